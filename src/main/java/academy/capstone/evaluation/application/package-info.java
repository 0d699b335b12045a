/** The use cases of evaluation. */
@NullMarked
package academy.capstone.evaluation.application;

import org.jspecify.annotations.NullMarked;
