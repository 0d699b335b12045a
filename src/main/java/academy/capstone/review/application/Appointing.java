package academy.capstone.review.application;

import academy.capstone.people.People;
import academy.capstone.review.domain.Appointment;
import academy.capstone.review.domain.Choice;
import academy.capstone.review.domain.ReviewKind;
import academy.capstone.training.Trainings;
import academy.capstone.workflow.Fault;
import academy.capstone.workflow.Refusal;
import academy.capstone.workflow.SubmittedTask;
import academy.capstone.workflow.Variables;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Lets the task force name reviewers when the rules find too few. */
@Service
public class Appointing {

    /** The round goes on without the review; a missed quorum is left to the chair. */
    private static final String WAIVE = "waive";

    private final Trainings trainings;
    private final People people;
    private final ReviewerCheck check;
    private final ReviewerSelection selection;

    Appointing(Trainings trainings, People people, ReviewerCheck check, ReviewerSelection selection) {
        this.trainings = trainings;
        this.people = people;
        this.check = check;
        this.selection = selection;
    }

    /**
     * Notes whom the task force names.
     *
     * @throws Refusal with every fault, also if even then too few may review
     */
    @Transactional
    public void appoint(SubmittedTask task) {
        String reason = task.fields().text("reason");
        List<Fault> faults = new ArrayList<>();
        List<Appointment> named = new ArrayList<>();
        for (String id : ids(task, "contentReviewers")) {
            named.add(new Appointment(id, ReviewKind.CONTENT, reason, task.person()));
            check.fault(task.trainingCode(), id, ReviewKind.CONTENT, "contentReviewers")
                    .ifPresent(faults::add);
        }
        for (String id : ids(task, "designReviewer")) {
            named.add(new Appointment(id, ReviewKind.DESIGN, reason, task.person()));
            check.fault(task.trainingCode(), id, ReviewKind.DESIGN, "designReviewer")
                    .ifPresent(faults::add);
        }
        if (!faults.isEmpty()) {
            throw Refusal.invalid(faults);
        }
        selection.appoint(task.trainingCode(), named);
        if (!selection.possible(task.trainingCode())) {
            throw Refusal.invalid(
                    "contentReviewers",
                    "There are still too few reviewers: the content experts named and found don't reach the quorum,"
                            + " or none of them is of another bureau, or there is no designer. Please name others, or"
                            + " have people added to the reviewers.");
        }
        String names =
                named.stream().map(each -> people.nameOf(each.person()) + ". ").collect(Collectors.joining());
        trainings.decided(
                task.trainingCode(),
                task.taskKey(),
                task.person(),
                Optional.empty(),
                named.isEmpty() ? "choose-again" : "appoint",
                names + reason);
    }

    /**
     * Takes whom the task force names in place of a reviewer whom the rules couldn't replace, or its word that the round
     * goes on without.
     *
     * @throws Refusal with every fault, also if nobody is named and the rules still find nobody
     */
    @Transactional
    public void appointReplacement(SubmittedTask task, ReviewKind kind, String leaving) {
        String reason = task.fields().text("reason");
        String field = "replacement";
        Optional<String> named = task.fields().optionalText(field);
        String word = task.fields().text(Variables.REPLACEMENT_DECISION.variable());
        if (word.equals(WAIVE)) {
            if (named.isPresent()) {
                throw Refusal.invalid(field, "Please name nobody if the round is to go on without this review.");
            }
        } else if (named.isPresent()) {
            name(task, kind, leaving, named.get());
        } else if (selection.successor(task.trainingCode(), kind).isEmpty()) {
            throw Refusal.invalid(
                    field,
                    "The rules still find nobody. Please name somebody, have people added to the reviewers, or let the"
                            + " round go on without this review.");
        }
        String said = named.map(id -> people.nameOf(id) + ". " + reason).orElse(reason);
        trainings.decided(task.trainingCode(), task.taskKey(), task.person(), Optional.empty(), word, said);
    }

    private void name(SubmittedTask task, ReviewKind kind, String leaving, String id) {
        String code = task.trainingCode();
        String field = "replacement";
        check.fault(code, id, kind, field).ifPresent(fault -> {
            throw Refusal.invalid(List.of(fault));
        });
        int round = trainings.facts(code).round();
        if (selection.current(code, round).stream()
                .anyMatch(each -> each.person().equals(id))) {
            throw Refusal.invalid(field, people.nameOf(id) + " was asked in this round already.");
        }
        Choice choice = new Choice(
                people.find(id).orElseThrow(),
                "Chosen because the task force named this person, when nobody was left by rule.");
        selection.ask(code, round, kind, choice, Optional.of(leaving));
    }

    private static List<String> ids(SubmittedTask task, String field) {
        return task.fields().optionalText(field).stream()
                .flatMap(text -> Arrays.stream(text.split("[\\s,;]+")))
                .filter(id -> !id.isBlank())
                .distinct()
                .toList();
    }
}
