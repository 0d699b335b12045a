package academy.capstone.credential.application;

import academy.capstone.credential.CredentialCounts;
import academy.capstone.credential.Credentials;
import academy.capstone.credential.domain.AwardState;
import academy.capstone.credential.domain.Credential;
import academy.capstone.credential.domain.CredentialKind;
import academy.capstone.credential.domain.CredentialState;
import academy.capstone.credential.persistence.AwardRepository;
import academy.capstone.credential.persistence.AwardRepository.Proposed;
import academy.capstone.credential.persistence.AwardRepository.Tally;
import academy.capstone.credential.persistence.AwardRepository.Withheld;
import academy.capstone.credential.persistence.CertificationRepository;
import academy.capstone.credential.persistence.CredentialRepository;
import academy.capstone.credential.persistence.CredentialRepository.Count;
import academy.capstone.people.People;
import academy.capstone.training.TrainingFacts;
import academy.capstone.training.Trainings;
import academy.capstone.workflow.Group;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reads awards and credentials for the staff. */
@Service
@Transactional(readOnly = true)
public class CredentialBook implements Credentials {

    private final AwardRepository awards;
    private final CredentialRepository credentials;
    private final CertificationRepository certifications;
    private final Trainings trainings;
    private final People people;
    private final CredentialSettings settings;

    CredentialBook(
            AwardRepository awards,
            CredentialRepository credentials,
            CertificationRepository certifications,
            Trainings trainings,
            People people,
            CredentialSettings settings) {
        this.awards = awards;
        this.credentials = credentials;
        this.certifications = certifications;
        this.trainings = trainings;
        this.people = people;
        this.settings = settings;
    }

    /**
     * A page of the list.
     *
     * @param more whether another page follows
     */
    public record Page(List<Credential> credentials, boolean more) {}

    @Override
    public CredentialCounts counts(String trainingCode) {
        List<Count> issued = credentials.counts(trainingCode);
        List<Tally> tally = awards.tally(trainingCode);
        return new CredentialCounts(
                sum(issued, each -> valid(each, CredentialKind.CERTIFICATE)),
                sum(issued, each -> valid(each, CredentialKind.BADGE)),
                sum(issued, each -> each.state() == CredentialState.SUSPENDED),
                sum(issued, each -> each.state() == CredentialState.REVOKED),
                sum(issued, each -> each.state() == CredentialState.SUPERSEDED),
                AwardSummary.count(
                        tally, each -> each.state() == AwardState.PROPOSED || each.state() == AwardState.SIGNED),
                AwardSummary.count(tally, each -> each.state() == AwardState.WITHHELD));
    }

    /** How far the issue of what was signed has come; empty before the signature. */
    public Optional<IssueProgress> progress(String trainingCode) {
        return awards.progress(trainingCode)
                .map(each -> new IssueProgress(each.issued(), each.signed() - each.issued(), each.since()));
    }

    /** Who earned what and why: number of awards by result and reason. */
    public Map<String, String> summary(String trainingCode) {
        return summary("Awards", awards.tally(trainingCode));
    }

    /** The same of what the director would sign now. */
    public Map<String, String> toSign(String trainingCode) {
        boolean late = certifications.isConcluded(trainingCode);
        List<Tally> tally = AwardSummary.toSign(awards.tally(trainingCode), late);
        return late && tally.isEmpty()
                ? Map.of("Awards", "None waits any more: what it rested on was corrected. Please return the list.")
                : summary(late ? "Late awards" : "Awards", tally);
    }

    private static Map<String, String> summary(String label, List<Tally> tally) {
        Map<String, String> summary = new LinkedHashMap<>();
        if (!tally.isEmpty()) {
            summary.put(label, AwardSummary.of(tally));
            Map<String, Integer> reasons = new LinkedHashMap<>();
            tally.forEach(each -> reasons.merge(each.reason(), each.count(), Integer::sum));
            List<String> counted = new ArrayList<>();
            reasons.forEach((reason, count) -> counted.add(count + ": " + reason));
            summary.put("By reason", String.join(" ", counted));
        }
        return summary;
    }

    /** A page of the credentials of a training, counted from 0; those whose name holds the text. */
    public Page page(String trainingCode, String name, int page) {
        int size = settings.pageSize();
        List<Credential> rows = credentials.page(trainingCode, name, page * size, size + 1);
        return new Page(rows.stream().limit(size).toList(), rows.size() > size);
    }

    /** Those to whom nothing is issued, or not yet; as many as fit on a page. */
    public List<Withheld> withheld(String trainingCode) {
        return awards.withheld(trainingCode, settings.pageSize());
    }

    /** What waits for the director's signature or for its release; as much as fits on a page. */
    public List<Proposed> proposed(String trainingCode) {
        return awards.proposed(trainingCode, settings.pageSize());
    }

    /** Names of participants are for the training's own people: coordinator, instructors, the signing director, academy team. */
    public boolean maySeeNames(String trainingCode, String person) {
        TrainingFacts training = trainings.facts(trainingCode);
        return training.coordinator().equals(person)
                || people.isMember(person, Group.ACADEMY_TEAM)
                || people.isMember(person, Group.DIRECTORS) && worksIn(training, person)
                || trainings.currentOutline(trainingCode).outline().instructors().stream()
                        .anyMatch(each -> person.equals(each.user()));
    }

    private boolean worksIn(TrainingFacts training, String person) {
        return people.find(person)
                .flatMap(each -> each.bureau())
                .filter(training.bureau()::equals)
                .isPresent();
    }

    private static boolean valid(Count count, CredentialKind kind) {
        return count.state() == CredentialState.VALID && count.kind().equals(kind.word());
    }

    private static int sum(List<Count> counts, Predicate<Count> which) {
        return counts.stream().filter(which).mapToInt(Count::count).sum();
    }
}
