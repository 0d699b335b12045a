package academy.capstone.review.domain;

import academy.capstone.people.Bureau;
import java.util.Collection;

/**
 * How many must take part.
 *
 * @param contentExperts content experts at least
 * @param ofAnotherBureau how many of them of another bureau than the proposing one, at least
 * @param designers instructional designers at least
 */
public record Quorum(int contentExperts, int ofAnotherBureau, int designers) {

    /** True if those who scored or stayed silent suffice; whoever recused or was replaced doesn't count. */
    public boolean metBy(Collection<Assignment> assignments, Bureau proposing) {
        return count(assignments, ReviewKind.CONTENT) >= contentExperts
                && assignments.stream()
                                .filter(each -> each.kind() == ReviewKind.CONTENT && tookPart(each))
                                .filter(each -> each.bureau().isPresent()
                                        && each.bureau().get() != proposing)
                                .count()
                        >= ofAnotherBureau
                && count(assignments, ReviewKind.DESIGN) >= designers;
    }

    /** True if it can still be reached with those who took part or were asked. */
    public boolean reachableWith(Collection<Assignment> assignments, Bureau proposing) {
        return metBy(
                assignments.stream()
                        .filter(each -> each.state().counts())
                        .map(each -> each.in(Assignment.State.TACIT))
                        .toList(),
                proposing);
    }

    private static long count(Collection<Assignment> assignments, ReviewKind kind) {
        return assignments.stream()
                .filter(each -> each.kind() == kind && tookPart(each))
                .count();
    }

    private static boolean tookPart(Assignment assignment) {
        return assignment.state() == Assignment.State.GIVEN || assignment.state() == Assignment.State.TACIT;
    }
}
