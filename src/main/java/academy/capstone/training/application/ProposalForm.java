package academy.capstone.training.application;

import academy.capstone.people.Bureau;
import academy.capstone.people.Region;
import academy.capstone.training.ActivityType;
import academy.capstone.training.Deliverable;
import academy.capstone.training.Format;
import academy.capstone.training.Language;
import academy.capstone.training.Level;
import academy.capstone.training.domain.Proposal;
import academy.capstone.workflow.Fault;
import academy.capstone.workflow.PlainText;
import academy.capstone.workflow.Refusal;
import academy.capstone.workflow.SubmittedFields;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Reads the start form {@code propose-training}; what can't be read is refused, all of it at once. */
final class ProposalForm {

    private final SubmittedFields fields;
    private final List<Fault> faults = new ArrayList<>();

    private ProposalForm(SubmittedFields fields) {
        this.fields = fields;
    }

    /**
     * @throws Refusal of kind invalid that names every field which is missing, unknown or too long
     */
    static Proposal read(SubmittedFields fields) {
        return new ProposalForm(fields).proposal();
    }

    private Proposal proposal() {
        String title = text("title", "title", PlainText.TITLE);
        Bureau bureau = code("bureau", "bureau", word -> constant(Bureau.values(), word));
        Region region = code("region", "region", word -> constant(Region.values(), word));
        String division = text("division", "division", PlainText.LINE);
        ActivityType activityType = code("activityType", "activity type", ActivityType::of);
        String verification = optionalText("verification", "verification", PlainText.TEXT);
        Deliverable deliverable = code("deliverable", "deliverable", Deliverable::of);
        Format format = code("format", "format", Format::of);
        Level level = code("level", "level", Level::of);
        List<Language> languages = languages();
        List<String> topics = topics();
        String need = text("need", "need", PlainText.TEXT);
        String audience = text("audience", "audience", PlainText.TEXT);
        LocalDate start = date("startDate", "start date");
        LocalDate end = date("endDate", "end date");
        BigDecimal hours = hours();
        if (!faults.isEmpty()
                || bureau == null
                || region == null
                || activityType == null
                || deliverable == null
                || format == null
                || level == null
                || start == null
                || end == null) {
            throw Refusal.invalid(faults);
        }
        return new Proposal(
                title,
                bureau,
                region,
                division,
                activityType,
                fields.ticked("knowledgeTransfer"),
                verification,
                deliverable,
                format,
                level,
                languages,
                topics,
                need,
                audience,
                start,
                end,
                hours);
    }

    private String text(String field, String name, int limit) {
        String text = optionalText(field, name, limit);
        if (text.isEmpty()) {
            missing(field, name);
        }
        return text;
    }

    private String optionalText(String field, String name, int limit) {
        String text = fields.optionalText(field).orElse("");
        PlainText.fault("The " + name, text, limit).ifPresent(message -> faults.add(new Fault(field, message)));
        return text;
    }

    private <T> @Nullable T code(String field, String name, Function<String, Optional<T>> list) {
        String word = fields.optionalText(field).orElse("");
        if (word.isEmpty()) {
            missing(field, name);
            return null;
        }
        Optional<T> found = list.apply(word);
        if (found.isEmpty()) {
            faults.add(new Fault(
                    field,
                    "The " + name + " \"" + PlainText.shortened(word) + "\" is unknown; choose one of the list."));
        }
        return found.orElse(null);
    }

    private static <T extends Enum<T>> Optional<T> constant(T[] constants, String word) {
        return Arrays.stream(constants).filter(each -> each.name().equals(word)).findFirst();
    }

    private List<Language> languages() {
        List<Language> languages = new ArrayList<>();
        for (String word : fields.list("languages")) {
            Language.of(word)
                    .ifPresentOrElse(
                            languages::add,
                            () -> faults.add(new Fault(
                                    "languages",
                                    "The language \"" + PlainText.shortened(word)
                                            + "\" is unknown; choose one of the list.")));
        }
        return languages.stream().distinct().toList();
    }

    private List<String> topics() {
        List<String> topics = fields.list("topics").stream().map(String::strip).toList();
        topics.forEach(topic -> PlainText.fault("A topic", topic, PlainText.TOPIC)
                .ifPresent(message -> faults.add(new Fault("topics", message))));
        return topics;
    }

    private @Nullable LocalDate date(String field, String name) {
        String text = fields.optionalText(field).orElse("");
        if (text.isEmpty()) {
            missing(field, name);
            return null;
        }
        try {
            return LocalDate.parse(text);
        } catch (DateTimeParseException notADate) {
            faults.add(new Fault(
                    field,
                    "The " + name + " \"" + PlainText.shortened(text) + "\" is no date; write it like 2027-03-01."));
            return null;
        }
    }

    private BigDecimal hours() {
        if (fields.values().get("hours") instanceof Number number && Double.isFinite(number.doubleValue())) {
            return new BigDecimal(number.toString());
        }
        missing("hours", "hours");
        return BigDecimal.ZERO;
    }

    private void missing(String field, String name) {
        faults.add(new Fault(field, "Please fill in the " + name + "."));
    }
}
