package academy.capstone.delivery.domain;

import java.util.Map;

/**
 * Who takes part, and what is known of them before a file is read.
 *
 * @param enrolled ids of the enrolled participants by the key of their address
 * @param current results as they stand by participant
 * @param attended live sessions attended by participant, of those whose attendance is kept session by session
 * @param sessionsPlanned the most sessions anybody can have attended
 */
public record Roll(
        Map<String, Long> enrolled, Map<Long, ResultRow> current, Map<Long, Integer> attended, int sessionsPlanned) {

    /** The sessions that stand for somebody whose row says nothing of them. */
    int sessionsKnown(long participant) {
        ResultRow before = current.get(participant);
        return attended.getOrDefault(participant, before == null ? 0 : before.sessions());
    }
}
