/** What a training is: proposals, training codes, and every rule of the outline. */
@NullMarked
package academy.capstone.training.domain;

import org.jspecify.annotations.NullMarked;
