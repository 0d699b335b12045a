package academy.capstone.training.domain;

import academy.capstone.training.Outline;
import academy.capstone.training.Outline.Objective;
import academy.capstone.workflow.PlainText;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Learning objectives: enough of them, measurable, each assessed and taught. */
final class ObjectiveRules {

    /** What may stand before the verb of an objective. */
    private static final String BEFORE_THE_VERB = "(?:(?:the )?(?:participants?|learners?|students?) )?"
            + "(?:(?:will|can|should|shall|must) )?(?:be able )?(?:to )?(?:better |fully )?";

    /** Published: such verbs name a state of mind that no assessment can show. */
    private static final Pattern NOT_MEASURABLE = Pattern.compile(
            BEFORE_THE_VERB
                    + "((?:get(?:ting)? to )?know(?:s|ing)?|understand(?:s|ing)?|learn(?:s|ing)?|(?:be|being|become|becoming) aware of)\\b.*",
            Pattern.DOTALL);

    private final TrainingRules rules;
    private final Outline outline;
    private final Faults faults;

    ObjectiveRules(TrainingRules rules, Outline outline, Faults faults) {
        this.rules = rules;
        this.outline = outline;
        this.faults = faults;
    }

    void check() {
        List<Objective> objectives = outline.objectives();
        faults.addIf(
                objectives.size() < rules.minObjectives() || objectives.size() > rules.maxObjectives(),
                "objectives",
                "A training has %d to %d learning objectives; these are %d."
                        .formatted(rules.minObjectives(), rules.maxObjectives(), objectives.size()));
        Set<String> seen = new HashSet<>();
        for (int index = 0; index < objectives.size(); index++) {
            String path = "objectives[" + index + "]";
            Objective objective = objectives.get(index);
            checkText(objective.text(), path + ".text", seen);
            faults.chosen(path + ".bloomLevel", objective.bloomLevel(), CodeList.BLOOM_LEVEL);
            checkServed(objective, path);
        }
    }

    private void checkText(@Nullable String text, String path, Set<String> seen) {
        faults.required(path, text);
        if (text == null) {
            return;
        }
        String lower = text.toLowerCase(Locale.ROOT).replaceAll("\\s+", " ").replaceAll("^[^\\p{L}]+", "");
        Matcher vague = NOT_MEASURABLE.matcher(lower);
        if (vague.matches()) {
            faults.add(
                    path,
                    "The %s begins with \"%s\", which can't be measured; begin with an action verb such as apply, analyse or design."
                            .formatted(FieldName.of(path), vague.group(1)));
        }
        faults.addIf(!seen.add(lower), path, "The %s says what another objective says.".formatted(FieldName.of(path)));
    }

    private void checkServed(Objective objective, String path) {
        named(objective.assessment(), path + ".assessment", "assessment", names(outline, true));
        named(objective.session(), path + ".session", "session", names(outline, false));
    }

    private void named(@Nullable String name, String path, String what, Set<String> names) {
        if (name == null) {
            String verb = what.equals("session") ? "teaches" : "tests";
            String objective = FieldName.of(path.substring(0, path.lastIndexOf('.')));
            faults.add(path, "Please choose the %s that %s %s.".formatted(what, verb, objective));
        } else if (!names.contains(name)) {
            faults.add(
                    path,
                    "There is no %s \"%s\"; choose one that the outline has."
                            .formatted(what, PlainText.shortened(name)));
        }
    }

    private static Set<String> names(Outline outline, boolean assessments) {
        return (assessments
                        ? outline.assessments().stream().map(Outline.Assessment::name)
                        : outline.sessions().stream().map(Outline.Session::title))
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
    }
}
