/** The tables of the catalogue. */
@NullMarked
package academy.capstone.catalogue.persistence;

import org.jspecify.annotations.NullMarked;
