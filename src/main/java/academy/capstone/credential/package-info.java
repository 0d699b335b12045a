/** Certificates and badges: who earns one, how it is printed, how a stranger verifies it. */
@ApplicationModule(displayName = "Credential")
@NullMarked
package academy.capstone.credential;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
