package academy.capstone.catalogue.web;

import academy.capstone.catalogue.CatalogueEntrySection;
import academy.capstone.catalogue.application.PublicCatalogue;
import academy.capstone.training.CourseFileSection.View;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The editions of a course that the public can know: those in the catalogue. */
@Component
class EditionsSection implements CatalogueEntrySection {

    private static final int PLACE = 200;

    private final PublicCatalogue catalogue;

    EditionsSection(PublicCatalogue catalogue) {
        this.catalogue = catalogue;
    }

    @Override
    public int order() {
        return PLACE;
    }

    @Override
    public Optional<View> view(String trainingCode) {
        List<PublicCatalogue.PublishedEdition> editions = catalogue.editions(trainingCode);
        return editions.size() < 2
                ? Optional.empty()
                : Optional.of(new View(
                        "Editions",
                        "catalogue/editions",
                        Map.of("publishedEditions", editions, "ownEdition", trainingCode)));
    }
}
