package academy.capstone.credential.application;

import academy.capstone.credential.domain.AwardExplanation;
import academy.capstone.credential.domain.AwardState;
import academy.capstone.credential.persistence.AwardListRepository;
import academy.capstone.credential.persistence.AwardListRepository.Explained;
import academy.capstone.workflow.Refusal;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Explains awards: to the training's people one after the other, to a participant the own one. */
@Service
@Transactional(readOnly = true)
public class AwardBook {

    private final AwardListRepository awards;
    private final CredentialSettings settings;

    AwardBook(AwardListRepository awards, CredentialSettings settings) {
        this.awards = awards;
        this.settings = settings;
    }

    /**
     * An award in words.
     *
     * @param result none, on-hold, wait, certificate or badge
     * @param state proposed, signed, released or withheld
     * @param reason the rule's sentence, or why nothing is issued
     * @param rule number of the rule that matched, counted from 1
     * @param version deployed version of the decision
     * @param facts the facts in words
     * @param line result, rule and facts in one line
     */
    public record Line(
            long participantId,
            String holder,
            String result,
            String state,
            String reason,
            int rule,
            int version,
            List<String> facts,
            String line,
            Instant decided) {}

    /**
     * A page of the list.
     *
     * @param next the participant after whom the next page begins; empty on the last page
     */
    public record Page(List<Line> awards, Optional<Long> next) {}

    /**
     * A page of the awards of a training that count.
     *
     * @param after the last participant of the page before; 0 for the first page
     */
    public Page page(String trainingCode, long after) {
        List<Line> lines = awards.page(trainingCode, after, settings.pageSize() + 1).stream()
                .map(AwardBook::line)
                .toList();
        boolean more = lines.size() > settings.pageSize();
        List<Line> shown = lines.stream().limit(settings.pageSize()).toList();
        return new Page(shown, more ? Optional.of(shown.get(shown.size() - 1).participantId()) : Optional.empty());
    }

    /**
     * The award of one participant, for the training's people.
     *
     * @throws Refusal if the training has no award of this participant
     */
    public Line of(String trainingCode, long participantId) {
        return awards.of(participantId)
                .filter(each -> each.trainingCode().equals(trainingCode))
                .map(AwardBook::line)
                .orElseThrow(() -> Refusal.unknown("This training has no award of this participant."));
    }

    /** The name that the award of a participant bears; empty if no award counts any more. */
    public Optional<String> holder(long participantId) {
        return awards.of(participantId).map(Explained::holder);
    }

    /** What a participant may know of the own award: nothing before it is issued, or told that there is none. */
    public Optional<Line> own(long participantId) {
        return awards.of(participantId)
                .filter(each ->
                        each.state() == AwardState.RELEASED || each.state() == AwardState.WITHHELD && each.told())
                .map(AwardBook::line);
    }

    /** The award of a participant that counts, whether told or not; for the training's people. */
    public Optional<Line> newest(long participantId) {
        return awards.of(participantId).map(AwardBook::line);
    }

    private static Line line(Explained award) {
        return new Line(
                award.participantId(),
                award.holder(),
                award.result().word(),
                award.state().name().toLowerCase(Locale.ROOT),
                award.reason(),
                award.rule(),
                award.version(),
                AwardExplanation.words(award.facts()),
                AwardExplanation.line(award.result(), award.rule(), award.facts()),
                award.decided());
    }
}
