/** Delegates, submissions and duties of the training itself. */
@NullMarked
package academy.capstone.training.process;

import org.jspecify.annotations.NullMarked;
