package academy.capstone.signoff.application;

import academy.capstone.review.RoundDigest;
import academy.capstone.signoff.domain.Brief;
import academy.capstone.signoff.domain.SignOffStep;
import academy.capstone.training.Editions;
import academy.capstone.training.OutlineComparison;
import academy.capstone.training.OutlineComparisons;
import academy.capstone.training.TrainingFacts;
import academy.capstone.training.Trainings;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Tells what changed since versions that reviewers or signatories have judged before. */
@Component
class ChangeBriefing {

    private final Trainings trainings;
    private final Editions editions;
    private final OutlineComparisons outlines;
    private final SignOffRuns runs;

    ChangeBriefing(Trainings trainings, Editions editions, OutlineComparisons outlines, SignOffRuns runs) {
        this.trainings = trainings;
        this.editions = editions;
        this.outlines = outlines;
        this.runs = runs;
    }

    /** Since the edition before, with whose approved outline version 1 begins, since the last round, since the last decision on a signature, and since the version that was last signed off. */
    List<Brief.Change> changes(TrainingFacts facts, Optional<RoundDigest> digest) {
        int now = trainings.currentOutline(facts.code()).number();
        Map<Integer, String> since = new LinkedHashMap<>();
        editions.of(facts.code())
                .previous()
                .ifPresent(previous -> since.put(1, "since the previous edition, " + previous.code()));
        digest.ifPresent(round -> {
            round.outlineVersion()
                    .filter(version -> version != now)
                    .ifPresent(version -> since.putIfAbsent(version, "since the reviewers saw it"));
            round.earlierVersion().ifPresent(version -> since.putIfAbsent(version, "since the round before"));
        });
        lastReturned(facts.code()).ifPresent(version -> since.putIfAbsent(version, "since it was last returned"));
        facts.approvedVersion().ifPresent(version -> since.put(version, "since it was last signed off"));
        return since.entrySet().stream()
                .map(each -> change(facts.code(), each.getValue(), each.getKey(), now))
                .toList();
    }

    private Optional<Integer> lastReturned(String trainingCode) {
        return runs.all(trainingCode).stream()
                .flatMap(step -> step.decided().stream())
                .filter(decided -> decided.word().equals(SignOffStep.RETURN))
                .map(SignOffStep.Decided::outlineVersion)
                .reduce((first, second) -> second);
    }

    private Brief.Change change(String trainingCode, String since, int from, int to) {
        OutlineComparison comparison = outlines.compare(trainingCode, from, to);
        List<String> fields = comparison.changedParts().stream()
                .flatMap(part -> part.changedItems().stream())
                .map(item ->
                        item.label() + (item.state() == OutlineComparison.State.CHANGED ? "" : " (" + word(item) + ")"))
                .toList();
        return new Brief.Change(since, from, to, comparison.changes(), fields);
    }

    private static String word(OutlineComparison.Item item) {
        return item.moved() && item.state() == OutlineComparison.State.SAME
                ? "moved"
                : item.state().label();
    }
}
