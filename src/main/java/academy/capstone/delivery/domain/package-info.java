/** The rules of delivery: who gets a seat, what a results file must say, what a report counts. No framework. */
@NullMarked
package academy.capstone.delivery.domain;

import org.jspecify.annotations.NullMarked;
