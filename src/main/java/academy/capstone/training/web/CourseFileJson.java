package academy.capstone.training.web;

import academy.capstone.people.Bureau;
import academy.capstone.people.Region;
import academy.capstone.training.Decision;
import academy.capstone.training.Edition;
import academy.capstone.training.EditionLine;
import academy.capstone.training.Language;
import academy.capstone.training.Outline;
import academy.capstone.training.OutlineVersion;
import academy.capstone.training.TrainingFacts;
import academy.capstone.training.domain.LoggedDecision;
import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A course file as JSON. */
record CourseFileJson(
        String code,
        String title,
        int edition,
        @Nullable String previousEdition,
        @Nullable String nextEdition,
        String stage,
        Instant stageSince,
        int round,
        Bureau bureau,
        Region region,
        String division,
        String coordinator,
        String activityType,
        String deliverable,
        String format,
        String level,
        List<String> languages,
        List<String> topics,
        String audience,
        LocalDate start,
        LocalDate end,
        BigDecimal hours,
        Outline outline,
        Version outlineVersion,
        @Nullable Integer approvedVersion,
        List<DecisionJson> decisions,
        @JsonAnyGetter Map<String, Object> sections) {

    static CourseFileJson of(
            TrainingFacts facts,
            EditionLine editions,
            OutlineVersion outline,
            List<LoggedDecision> decisions,
            Map<String, Object> sections) {
        return new CourseFileJson(
                facts.code(),
                facts.title(),
                editions.own().number(),
                editions.previous().map(Edition::code).orElse(null),
                editions.next().map(Edition::code).orElse(null),
                facts.stage().word(),
                facts.stageSince(),
                facts.round(),
                facts.bureau(),
                facts.region(),
                facts.division(),
                facts.coordinator(),
                facts.activityType().word(),
                facts.deliverable().word(),
                facts.format().word(),
                facts.level().word(),
                facts.languages().stream().map(Language::word).toList(),
                facts.topics(),
                facts.audience(),
                facts.start(),
                facts.end(),
                facts.hours(),
                outline.outline(),
                new Version(outline.number(), outline.sha256(), outline.author(), outline.savedAt()),
                facts.approvedVersion().orElse(null),
                decisions.stream().map(DecisionJson::of).toList(),
                sections);
    }

    /** Which version of the outline is shown. */
    record Version(int number, String sha256, String author, Instant savedAt) {}

    /** An entry of the decision log. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record DecisionJson(
            int entry,
            String sha256,
            String task,
            @Nullable String person,
            @Nullable String onBehalfOf,
            String decision,
            String comment,
            int round,
            @Nullable Integer outlineVersion,
            @Nullable String outlineSha256,
            @Nullable String rule,
            Instant decidedAt) {

        static DecisionJson of(LoggedDecision logged) {
            Decision decision = logged.decision();
            return new DecisionJson(
                    logged.number(),
                    logged.sha256(),
                    decision.task(),
                    absent(decision.person()),
                    absent(decision.onBehalfOf()),
                    decision.word(),
                    decision.comment(),
                    decision.round(),
                    absent(decision.outlineVersion()),
                    absent(decision.outlineSha256()),
                    absent(decision.rule()),
                    decision.decidedAt());
        }

        private static <T> @Nullable T absent(Optional<T> part) {
            return part.orElse(null);
        }
    }
}
