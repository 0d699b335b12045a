/** The table of sign-off. */
@NullMarked
package academy.capstone.signoff.persistence;

import org.jspecify.annotations.NullMarked;
