/** Sign-off in the course file. */
@NullMarked
package academy.capstone.signoff.web;

import org.jspecify.annotations.NullMarked;
