package academy.capstone.evaluation.web;

import academy.capstone.evaluation.application.ContentReviews;
import academy.capstone.evaluation.application.EvaluationClosing.Outcome;
import academy.capstone.evaluation.application.EvaluationReading;
import academy.capstone.evaluation.application.EvaluationReading.Part;
import academy.capstone.evaluation.domain.ContentError;
import academy.capstone.evaluation.domain.EvaluationSummary;
import academy.capstone.people.People;
import academy.capstone.training.CourseFileSection;
import academy.capstone.training.Trainings;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.springframework.stereotype.Component;

/** What participants said, added up, and what was decided on the content. */
@Component
class EvaluationSection implements CourseFileSection {

    private static final int PLACE = 900;

    private final EvaluationReading evaluations;
    private final ContentReviews reviews;
    private final Trainings trainings;
    private final People people;

    EvaluationSection(EvaluationReading evaluations, ContentReviews reviews, Trainings trainings, People people) {
        this.evaluations = evaluations;
        this.reviews = reviews;
        this.trainings = trainings;
        this.people = people;
    }

    @Override
    public String key() {
        return "evaluation";
    }

    @Override
    public int order() {
        return PLACE;
    }

    @Override
    public Optional<Object> json(String trainingCode, String person) {
        List<Part> parts = evaluations.parts(trainingCode);
        return parts.isEmpty()
                ? Optional.empty()
                : Optional.of(parts.stream().map(EvaluationSection::json).toList());
    }

    private static Map<String, Object> json(Part part) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("questionnaire", part.name());
        json.put("open", part.open());
        json.put("invited", part.invited());
        json.put("answered", part.answered());
        part.outcome().ifPresent(outcome -> addOutcome(json, part, outcome));
        return json;
    }

    private static void addOutcome(Map<String, Object> json, Part part, Outcome outcome) {
        EvaluationSummary summary = outcome.summary();
        json.put("responsePercent", summary.responsePercent());
        if (part.shown()) {
            json.put("mean", summary.mean());
            json.put("netRecommendation", summary.netRecommendation());
            json.put("ratings", summary.ratings());
            json.put("selfRatings", summary.selfRatings());
            json.put("choices", summary.choices());
            json.put("texts", summary.texts());
        }
        if (part.judged()) {
            json.put("quality", outcome.reasons().isEmpty() ? "good" : "poor");
            json.put("reasons", outcome.reasons());
        }
    }

    @Override
    public Optional<View> view(String trainingCode, String person) {
        List<Part> parts = evaluations.parts(trainingCode);
        boolean approved = trainings.facts(trainingCode).approvedAt().isPresent();
        if (parts.isEmpty() && !approved) {
            return Optional.empty();
        }
        UnaryOperator<String> nameOf = people::nameOf;
        Map<String, Object> model = new HashMap<>();
        model.put("code", trainingCode);
        model.put("parts", parts);
        model.put("approved", approved);
        model.put("decisions", reviews.decisions(trainingCode));
        model.put("takesErrors", reviews.takesErrors(trainingCode));
        model.put("mergedInto", reviews.mergedInto(trainingCode));
        model.put("errors", reviews.errors(trainingCode));
        model.put("nameOf", nameOf);
        return Optional.of(new View("Evaluation", "evaluation/section", model));
    }

    /** What the decision on the content rests on: all reasons, the figures, and how old the content is. */
    @Override
    public Map<String, String> summary(String trainingCode, String taskKey, String person) {
        if (!taskKey.equals("UserTask_DecideContent")) {
            return Map.of();
        }
        Map<String, String> facts = new LinkedHashMap<>();
        trainings
                .facts(trainingCode)
                .approvedAt()
                .map(approved -> LocalDate.ofInstant(approved, ZoneOffset.UTC))
                .ifPresent(day -> facts.put("Content approved on", day.toString()));
        evaluations.parts(trainingCode).stream()
                .filter(Part::judged)
                .reduce((older, newer) -> newer)
                .flatMap(Part::outcome)
                .ifPresent(outcome -> {
                    EvaluationSummary summary = outcome.summary();
                    facts.put("Answers", summary.responsePercent() + " %");
                    Optional.ofNullable(summary.mean())
                            .ifPresent(mean -> facts.put("Mean of all ratings", mean + " of 5"));
                    Optional.ofNullable(summary.netRecommendation())
                            .ifPresent(net -> facts.put("Net recommendation", net.toString()));
                    facts.put("Evaluation", outcome.reasons().isEmpty() ? "good" : String.join(" ", outcome.reasons()));
                });
        List<ContentError> errors = reviews.errors(trainingCode);
        if (!errors.isEmpty()) {
            facts.put(
                    "Factual errors reported",
                    String.join(" ", errors.stream().map(ContentError::error).toList()));
        }
        return facts;
    }
}
