package academy.capstone.signoff.application;

import academy.capstone.catalogue.LookAlikes;
import academy.capstone.people.Person;
import academy.capstone.training.Outline;
import academy.capstone.training.OutlineComparison;
import academy.capstone.training.OutlineComparisons;
import academy.capstone.training.OutlineVersion;
import academy.capstone.training.TrainingFacts;
import academy.capstone.training.Trainings;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Tells of money, partners and other bureaux, in the words of the outline. */
@Component
class MoneyBriefing {

    private final Trainings trainings;
    private final OutlineComparisons outlines;
    private final LookAlikes lookAlikes;
    private final RouteInputs inputs;

    MoneyBriefing(Trainings trainings, OutlineComparisons outlines, LookAlikes lookAlikes, RouteInputs inputs) {
        this.trainings = trainings;
        this.outlines = outlines;
        this.lookAlikes = lookAlikes;
        this.inputs = inputs;
    }

    /** Cost, funding, fee and partners, by label. */
    Map<String, String> money(String trainingCode) {
        OutlineVersion version = trainings.currentOutline(trainingCode);
        Map<String, String> inWords = words(trainingCode, version.number());
        Outline outline = version.outline();
        Map<String, String> facts = new LinkedHashMap<>();
        facts.put("Cost", inWords.getOrDefault("cost", "not stated"));
        facts.put("Funding", inWords.getOrDefault("fundingSource", "not stated"));
        facts.put("Budget", budget(outline));
        facts.put("Fee", asksFee(outline) ? fee(inWords) : "none");
        List<Outline.Partner> named =
                outline.partners().stream().filter(each -> each.name() != null).toList();
        facts.put("Partners", named.isEmpty() ? "none" : names(named));
        facts.put("Partner's logo", logos(named));
        return facts;
    }

    /** What reaches over to other bureaux, in sentences. */
    List<String> reaches(TrainingFacts facts) {
        List<String> sentences = new ArrayList<>();
        for (Person instructor : inputs.foreignInstructors(
                facts, trainings.currentOutline(facts.code()).outline())) {
            sentences.add(instructor.name() + " of " + instructor.bureau().orElseThrow() + " teaches.");
        }
        if (lookAlikes.sharesWithAnotherBureau(facts.code())) {
            sentences.add("It shares with what another bureau offers or prepares.");
        }
        return sentences;
    }

    /** The filled fields of a version as people read them. */
    private Map<String, String> words(String trainingCode, int version) {
        return outlines.compare(trainingCode, version, version).parts().stream()
                .flatMap(part -> part.items().stream())
                .flatMap(item -> item.fields().stream())
                .collect(Collectors.toMap(
                        OutlineComparison.Difference::field, OutlineComparison.Difference::after, (one, other) -> one));
    }

    private static boolean asksFee(Outline outline) {
        return Optional.ofNullable(outline.fee())
                .map(Outline.Fee::amount)
                .filter(amount -> amount.signum() > 0)
                .isPresent();
    }

    private static String fee(Map<String, String> inWords) {
        String whole = inWords.get("fee");
        return whole != null
                ? whole
                : (inWords.getOrDefault("fee.amount", "") + " " + inWords.getOrDefault("fee.currency", "")).strip();
    }

    private static String budget(Outline outline) {
        if (Boolean.TRUE.equals(outline.withinBudget())) {
            return "within the existing budget";
        }
        return outline.budgetReference() == null ? "not stated" : outline.budgetReference();
    }

    private static String names(List<Outline.Partner> partners) {
        return partners.stream().map(Outline.Partner::name).collect(Collectors.joining(", "));
    }

    private static String logos(List<Outline.Partner> partners) {
        String logos = partners.stream()
                .filter(each -> Boolean.TRUE.equals(each.logo()))
                .map(each -> each.name()
                        + (each.justification() == null ? " (no reason given)" : ": " + each.justification()))
                .collect(Collectors.joining("; "));
        return logos.isEmpty() ? "none" : logos;
    }
}
