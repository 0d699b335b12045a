package academy.capstone.catalogue.web;

import academy.capstone.catalogue.CatalogueEntrySection;
import academy.capstone.catalogue.CourseEnd;
import academy.capstone.catalogue.CourseEnds;
import academy.capstone.catalogue.application.PublicCatalogue;
import academy.capstone.catalogue.domain.CatalogueQuery;
import academy.capstone.catalogue.domain.Entry;
import academy.capstone.people.Bureau;
import academy.capstone.training.CourseFileSection;
import academy.capstone.training.Format;
import academy.capstone.training.Language;
import academy.capstone.training.Level;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** The public catalogue. */
@Controller
class CatalogueController {

    private static final String NONE = "";

    private final PublicCatalogue catalogue;
    private final CourseEnds ends;
    private final List<CatalogueEntrySection> sections;

    CatalogueController(PublicCatalogue catalogue, CourseEnds ends, ObjectProvider<CatalogueEntrySection> sections) {
        this.catalogue = catalogue;
        this.ends = ends;
        this.sections = sections.stream()
                .sorted(Comparator.comparingInt(CatalogueEntrySection::order))
                .toList();
    }

    @GetMapping("/catalogue")
    String search(
            @RequestParam(name = "q", defaultValue = NONE) String text,
            @RequestParam(defaultValue = NONE) String format,
            @RequestParam(defaultValue = NONE) String level,
            @RequestParam(defaultValue = NONE) String language,
            @RequestParam(defaultValue = NONE) String bureau,
            @RequestParam(defaultValue = "1") String page,
            Model model) {
        CatalogueQuery query = CatalogueQuery.of(text, format, level, language, bureau, page);
        PublicCatalogue.Found found = catalogue.search(query);
        model.addAttribute("query", query);
        model.addAttribute("text", String.join(" ", query.words()));
        model.addAttribute("found", found);
        model.addAttribute("entries", found.entries().stream().map(this::shown).toList());
        model.addAttribute(
                "ends", ends.of(found.entries().stream().map(Entry::reference).toList()));
        model.addAttribute("formats", Format.values());
        model.addAttribute("levels", Level.values());
        model.addAttribute("languages", Language.values());
        model.addAttribute("bureaux", Bureau.values());
        return "catalogue/list";
    }

    @GetMapping("/catalogue/{code}")
    String entry(@PathVariable String code, Model model) {
        Entry entry = catalogue.entry(code);
        List<CourseFileSection.View> views = new ArrayList<>();
        if (entry.approved()) {
            for (CatalogueEntrySection section : sections) {
                section.view(code).ifPresent(views::add);
            }
        }
        Optional<CourseEnd> end = ends.of(code);
        model.addAttribute("end", end.orElse(null));
        model.addAttribute(
                "successor",
                end.flatMap(CourseEnd::successor).flatMap(catalogue::published).orElse(null));
        views.forEach(view -> model.addAllAttributes(view.model()));
        model.addAttribute("entry", shown(entry));
        model.addAttribute("sections", views);
        return "catalogue/entry";
    }

    private EntryShown shown(Entry entry) {
        return EntryShown.of(entry, catalogue.isCancelled(entry));
    }
}
