/** What the process of peer review asks for. */
@NullMarked
package academy.capstone.review.process;

import org.jspecify.annotations.NullMarked;
