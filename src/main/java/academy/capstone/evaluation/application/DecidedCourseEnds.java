package academy.capstone.evaluation.application;

import academy.capstone.catalogue.CourseEnd;
import academy.capstone.catalogue.DecidedEnds;
import academy.capstone.evaluation.domain.ContentDecision;
import academy.capstone.evaluation.persistence.ContentDecisionRepository;
import academy.capstone.training.Editions;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Courses that have come to an end: retired, merged with another, or followed by a new edition. */
@Component
@Transactional(readOnly = true)
class DecidedCourseEnds implements DecidedEnds {

    private static final String VALID = " Credentials that were issued stay valid.";

    private final ContentDecisionRepository decisions;
    private final Editions editions;

    DecidedCourseEnds(ContentDecisionRepository decisions, Editions editions) {
        this.decisions = decisions;
        this.editions = editions;
    }

    @Override
    public Map<String, CourseEnd> all() {
        Map<String, CourseEnd> ends = new LinkedHashMap<>();
        decisions.endings().forEach((code, decision) -> ends.put(code, end(decision)));
        return ends;
    }

    /** Why the content is not reviewed any more, in a sentence; empty if it is. */
    Optional<String> sentence(String trainingCode) {
        return decisions
                .newest(trainingCode)
                .filter(DecidedCourseEnds::ends)
                .map(decision -> sentence(decision) + ".")
                .or(() -> editions.of(trainingCode)
                        .next()
                        .map(next -> "This course has a newer edition, " + next.code() + "."));
    }

    private static boolean ends(ContentDecision decision) {
        return decision.decision().equals(ContentDecision.RETIRE)
                || decision.decision().equals(ContentDecision.MERGE);
    }

    private static CourseEnd end(ContentDecision decision) {
        return decision.decision().equals(ContentDecision.MERGE)
                ? new CourseEnd(CourseEnd.Kind.MERGED, sentence(decision) + "." + VALID, decision.mergedWith())
                : new CourseEnd(
                        CourseEnd.Kind.RETIRED,
                        sentence(decision) + " and is no longer held." + VALID,
                        Optional.empty());
    }

    private static String sentence(ContentDecision decision) {
        return decision.decision().equals(ContentDecision.MERGE)
                ? "This course has been merged with another one"
                : "This course has been retired";
    }
}
