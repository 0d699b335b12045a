package academy.capstone.evaluation.application;

import academy.capstone.evaluation.application.EvaluationClosing.Outcome;
import academy.capstone.evaluation.application.EvaluationReading.Part;
import academy.capstone.evaluation.domain.EvaluationSummary;
import academy.capstone.evaluation.domain.EvaluationSummary.Rating;
import academy.capstone.training.Audience;
import academy.capstone.workflow.Refusal;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Objects;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.springframework.stereotype.Service;

/** The results of the questionnaires that have closed as a table: a figure or a text per line. */
@Service
public class EvaluationCsv {

    private final EvaluationReading evaluations;
    private final Audience audience;

    EvaluationCsv(EvaluationReading evaluations, Audience audience) {
        this.evaluations = evaluations;
        this.audience = audience;
    }

    /**
     * @throws Refusal of kind unknown if there is no such training, or not for this person
     */
    public String of(String trainingCode, String person) {
        if (!audience.sees(person, trainingCode)) {
            throw Refusal.unknown("There is no training " + trainingCode + ".");
        }
        StringWriter text = new StringWriter();
        try (CSVPrinter table = new CSVPrinter(text, CSVFormat.RFC4180)) {
            table.printRecord("questionnaire", "figure", "question", "value", "answers");
            for (Part part : evaluations.parts(trainingCode)) {
                if (part.outcome().isPresent()) {
                    print(table, part, part.outcome().get());
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }

    private static void print(CSVPrinter table, Part part, Outcome outcome) throws IOException {
        EvaluationSummary summary = outcome.summary();
        table.printRecord(part.name(), "invited", "", summary.invited(), "");
        table.printRecord(part.name(), "response percent", "", summary.responsePercent(), summary.answered());
        if (!part.shown()) {
            return;
        }
        table.printRecord(part.name(), "mean", "", Objects.toString(summary.mean(), ""), "");
        table.printRecord(part.name(), "net recommendation", "", Objects.toString(summary.netRecommendation(), ""), "");
        printRatings(table, part, "rating", summary.ratings());
        printRatings(table, part, "self-rating", summary.selfRatings());
        for (var question : summary.choices().entrySet()) {
            for (var choice : question.getValue().entrySet()) {
                table.printRecord(
                        part.name(), "choice", name(part, question.getKey()), choice.getKey(), choice.getValue());
            }
        }
        for (var question : summary.texts().entrySet()) {
            for (String written : question.getValue()) {
                table.printRecord(part.name(), "text", name(part, question.getKey()), harmless(written), "");
            }
        }
    }

    private static void printRatings(CSVPrinter table, Part part, String figure, Map<String, Rating> ratings)
            throws IOException {
        for (var rating : ratings.entrySet()) {
            table.printRecord(
                    part.name(),
                    figure,
                    name(part, rating.getKey()),
                    rating.getValue().mean(),
                    rating.getValue().count());
        }
    }

    private static String name(Part part, String question) {
        return harmless(part.texts().getOrDefault(question, question));
    }

    /** A spreadsheet would take these for a formula. */
    private static String harmless(String text) {
        return text.matches("(?s)[=+@\t\r-].*") ? "'" + text : text;
    }
}
