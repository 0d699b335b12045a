package academy.capstone.review.web;

import academy.capstone.review.application.Commenting;
import academy.capstone.review.application.Commenting.Note;
import academy.capstone.workflow.Fault;
import academy.capstone.workflow.Refusal;
import java.security.Principal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;

/** Takes what reviewers note at the fields of an outline, from the task's page and as JSON. */
@Controller
class CommentsController {

    private static final String SCRIPT = "X-Requested-With";

    private final Commenting commenting;

    CommentsController(Commenting commenting) {
        this.commenting = commenting;
    }

    /** A comment as JSON. */
    record Sent(@Nullable String field, @Nullable String text) {}

    @GetMapping(path = "/api/tasks/{taskId}/comments", produces = MediaType.APPLICATION_JSON_VALUE)
    @ResponseBody
    List<Note> notes(@PathVariable String taskId, Principal person) {
        return commenting.notes(taskId, person.getName());
    }

    /** Puts these in place of all comments that were noted; they are handed in with the review. */
    @PutMapping(
            path = "/api/tasks/{taskId}/comments",
            consumes = MediaType.APPLICATION_JSON_VALUE,
            produces = MediaType.APPLICATION_JSON_VALUE)
    @ResponseBody
    List<Note> replace(@PathVariable String taskId, @RequestBody List<@Nullable Sent> sent, Principal person) {
        List<Note> notes = new ArrayList<>();
        List<Fault> faults = new ArrayList<>();
        for (int place = 0; place < sent.size(); place++) {
            Sent each = sent.get(place);
            if (each == null || each.field() == null || each.text() == null) {
                faults.add(new Fault("[" + place + "]", "Please send the field and the text of each comment."));
            } else {
                notes.add(new Note(each.field(), each.text()));
            }
        }
        if (!faults.isEmpty()) {
            throw Refusal.invalid(faults);
        }
        commenting.replace(taskId, person.getName(), notes);
        return commenting.notes(taskId, person.getName());
    }

    /** From the page, one field at a time. */
    @PostMapping(
            path = "/tasks/{taskId}/comments",
            consumes = MediaType.APPLICATION_FORM_URLENCODED_VALUE,
            headers = "!" + SCRIPT)
    String note(
            @PathVariable String taskId,
            @RequestParam String field,
            @RequestParam(defaultValue = "") String text,
            Principal person) {
        commenting.note(taskId, person.getName(), new Note(field, text));
        return "redirect:/tasks/{taskId}#" + CommentPlace.of(field);
    }

    /** The same from the page's script, which stays where it is. */
    @PostMapping(
            path = "/tasks/{taskId}/comments",
            consumes = MediaType.APPLICATION_FORM_URLENCODED_VALUE,
            headers = SCRIPT)
    ResponseEntity<Void> noteInPlace(
            @PathVariable String taskId,
            @RequestParam String field,
            @RequestParam(defaultValue = "") @Nullable String text,
            Principal person) {
        commenting.note(taskId, person.getName(), new Note(field, Objects.requireNonNullElse(text, "")));
        return ResponseEntity.noContent().build();
    }
}
