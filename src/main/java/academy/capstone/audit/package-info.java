/** Audit packs: all that proves how a training was decided on, in one file that can be checked without Capstone. */
@ApplicationModule(displayName = "Audit")
@NullMarked
package academy.capstone.audit;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
