package academy.capstone.catalogue.application;

import academy.capstone.catalogue.domain.Entry;
import academy.capstone.catalogue.domain.InventoryItem;
import academy.capstone.people.Region;
import academy.capstone.training.Format;
import academy.capstone.training.Language;
import academy.capstone.training.Level;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A course that was held before, as a public page describes it. English words become words of the code lists; what the
 * page doesn't say stays absent.
 */
record PastCourse(JsonNode source) {

    private static final String MULTI_REGIONAL = "multi-regional";

    /** True if the academy's own catalogue described it; others belong to the inventory. */
    boolean inAcademyCatalogue() {
        return text("source_kind")
                .filter(kind -> kind.startsWith("ITU Academy catalogue") || kind.startsWith("old ITU Academy"))
                .isPresent();
    }

    /** What it is known by: its address in the catalogue, fit for ours. */
    String reference() {
        return text("slug").orElseThrow().replace('/', '-');
    }

    Entry entry(Instant now) {
        return new Entry(
                reference(),
                false,
                title(),
                Optional.empty(),
                region(),
                format(),
                level(),
                languages(),
                list("topics"),
                list("learning_outcomes"),
                date("start"),
                date("end"),
                facts(),
                Optional.empty(),
                Optional.empty(),
                now);
    }

    InventoryItem item() {
        return new InventoryItem(
                reference(),
                true,
                title(),
                Optional.empty(),
                region(),
                format(),
                level(),
                languages(),
                list("topics"),
                list("learning_outcomes"),
                facts());
    }

    private String title() {
        return text("title").orElseThrow();
    }

    private Optional<String> format() {
        return text("modality")
                .map(words -> words.toLowerCase(Locale.ROOT).replace(' ', '-'))
                .flatMap(Format::of)
                .map(Format::word);
    }

    private Optional<String> level() {
        return text("level")
                .map(words -> words.toLowerCase(Locale.ROOT))
                .flatMap(Level::of)
                .map(Level::word);
    }

    private List<String> languages() {
        return list("languages").stream()
                .flatMap(name -> Arrays.stream(Language.values())
                        .filter(each -> each.label().equals(name)))
                .map(Language::word)
                .toList();
    }

    private Optional<Region> region() {
        return list("regions").stream()
                .flatMap(words -> Arrays.stream(Region.values())
                        .filter(each -> each.label().equals(words)
                                || each.name().equals(words)
                                || (each == Region.MUL
                                        && words.toLowerCase(Locale.ROOT).endsWith(MULTI_REGIONAL))))
                .findFirst();
    }

    private Map<String, Object> facts() {
        Map<String, Object> facts = new LinkedHashMap<>();
        put(facts, "Audience", many("audience"));
        put(facts, "How it works", many("methodology"));
        put(facts, "Organiser", text("organiser"));
        put(facts, "Programme", text("programme"));
        put(facts, "Initiative", text("initiative"));
        put(facts, "Supported by", many("supported_by"));
        put(facts, "Year", text("year"));
        put(facts, "Dates", text("date_note"));
        put(facts, "Duration", duration());
        put(facts, "Place", place());
        put(facts, "Assessment", many("assessment"));
        put(facts, "Pass mark", text("pass_mark_percent").map(mark -> mark + " %"));
        put(facts, "Certification", many("certification"));
        put(facts, "Registration", text("registration_type"));
        put(facts, "Fee", fee());
        put(facts, "Participants", text("participants").or(() -> text("participants_note")));
        put(facts, "Described at", text("url"));
        put(facts, "Derived, not stated there", derived());
        return facts;
    }

    private Optional<Object> derived() {
        List<String> derived = new ArrayList<>();
        source.path("inferred").fieldNames().forEachRemaining(derived::add);
        return derived.isEmpty() ? Optional.empty() : Optional.of(String.join(", ", derived));
    }

    private Optional<String> duration() {
        return Stream.of("hours", "days", "weeks", "months")
                .flatMap(unit -> text("duration_" + unit).map(number -> number + " " + unit).stream())
                .reduce((first, second) -> first + ", " + second);
    }

    private Optional<String> place() {
        return Stream.of("venue", "city", "country")
                .flatMap(field -> text(field).stream())
                .reduce((first, second) -> first + ", " + second);
    }

    private Optional<String> fee() {
        return text("fee_usd").map(amount -> amount.equals("0") ? "Free of charge" : amount + " USD");
    }

    private static void put(Map<String, Object> facts, String label, Optional<?> fact) {
        fact.ifPresent(known -> facts.put(label, known));
    }

    private Optional<List<String>> many(String field) {
        return Optional.of(list(field)).filter(list -> !list.isEmpty());
    }

    private Optional<String> text(String field) {
        return Optional.of(source.path(field)).filter(JsonNode::isValueNode).map(JsonNode::asText);
    }

    private Optional<LocalDate> date(String field) {
        return text(field).map(LocalDate::parse);
    }

    private List<String> list(String field) {
        List<String> list = new ArrayList<>();
        source.path(field).forEach(each -> list.add(each.asText()));
        return list;
    }
}
