/** What the other modules may ask of the process engine, and what the engine side asks of them. */
@ApplicationModule(displayName = "Workflow")
@NullMarked
package academy.capstone.workflow;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
