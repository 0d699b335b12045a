package academy.capstone.catalogue.web;

import academy.capstone.catalogue.LookAlike;
import academy.capstone.catalogue.application.LookAlikeFile;
import academy.capstone.training.CourseFileSection;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Look-alikes and what the other bureau says, in the course file. */
@Component
class LookAlikeSection implements CourseFileSection {

    private static final Set<String> TASKS = Set.of(
            "UserTask_ResolveDuplicates",
            "UserTask_ConsultOtherBureau",
            "UserTask_ReviewContent",
            "UserTask_DecideAsChair",
            "UserTask_SignOff");
    private static final int IN_SUMMARY = 3;

    private final LookAlikeFile file;

    LookAlikeSection(LookAlikeFile file) {
        this.file = file;
    }

    /** A look-alike on the page and as JSON. */
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    record Shown(
            String reference,
            String origin,
            String title,
            @Nullable String bureau,
            double score,
            long percent,
            List<String> reasons,
            @Nullable String resolution,
            @Nullable String reason,
            @Nullable String by,
            @Nullable String link) {}

    @Override
    public String key() {
        return "lookAlikes";
    }

    @Override
    public int order() {
        return 150;
    }

    @Override
    public Optional<Object> json(String trainingCode, String person) {
        List<Shown> shown = shown(trainingCode, person);
        return shown.isEmpty() ? Optional.empty() : Optional.of(shown);
    }

    @Override
    public Optional<View> view(String trainingCode, String person) {
        List<Shown> shown = shown(trainingCode, person);
        return shown.isEmpty()
                ? Optional.empty()
                : Optional.of(new View(
                        "Look-alikes",
                        "catalogue/look-alikes",
                        Map.of(
                                "lookAlikes",
                                shown,
                                "consultations",
                                file.consultations(trainingCode, person),
                                "consultFrom",
                                file.consultFromPercent())));
    }

    @Override
    public Map<String, String> summary(String trainingCode, String taskKey, String person) {
        if (!TASKS.contains(taskKey)) {
            return Map.of();
        }
        Map<String, String> facts = new LinkedHashMap<>();
        List<Shown> shown = shown(trainingCode, person);
        if (shown.isEmpty()) {
            facts.put("Look-alikes", "none found");
        }
        shown.stream()
                .limit(IN_SUMMARY)
                .forEach(each -> facts.put(
                        "Look-alike " + (facts.size() + 1),
                        each.title() + ": " + each.percent() + " %"
                                + (each.bureau() == null ? "" : ", " + each.bureau())
                                + (each.resolution() == null
                                        ? ""
                                        : ", " + each.resolution().replace('-', ' '))));
        file.consultations(trainingCode, person)
                .forEach(each -> facts.put("Other bureau", each.name() + ": " + each.opinion()));
        return facts;
    }

    private List<Shown> shown(String trainingCode, String person) {
        return file.lookAlikes(trainingCode, person).stream().map(this::shown).toList();
    }

    private Shown shown(LookAlike each) {
        return new Shown(
                each.reference(),
                each.origin(),
                each.title(),
                each.bureau().map(Enum::name).orElse(null),
                each.score(),
                each.percent(),
                each.reasons(),
                each.resolution().map(LookAlike.Resolution::word).orElse(null),
                each.resolution().map(LookAlike.Resolution::reason).orElse(null),
                each.resolution().map(found -> file.nameOf(found.by())).orElse(null),
                link(each));
    }

    private static @Nullable String link(LookAlike each) {
        return switch (each.origin()) {
            case "catalogue" -> "/catalogue/" + each.reference();
            case "proposal" -> "/trainings/" + each.reference();
            default -> null;
        };
    }
}
