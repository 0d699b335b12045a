/** Who works here: profiles, bureaux, regions, and how to reach them. */
@ApplicationModule(displayName = "People")
@NullMarked
package academy.capstone.people;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
