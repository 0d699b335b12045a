/** The rules of sign-off. */
@NullMarked
package academy.capstone.signoff.domain;

import org.jspecify.annotations.NullMarked;
