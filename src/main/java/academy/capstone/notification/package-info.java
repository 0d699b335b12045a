/** Notices: written in the caller's transaction, sent later, never twice. */
@ApplicationModule(displayName = "Notification")
@NullMarked
package academy.capstone.notification;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
