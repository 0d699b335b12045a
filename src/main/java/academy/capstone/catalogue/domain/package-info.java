/** The rules of look-alikes. */
@NullMarked
package academy.capstone.catalogue.domain;

import org.jspecify.annotations.NullMarked;
