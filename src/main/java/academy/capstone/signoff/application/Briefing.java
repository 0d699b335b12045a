package academy.capstone.signoff.application;

import academy.capstone.catalogue.LookAlike;
import academy.capstone.catalogue.LookAlikes;
import academy.capstone.people.People;
import academy.capstone.review.RoundDigest;
import academy.capstone.review.RoundDigests;
import academy.capstone.signoff.domain.Brief;
import academy.capstone.training.TrainingFacts;
import academy.capstone.training.Trainings;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Puts together what a signatory needs to decide. Asks nobody whether they may read it. */
@Service
@Transactional(readOnly = true)
public class Briefing {

    private final Trainings trainings;
    private final People people;
    private final LookAlikes lookAlikes;
    private final RoundDigests rounds;
    private final ReviewBriefing reviewBriefing;
    private final ChangeBriefing changeBriefing;
    private final MoneyBriefing moneyBriefing;

    Briefing(
            Trainings trainings,
            People people,
            LookAlikes lookAlikes,
            RoundDigests rounds,
            ReviewBriefing reviewBriefing,
            ChangeBriefing changeBriefing,
            MoneyBriefing moneyBriefing) {
        this.trainings = trainings;
        this.people = people;
        this.lookAlikes = lookAlikes;
        this.rounds = rounds;
        this.reviewBriefing = reviewBriefing;
        this.changeBriefing = changeBriefing;
        this.moneyBriefing = moneyBriefing;
    }

    /** Everything, for the one screen. */
    public Brief of(String trainingCode) {
        TrainingFacts facts = trainings.facts(trainingCode);
        Optional<RoundDigest> digest = rounds.newest(trainingCode);
        return new Brief(
                moneyBriefing.money(trainingCode),
                moneyBriefing.reaches(facts),
                reviewBriefing.review(trainingCode, digest),
                digest.map(reviewBriefing::disagreements).orElse(List.of()),
                digest.map(reviewBriefing::openComments).orElse(List.of()),
                lookAlikes.of(trainingCode).stream().map(this::alike).toList(),
                changeBriefing.changes(facts, digest));
    }

    /** Money, partners and what reaches over to other bureaux, by label; for the facts that open the form. */
    public Map<String, String> facts(String trainingCode) {
        Map<String, String> facts = moneyBriefing.money(trainingCode);
        List<String> reaches = moneyBriefing.reaches(trainings.facts(trainingCode));
        facts.put("Other bureaux", reaches.isEmpty() ? "none concerned" : String.join(" ", reaches));
        rounds.newest(trainingCode).map(reviewBriefing::disagreements).ifPresent(all -> {
            if (!all.isEmpty()) {
                facts.put("Reviewers differ", String.join(" ", all));
            }
        });
        return facts;
    }

    private Brief.Alike alike(LookAlike each) {
        String resolution = each.resolution()
                .map(resolved -> words(resolved.word()) + ", says " + people.nameOf(resolved.by())
                        + (resolved.reason().isBlank() ? "" : ": " + resolved.reason()))
                .orElse("not resolved");
        return new Brief.Alike(
                each.title(),
                each.bureau().map(bureau -> bureau + ", ").orElse("") + each.origin(),
                each.percent(),
                resolution,
                each.resolution().isEmpty());
    }

    private static String words(String resolution) {
        return switch (resolution) {
            case "not-duplicate" -> "Not a duplicate";
            case "justified" -> "A justified duplicate";
            case "merge" -> "To be merged";
            case "reuse" -> "To be reused";
            default -> resolution;
        };
    }
}
