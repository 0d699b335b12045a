/** What peer review does. */
@NullMarked
package academy.capstone.review.application;

import org.jspecify.annotations.NullMarked;
