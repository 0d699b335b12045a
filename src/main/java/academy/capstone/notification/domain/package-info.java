/** What a notice in the outbox is, and when it is tried again. */
@NullMarked
package academy.capstone.notification.domain;

import org.jspecify.annotations.NullMarked;
