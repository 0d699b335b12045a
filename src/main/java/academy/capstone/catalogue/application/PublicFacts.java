package academy.capstone.catalogue.application;

import academy.capstone.training.Outline;
import academy.capstone.training.Registration;
import academy.capstone.training.TrainingFacts;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What of an approved outline the public sees; money, evidence and people's addresses stay inside. */
final class PublicFacts {

    private PublicFacts() {}

    static Map<String, Object> of(Outline outline, TrainingFacts facts) {
        Map<String, Object> shown = new LinkedHashMap<>();
        put(shown, "Description", outline.description());
        put(shown, "Audience", outline.audience());
        put(shown, "Prerequisites", outline.prerequisites());
        put(shown, "How it works", outline.method());
        put(shown, "Hours", facts.hours().stripTrailingZeros().toPlainString());
        put(shown, "Sessions", sessions(outline));
        put(shown, "Assessment", assessments(outline));
        put(
                shown,
                "Pass mark",
                outline.passMark() == null
                        ? null
                        : outline.passMark().stripTrailingZeros().toPlainString() + " %");
        put(shown, "Instructors", instructors(outline));
        put(
                shown,
                "Registration",
                Optional.ofNullable(outline.registration())
                        .flatMap(Registration::of)
                        .map(Registration::label)
                        .orElse(null));
        put(shown, "Seats", outline.seats() == null ? null : outline.seats().toString());
        put(shown, "Selection criteria", outline.selectionCriteria());
        put(shown, "Fee", fee(outline));
        put(shown, "Venue", outline.venue());
        put(shown, "Information for participants", outline.informationNote());
        put(shown, "Accessibility", outline.accessibility());
        put(shown, "Data protection", outline.dataProtection());
        put(shown, "Partners", partners(outline));
        return shown;
    }

    private static void put(Map<String, Object> shown, String label, @Nullable Object fact) {
        if (fact != null && !fact.equals("") && !List.of().equals(fact)) {
            shown.put(label, fact);
        }
    }

    private static List<String> sessions(Outline outline) {
        return outline.sessions().stream()
                .flatMap(each -> Stream.ofNullable(each.title()))
                .toList();
    }

    private static List<String> assessments(Outline outline) {
        return outline.assessments().stream()
                .filter(each -> each.name() != null)
                .map(each -> each.name()
                        + (each.weight() == null
                                ? ""
                                : " (" + each.weight().stripTrailingZeros().toPlainString() + " %)"))
                .toList();
    }

    private static List<String> instructors(Outline outline) {
        return outline.instructors().stream()
                .filter(each -> each.name() != null)
                .map(each -> each.name() + (each.affiliation() == null ? "" : ", " + each.affiliation()))
                .toList();
    }

    private static List<String> partners(Outline outline) {
        return outline.partners().stream()
                .flatMap(each -> Stream.ofNullable(each.name()))
                .toList();
    }

    private static String fee(Outline outline) {
        Outline.Fee fee = outline.fee();
        if (fee == null || fee.amount() == null || fee.amount().signum() == 0) {
            return "Free of charge";
        }
        return fee.amount().stripTrailingZeros().toPlainString() + (fee.currency() == null ? "" : " " + fee.currency());
    }
}
