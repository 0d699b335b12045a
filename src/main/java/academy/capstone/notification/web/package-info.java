/** The outbox, shown to those who may see it. */
@NullMarked
package academy.capstone.notification.web;

import org.jspecify.annotations.NullMarked;
