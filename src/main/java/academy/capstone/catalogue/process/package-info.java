/** What the processes ask of the catalogue. */
@NullMarked
package academy.capstone.catalogue.process;

import org.jspecify.annotations.NullMarked;
