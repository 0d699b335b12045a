/** The rules of peer review. */
@NullMarked
package academy.capstone.review.domain;

import org.jspecify.annotations.NullMarked;
