/** The course file: the training, its outline and versions, its stage, its decisions. */
@ApplicationModule(displayName = "Training")
@NullMarked
package academy.capstone.training;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
