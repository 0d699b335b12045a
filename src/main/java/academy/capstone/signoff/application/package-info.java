/** What sign-off does. */
@NullMarked
package academy.capstone.signoff.application;

import org.jspecify.annotations.NullMarked;
