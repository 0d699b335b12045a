/** What the process of sign-off asks for. */
@NullMarked
package academy.capstone.signoff.process;

import org.jspecify.annotations.NullMarked;
