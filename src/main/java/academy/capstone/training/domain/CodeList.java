package academy.capstone.training.domain;

import academy.capstone.training.BloomLevel;
import academy.capstone.training.Language;
import academy.capstone.training.Level;
import academy.capstone.training.Registration;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;

/** The published code lists that an outline chooses from: word and label, in the published order. */
public enum CodeList {
    STRATEGIC_GOAL(words(
            "universal-connectivity", "Universal connectivity",
            "sustainable-digital-transformation", "Sustainable digital transformation")),
    PRIORITY(words(
            "affordable-connectivity", "Affordable connectivity",
            "digital-transformation", "Digital transformation",
            "enabling-environment", "Enabling environment",
            "resource-mobilization-and-cooperation", "Resource mobilization and cooperation",
            "trust-and-confidence", "Trust and confidence")),
    LEVEL(of(Level.values(), Level::word, Level::label)),
    LANGUAGE(of(Language.values(), Language::word, Language::label)),
    BLOOM_LEVEL(of(BloomLevel.values(), BloomLevel::word, BloomLevel::label)),
    REGISTRATION(of(Registration.values(), Registration::word, Registration::label)),
    ASSESSMENT_KIND(words(
            "quiz", "Quiz",
            "test", "Test",
            "exam", "Exam",
            "graded-assignment", "Graded assignment",
            "attendance", "Attendance",
            "forum", "Forum")),
    MATERIAL_ORIGIN(words(
            "new", "New",
            "reused", "Reused",
            "upgraded", "Upgraded")),
    FUNDING_SOURCE(words(
            "regular-budget", "Regular budget",
            "ict-df", "ICT Development Fund",
            "regional-initiatives", "Regional initiatives",
            "partner", "Partner",
            "fee", "Fee",
            "in-kind", "In kind")),
    PARTNER_ROLE(words(
            "content", "Content",
            "delivery", "Delivery",
            "funding-content", "Funding of content",
            "funding-delivery", "Funding of delivery",
            "funding-participants", "Funding of participants"));

    private final Map<String, String> labels;

    CodeList(Map<String, String> labels) {
        this.labels = labels;
    }

    /** Label by word, in the published order. */
    public Map<String, String> labels() {
        return labels;
    }

    public boolean has(String word) {
        return labels.containsKey(word);
    }

    /** The label of a word; an unknown word itself. */
    public String label(String word) {
        return labels.getOrDefault(word, word);
    }

    /** The words for a sentence: {@code a, b or c}. */
    String choice() {
        String all = String.join(", ", labels.keySet());
        int last = all.lastIndexOf(", ");
        return last < 0 ? all : all.substring(0, last) + " or " + all.substring(last + 2);
    }

    private static Map<String, String> words(String... wordsAndLabels) {
        Map<String, String> labels = new LinkedHashMap<>();
        for (int index = 0; index < wordsAndLabels.length; index += 2) {
            labels.put(wordsAndLabels[index], wordsAndLabels[index + 1]);
        }
        return Collections.unmodifiableMap(labels);
    }

    private static <T> Map<String, String> of(T[] list, Function<T, String> word, Function<T, String> label) {
        Map<String, String> labels = new LinkedHashMap<>();
        Arrays.stream(list).forEach(each -> labels.put(word.apply(each), label.apply(each)));
        return Collections.unmodifiableMap(labels);
    }
}
