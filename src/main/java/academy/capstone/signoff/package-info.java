/** Sign-off by senior management: the route, the decisions, and who acts for whom. */
@ApplicationModule(displayName = "Sign-off")
@NullMarked
package academy.capstone.signoff;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
