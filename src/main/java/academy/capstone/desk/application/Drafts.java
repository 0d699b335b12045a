package academy.capstone.desk.application;

import academy.capstone.desk.persistence.DraftRepository;
import academy.capstone.desk.persistence.DraftRepository.Stored;
import academy.capstone.workflow.Refusal;
import academy.capstone.workflow.TaskDrafts;
import academy.capstone.workflow.TaskForms;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Keeps what the holders of tasks type until they submit it. A draft belongs to its task and its writer: it survives that the
 * task is given back and taken again by the same person, and goes as soon as another person takes it or the task ends.
 */
@Service
@Transactional
public class Drafts implements TaskDrafts {

    /** Longest draft, in characters of its JSON. */
    public static final int LONGEST = 65_536;

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm 'UTC'", Locale.ENGLISH);
    private static final TypeReference<Map<String, Object>> VALUES = new TypeReference<>() {};

    private final DraftRepository drafts;
    private final TaskForms forms;
    private final ObjectMapper json;
    private final Clock clock;

    Drafts(DraftRepository drafts, TaskForms forms, ObjectMapper json, Clock clock) {
        this.drafts = drafts;
        this.forms = forms;
        this.json = json;
        this.clock = clock;
    }

    /**
     * The draft of the one who holds the task.
     *
     * @throws Refusal of kind forbidden for everybody else, of kind conflict if the task has ended
     */
    @Transactional(readOnly = true)
    public Draft read(String taskId, String person) {
        forms.fields(taskId, person);
        return find(taskId, person);
    }

    /**
     * Keeps a draft in place of the one before.
     *
     * @param seen the version that the writer has seen, 0 for none; empty to overwrite whatever is there
     * @throws Refusal of kind forbidden for all but the holder, of kind conflict if another version was saved in between or
     *     the task has ended, of kind invalid with every value that no draft may hold
     */
    public Draft save(String taskId, String person, Map<String, @Nullable Object> values, Optional<Integer> seen) {
        Map<String, Object> kept = DraftedFields.accept(values, forms.hold(taskId, person));
        String content = text(kept);
        if (content.length() > LONGEST) {
            throw Refusal.invalid("", "A draft holds %,d characters at most; please shorten it.".formatted(LONGEST));
        }
        Instant now = clock.instant();
        int before = seen.orElseGet(() -> find(taskId, person).version());
        boolean stored = before == 0
                ? drafts.insert(taskId, person, content, now)
                : drafts.replace(taskId, person, before, content, now);
        if (!stored) {
            throw Refusal.conflict(savedElsewhere(find(taskId, person)));
        }
        return new Draft(before + 1, kept, now);
    }

    /** Throws the draft of the holder away. */
    public void discard(String taskId, String person) {
        forms.fields(taskId, person);
        drafts.delete(taskId);
    }

    @Override
    @Transactional(readOnly = true)
    public Map<String, Object> of(String taskId, String person) {
        return find(taskId, person).values();
    }

    @Override
    public void handedTo(String taskId, String person) {
        atTheEnd(() -> drafts.deleteOfOthers(taskId, person));
    }

    @Override
    public void ended(String taskId) {
        atTheEnd(() -> drafts.delete(taskId));
    }

    /** Once the engine has written: a draft that is being saved in the same moment holds the task until it is stored. */
    private static void atTheEnd(Runnable work) {
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void beforeCommit(boolean readOnly) {
                work.run();
            }
        });
    }

    private Draft find(String taskId, String person) {
        return drafts.find(taskId, person).map(this::draft).orElse(Draft.NONE);
    }

    private Draft draft(Stored stored) {
        try {
            return new Draft(stored.version(), json.readValue(stored.content(), VALUES), stored.savedAt());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private String text(Map<String, Object> values) {
        try {
            return json.writeValueAsString(values);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static String savedElsewhere(Draft other) {
        Instant savedAt = other.savedAt();
        return savedAt == null
                ? "The draft of this task was removed in another window. What stands here is not saved yet."
                : "This form was also filled in in another window, saved at "
                        + TIME.format(savedAt.atZone(ZoneOffset.UTC)) + ". What stands here is not saved yet.";
    }
}
