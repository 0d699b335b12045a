package academy.capstone.training.domain;

import academy.capstone.training.Outline;
import academy.capstone.training.Outline.Material;
import academy.capstone.workflow.Fault;
import java.util.HashSet;
import java.util.List;

/** Every rule on the outline, and everything that is wrong with one at once. */
public final class OutlineCheck {

    private final TrainingRules rules;

    public OutlineCheck(TrainingRules rules) {
        this.rules = rules;
    }

    /** What stops an outline from being stored at all, even half finished: overlong texts and control characters. */
    public List<Fault> limits(Outline outline) {
        return OutlineLimits.check(outline);
    }

    /** What an outline lacks before it can be reviewed; empty when it is complete and consistent. */
    public List<Fault> check(Outline outline, OutlineContext context) {
        Faults faults = new Faults();
        checkIdentity(outline, faults);
        checkNeed(outline, faults);
        checkDescription(outline, faults);
        new ObjectiveRules(rules, outline, faults).check();
        faults.required("method", outline.method());
        new SessionRules(outline, context.format(), faults).check();
        faults.required("totalHours", outline.totalHours());
        faults.positive("totalHours", outline.totalHours());
        checkMaterials(outline, faults);
        new AssessmentRules(rules, outline, context.format(), faults).check();
        new PeopleRules(outline, context, faults).check();
        new PracticalRules(outline, context.format(), faults).check(rules, context.today());
        return faults.all();
    }

    private void checkIdentity(Outline outline, Faults faults) {
        faults.required("title", outline.title());
        faults.chosen("level", outline.level(), CodeList.LEVEL);
        faults.oneAtLeast("languages", outline.languages(), "language");
        for (int index = 0; index < outline.languages().size(); index++) {
            faults.known("languages[" + index + "]", outline.languages().get(index), CodeList.LANGUAGE);
        }
        int topics = outline.topics().size();
        faults.addIf(
                topics < 1 || topics > rules.maxTopics(),
                "topics",
                "Please name 1 to %d topics; these are %d.".formatted(rules.maxTopics(), topics));
        faults.addIf(
                new HashSet<>(outline.topics()).size() < topics,
                "topics",
                "A topic is named twice; name each one once.");
        faults.chosen("strategicGoal", outline.strategicGoal(), CodeList.STRATEGIC_GOAL);
        faults.known("priority", outline.priority(), CodeList.PRIORITY);
        faults.oneAtLeast("mandateReferences", outline.mandateReferences(), "mandate reference");
    }

    private static void checkNeed(Outline outline, Faults faults) {
        faults.required("problem", outline.problem());
        faults.required("evidence", outline.evidence());
        faults.required("audience", outline.audience());
        faults.required("prerequisites", outline.prerequisites());
        faults.required("expectedParticipants", outline.expectedParticipants());
        faults.notBelow("expectedParticipants", outline.expectedParticipants(), 1);
    }

    private void checkDescription(Outline outline, Faults faults) {
        String description = outline.description();
        faults.required("description", description);
        if (description == null) {
            return;
        }
        int words = description.strip().split("\\s+").length;
        faults.addIf(
                words > rules.descriptionWords(),
                "description",
                "The description has %d words; shorten it to %d.".formatted(words, rules.descriptionWords()));
    }

    private static void checkMaterials(Outline outline, Faults faults) {
        for (int index = 0; index < outline.materials().size(); index++) {
            String path = "materials[" + index + "]";
            Material material = outline.materials().get(index);
            faults.required(path + ".title", material.title());
            faults.chosen(path + ".origin", material.origin(), CodeList.MATERIAL_ORIGIN);
            boolean fromElsewhere =
                    material.origin() != null && !material.origin().equals("new");
            if (fromElsewhere) {
                faults.required(path + ".source", material.source());
                faults.required(path + ".licence", material.licence());
            }
        }
    }
}
