/** Writing notices, sending them and looking at them. */
@NullMarked
package academy.capstone.notification.application;

import org.jspecify.annotations.NullMarked;
