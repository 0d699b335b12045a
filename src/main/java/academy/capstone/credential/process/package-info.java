/** The engine's door: delegates of the certification process and submissions of its forms. */
@NullMarked
package academy.capstone.credential.process;

import org.jspecify.annotations.NullMarked;
