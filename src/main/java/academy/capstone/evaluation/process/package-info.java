/** Evaluation's side of the processes: delegates and submissions of its forms. */
@NullMarked
package academy.capstone.evaluation.process;

import org.jspecify.annotations.NullMarked;
