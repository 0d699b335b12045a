/** The table of the outbox. */
@NullMarked
package academy.capstone.notification.persistence;

import org.jspecify.annotations.NullMarked;
