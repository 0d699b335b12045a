package academy.capstone.signoff.application;

import academy.capstone.signoff.domain.RouteFacts;
import academy.capstone.signoff.domain.RoutePreview;
import academy.capstone.signoff.domain.Signature;
import academy.capstone.workflow.Decisions;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/**
 * Reads from the rules of the decision {@code sign-off-route} who will sign and who might. A rule that fits is certain. One
 * that doesn't is conditional if the outline can still come to fit it, and adds somebody. The rule's output
 * {@code condition} says in words what would bring it about; a rule without one is told by its cells.
 */
final class RoutePreviewing {

    private static final String CONDITION = "condition";

    /** What a cell says that fits unless the fact is known to be false. */
    private static final Set<String> YES = Set.of("true", "not(false)");

    private static final Set<String> NO = Set.of("false", "not(true)");

    private final Function<String, Signature> signatures;
    private final Function<String, String> offices;

    RoutePreviewing(Function<String, Signature> signatures, Function<String, String> offices) {
        this.signatures = signatures;
        this.offices = offices;
    }

    RoutePreview of(List<Decisions.Rule> rules) {
        Map<String, List<Decisions.Rule>> certain =
                byRole(rules.stream().filter(Decisions.Rule::fits).toList());
        Map<String, List<Decisions.Rule>> conditional = byRole(rules.stream()
                .filter(rule -> !rule.fits() && canCome(rule) && !certain.containsKey(rule.text(SignOffRoute.ROLE)))
                .toList());
        return new RoutePreview(
                certain.entrySet().stream()
                        .map(each -> new RoutePreview.Certain(
                                each.getKey(),
                                offices.apply(each.getKey()),
                                reasons(each.getValue()),
                                signatures.apply(each.getKey())))
                        .toList(),
                conditional.entrySet().stream()
                        .map(each -> new RoutePreview.Conditional(
                                each.getKey(),
                                offices.apply(each.getKey()),
                                each.getValue().stream()
                                        .map(RoutePreviewing::condition)
                                        .toList(),
                                reasons(each.getValue()),
                                signatures.apply(each.getKey())))
                        .toList());
    }

    private static Map<String, List<Decisions.Rule>> byRole(List<Decisions.Rule> rules) {
        Map<String, List<Decisions.Rule>> byRole = new LinkedHashMap<>();
        rules.forEach(rule -> byRole.computeIfAbsent(rule.text(SignOffRoute.ROLE), role -> new ArrayList<>())
                .add(rule));
        return byRole;
    }

    private static boolean canCome(Decisions.Rule rule) {
        return rule.unmet().stream().allMatch(cell -> RouteFacts.canChange(cell.input()));
    }

    private static String reasons(List<Decisions.Rule> rules) {
        return String.join(
                " ",
                rules.stream()
                        .map(rule -> rule.text(SignOffRoute.REASON))
                        .distinct()
                        .toList());
    }

    private static String condition(Decisions.Rule rule) {
        String words = rule.text(CONDITION);
        return words.isBlank()
                ? String.join(
                        " and ",
                        rule.unmet().stream().map(RoutePreviewing::inWords).toList())
                : words;
    }

    private static String inWords(Decisions.Unmet cell) {
        String label = cell.label().isBlank() ? cell.input() : cell.label().replaceAll("\\?$", "");
        String start = label.substring(0, 1).toLowerCase(Locale.ROOT) + label.substring(1);
        if (YES.contains(cell.test())) {
            return "the answer to \"" + start + "\" becomes yes";
        }
        return NO.contains(cell.test())
                ? "the answer to \"" + start + "\" becomes no"
                : start + " becomes " + cell.test();
    }
}
