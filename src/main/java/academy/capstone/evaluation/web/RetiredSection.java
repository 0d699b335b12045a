package academy.capstone.evaluation.web;

import academy.capstone.catalogue.CatalogueEntrySection;
import academy.capstone.evaluation.application.ContentReviews;
import academy.capstone.training.CourseFileSection.View;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Tells the public when a course is no longer held. */
@Component
class RetiredSection implements CatalogueEntrySection {

    private static final int PLACE = 10;
    private static final Map<String, String> SENTENCES = Map.of(
            "retire", "This course has been retired and is no longer held. Credentials that were issued stay valid.",
            "merge", "This course has been merged with another one. Credentials that were issued stay valid.");

    private final ContentReviews reviews;

    RetiredSection(ContentReviews reviews) {
        this.reviews = reviews;
    }

    @Override
    public int order() {
        return PLACE;
    }

    @Override
    public Optional<View> view(String trainingCode) {
        return reviews.decisions(trainingCode).stream()
                .findFirst()
                .filter(decision -> SENTENCES.containsKey(decision.decision()))
                .map(decision -> new View(
                        "No longer held",
                        "evaluation/retired",
                        Map.of(
                                "retiredSentence",
                                String.valueOf(SENTENCES.get(decision.decision())),
                                "mergedWith",
                                decision.mergedWith().orElse(""))));
    }
}
