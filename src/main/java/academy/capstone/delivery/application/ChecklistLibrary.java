package academy.capstone.delivery.application;

import academy.capstone.delivery.domain.Checklist;
import academy.capstone.delivery.domain.ChecklistPoint;
import academy.capstone.delivery.persistence.ChecklistRepository;
import academy.capstone.delivery.persistence.ChecklistRepository.Version;
import academy.capstone.people.People;
import academy.capstone.training.Format;
import academy.capstone.workflow.Fault;
import academy.capstone.workflow.Group;
import academy.capstone.workflow.PlainText;
import academy.capstone.workflow.Refusal;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The checklists as process owners keep them. The first version of each comes with the application. */
@Service
public class ChecklistLibrary {

    private static final String FILE = "/delivery/checklists.json";
    private static final String SOFTWARE = "capstone";
    private static final int MOST_POINTS = 60;

    private final ChecklistRepository lists;
    private final People people;
    private final Clock clock;
    private final Map<String, List<ChecklistPoint>> delivered;

    ChecklistLibrary(ChecklistRepository lists, People people, ObjectMapper json, Clock clock) {
        this.lists = lists;
        this.people = people;
        this.clock = clock;
        this.delivered = read(json);
    }

    private static Map<String, List<ChecklistPoint>> read(ObjectMapper json) {
        try (InputStream file = Objects.requireNonNull(ChecklistLibrary.class.getResourceAsStream(FILE), FILE)) {
            return json.readValue(file, new TypeReference<Map<String, List<ChecklistPoint>>>() {});
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** All versions of a list, newest first. */
    @Transactional(readOnly = true)
    public List<Version> versions(Checklist list) {
        List<Version> kept = lists.versions(list);
        return kept.isEmpty() ? List.of(first(list)) : kept;
    }

    /** The points of the newest version. */
    @Transactional(readOnly = true)
    public List<ChecklistPoint> points(Checklist list) {
        return versions(list).get(0).points();
    }

    private Version first(Checklist list) {
        return new Version(
                1,
                delivered.getOrDefault(list.word(), List.of()),
                "As delivered with the application.",
                SOFTWARE,
                Instant.EPOCH);
    }

    /** True for whoever changes the lists. */
    public boolean mayChange(String person) {
        return people.isMember(person, Group.PROCESS_OWNERS);
    }

    /**
     * Saves a list as its next version. Trainings that run keep theirs and are offered what is new.
     *
     * @param seen the version that was on the page
     * @param note what was changed and why
     * @throws Refusal if the person is no process owner, somebody else saved meanwhile, or with every fault at its point
     */
    @Transactional
    public void save(Checklist list, String person, int seen, List<ChecklistPoint> points, String note) {
        if (!mayChange(person)) {
            throw Refusal.forbidden("Only process owners change the checklists.");
        }
        List<Fault> faults = faults(points);
        PlainText.fault("The note", note, PlainText.TITLE)
                .or(() -> note.isBlank() ? Optional.of("Please say in the note what you changed.") : Optional.empty())
                .ifPresent(sentence -> faults.add(new Fault("note", sentence)));
        if (!faults.isEmpty()) {
            throw Refusal.invalid(faults);
        }
        Version newest = versions(list).get(0);
        if (newest.number() != seen) {
            throw Refusal.conflict("Somebody else has saved this list since you opened the page. Please open it anew.");
        }
        if (lists.versions(list).isEmpty()) {
            lists.save(list, newest);
        }
        lists.save(list, new Version(seen + 1, points, note.strip(), person, clock.instant()));
    }

    private static List<Fault> faults(List<ChecklistPoint> points) {
        List<Fault> faults = new ArrayList<>();
        Set<String> keys = new HashSet<>();
        if (points.isEmpty() || points.size() > MOST_POINTS) {
            faults.add(new Fault("points", "A list has 1 to %d points.".formatted(MOST_POINTS)));
        }
        for (int i = 0; i < points.size(); i++) {
            ChecklistPoint point = points.get(i);
            String place = "Point " + (i + 1);
            PlainText.fault(place, point.text(), PlainText.LINE)
                    .ifPresent(fault -> faults.add(new Fault("text", fault)));
            PlainText.fault(place + ", short name", point.label(), PlainText.TOPIC)
                    .or(() -> point.label().isBlank()
                            ? Optional.of(place + " needs a short name; the decision log uses it.")
                            : Optional.empty())
                    .ifPresent(fault -> faults.add(new Fault("label", fault)));
            if (!point.key().matches("[a-zA-Z0-9]{1,64}") || !keys.add(point.key())) {
                faults.add(new Fault("key", place + " is there twice or has no key. Please open the page anew."));
            }
            if (!ChecklistPoint.OWNERS.contains(point.owner())) {
                faults.add(new Fault("owner", place + ": the owner is coordinator, academy-team or instructor."));
            }
            if (!point.formats().stream().allMatch(word -> Format.of(word).isPresent())) {
                faults.add(new Fault("formats", place + " names a format that there is not."));
            }
        }
        return faults;
    }
}
