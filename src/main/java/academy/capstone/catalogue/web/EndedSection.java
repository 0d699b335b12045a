package academy.capstone.catalogue.web;

import academy.capstone.catalogue.CatalogueEntrySection;
import academy.capstone.catalogue.CourseEnd;
import academy.capstone.catalogue.CourseEnds;
import academy.capstone.catalogue.application.PublicCatalogue;
import academy.capstone.catalogue.domain.Entry;
import academy.capstone.training.CourseFileSection.View;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Tells the public when a course is not offered any more, and which one takes over. */
@Component
class EndedSection implements CatalogueEntrySection {

    private static final int PLACE = 10;

    private final CourseEnds ends;
    private final PublicCatalogue catalogue;

    EndedSection(CourseEnds ends, PublicCatalogue catalogue) {
        this.ends = ends;
        this.catalogue = catalogue;
    }

    @Override
    public int order() {
        return PLACE;
    }

    @Override
    public Optional<View> view(String trainingCode) {
        return ends.of(trainingCode).map(this::view);
    }

    /** Only what is in the catalogue itself can be linked to. */
    private View view(CourseEnd end) {
        Map<String, Object> model = new HashMap<>();
        model.put("endSentence", end.sentence());
        model.put("successor", end.successor().orElse(""));
        model.put(
                "successorTitle",
                end.successor().flatMap(catalogue::published).map(Entry::title).orElse(""));
        return new View(end.kind().heading(), "catalogue/ended", model);
    }
}
