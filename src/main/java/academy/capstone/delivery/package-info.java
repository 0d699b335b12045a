/** From an approved outline to validated results: documents, registration, attendance, results, end-of-training report. */
@ApplicationModule(displayName = "Delivery")
@NullMarked
package academy.capstone.delivery;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
