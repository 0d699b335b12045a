/** Tables of the course file. */
@NullMarked
package academy.capstone.training.persistence;

import org.jspecify.annotations.NullMarked;
