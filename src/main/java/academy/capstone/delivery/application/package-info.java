/** The use cases of delivery. */
@NullMarked
package academy.capstone.delivery.application;

import org.jspecify.annotations.NullMarked;
