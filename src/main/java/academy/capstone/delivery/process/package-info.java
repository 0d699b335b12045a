/** Delivery's side of the processes: delegates, submissions of its forms, duties. */
@NullMarked
package academy.capstone.delivery.process;

import org.jspecify.annotations.NullMarked;
