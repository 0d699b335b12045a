/** Sample trainings for the profile {@code demo}. */
@ApplicationModule(displayName = "Samples")
@NullMarked
package academy.capstone.sample;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
