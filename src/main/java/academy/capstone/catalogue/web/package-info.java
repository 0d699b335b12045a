/** The public catalogue, and look-alikes in the course file. */
@NullMarked
package academy.capstone.catalogue.web;

import org.jspecify.annotations.NullMarked;
