/** The tables of peer review. */
@NullMarked
package academy.capstone.review.persistence;

import org.jspecify.annotations.NullMarked;
