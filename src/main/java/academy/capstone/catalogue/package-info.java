/** What exists: published trainings, past courses, the inventory of all bureaux, and what looks alike. */
@ApplicationModule(displayName = "Catalogue")
@NullMarked
package academy.capstone.catalogue;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
