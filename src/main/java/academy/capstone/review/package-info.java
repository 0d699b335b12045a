/** Peer review: who reviews and why, the rubric, the reviews, and what they come to. */
@ApplicationModule(displayName = "Review")
@NullMarked
package academy.capstone.review;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
