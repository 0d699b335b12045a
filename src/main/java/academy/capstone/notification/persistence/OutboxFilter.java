package academy.capstone.notification.persistence;

import academy.capstone.notification.domain.NoticeState;
import java.util.Optional;

/**
 * Which notices to show.
 *
 * @param recipient address or user id; empty for all
 * @param trainingCode empty for all
 * @param purpose empty for all
 * @param before only notices older than the one with this number; 0 for all
 */
public record OutboxFilter(
        String recipient, String trainingCode, String purpose, Optional<NoticeState> state, long before) {}
