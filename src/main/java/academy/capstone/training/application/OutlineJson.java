package academy.capstone.training.application;

import academy.capstone.training.Outline;
import academy.capstone.training.domain.Proposal;
import academy.capstone.training.domain.SessionTime;
import academy.capstone.workflow.Fault;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The outline as JSON text: read from people with all faults named, written for the tables. */
@Component
public class OutlineJson {

    /** Numbers are read as they were written: 0.1 hours ten times are one hour. */
    private final ObjectMapper mapper = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    /**
     * What somebody sent.
     *
     * @param outline what could be read of it
     * @param faults unknown fields and wrong types
     */
    public record Reading(Outline outline, List<Fault> faults) {

        /** True if it is no outline at all, so that looking for what it lacks is of no use. */
        boolean unreadable() {
            return faults.stream().anyMatch(fault -> fault.field().isEmpty());
        }
    }

    public Reading read(byte[] json) {
        try {
            return read(mapper.readTree(json));
        } catch (JsonProcessingException broken) {
            String place = broken.getLocation() == null
                    ? ""
                    : " (line %d, column %d)"
                            .formatted(
                                    broken.getLocation().getLineNr(),
                                    broken.getLocation().getColumnNr());
            return nothing("This is not JSON" + place + "; send one outline as a JSON object.");
        } catch (IOException unreadable) {
            return nothing("This is not readable as UTF-8 text; send one outline as a JSON object.");
        }
    }

    /** An outline out of the tables, which was whole when it was stored. */
    Outline stored(String content) {
        return read(content.getBytes(StandardCharsets.UTF_8)).outline();
    }

    /** The first version of an outline: what the proposal said. */
    Outline proposed(Proposal proposal) {
        ObjectNode outline = mapper.createObjectNode()
                .put("title", proposal.title())
                .put("problem", proposal.need())
                .put("audience", proposal.audience())
                .put("level", proposal.level().word())
                .put("totalHours", proposal.hours())
                .put("start", proposal.startDate().toString())
                .put("end", proposal.endDate().toString());
        ArrayNode languages = outline.putArray("languages");
        proposal.languages().forEach(language -> languages.add(language.word()));
        ArrayNode topics = outline.putArray("topics");
        proposal.topics().forEach(topics::add);
        return read(outline).outline();
    }

    /** The same outline at other dates: its sessions move by as many days as its start. */
    Outline moved(Outline outline, LocalDate start, LocalDate end, long days) {
        ObjectNode moved = mapper.valueToTree(outline);
        moved.put("start", start.toString()).put("end", end.toString());
        for (JsonNode session : moved.path("sessions")) {
            Optional.ofNullable(session.get("start"))
                    .flatMap(each -> SessionTime.local(each.asText()))
                    .ifPresent(each -> ((ObjectNode) session).put("start", SessionTime.text(each.plusDays(days))));
        }
        return read(moved).outline();
    }

    /** The text as it is stored; equal outlines give equal texts. */
    String write(Outline outline) {
        try {
            return mapper.writeValueAsString(outline);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("An outline that can't be written as JSON", impossible);
        }
    }

    private Reading nothing(String message) {
        return new Reading(read(mapper.createObjectNode()).outline(), List.of(new Fault("", message)));
    }

    private Reading read(JsonNode node) {
        RecordReader reader = new RecordReader();
        Outline outline = reader.read(Outline.class, node, "");
        return outline == null
                ? nothing("An outline is one JSON object with named fields.")
                : new Reading(outline, reader.faults());
    }
}
