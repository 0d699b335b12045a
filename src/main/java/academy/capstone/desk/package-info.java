/** The desk: the page on which a person does a task, and the drafts of what is typed into the forms. */
@ApplicationModule(displayName = "Desk")
@NullMarked
package academy.capstone.desk;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
