/** What participants say: anonymous questionnaires, follow-ups, and the content reviews that they set off. */
@ApplicationModule(displayName = "Evaluation")
@NullMarked
package academy.capstone.evaluation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
