/** Capstone: a training from proposal to verified certificate. */
@NullMarked
package academy.capstone;

import org.jspecify.annotations.NullMarked;
