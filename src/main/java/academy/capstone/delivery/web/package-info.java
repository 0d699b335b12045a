/** Delivery's pages and HTTP interface. */
@NullMarked
package academy.capstone.delivery.web;

import org.jspecify.annotations.NullMarked;
