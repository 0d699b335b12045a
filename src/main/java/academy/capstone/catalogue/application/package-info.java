/** What the catalogue does. */
@NullMarked
package academy.capstone.catalogue.application;

import org.jspecify.annotations.NullMarked;
