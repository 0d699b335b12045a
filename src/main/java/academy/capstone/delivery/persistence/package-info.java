/** The tables of delivery. */
@NullMarked
package academy.capstone.delivery.persistence;

import org.jspecify.annotations.NullMarked;
