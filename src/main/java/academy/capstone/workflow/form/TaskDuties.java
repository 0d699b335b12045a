package academy.capstone.workflow.form;

import academy.capstone.workflow.Duty;
import academy.capstone.workflow.DutyRule;
import academy.capstone.workflow.Refusal;
import academy.capstone.workflow.Variables;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.delegate.Expression;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.task.IdentityLink;
import org.camunda.bpm.engine.task.IdentityLinkType;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Who may act on a task: its holder, a member today, and free of a conflict of interest. */
@Component
public class TaskDuties {

    private static final String SIGNATORY = "${" + Variables.SIGNATORY.variable() + "}";

    private final ObjectProvider<DutyRule> rules;

    TaskDuties(ObjectProvider<DutyRule> rules) {
        this.rules = rules;
    }

    /**
     * Lets the person complete the task.
     *
     * @throws Refusal if the person does not hold it, has left its groups, or a rule objects
     */
    void allowCompleting(@Nullable String person, TaskEntity task) {
        if (person == null) {
            throw Refusal.forbidden("A task is completed by a person; please sign in first.");
        }
        if (task.getAssignee() == null) {
            throw Refusal.forbidden("Please claim the task \"" + task.getName() + "\" before you complete it.");
        }
        if (!person.equals(task.getAssignee())) {
            throw Refusal.forbidden(
                    "The task \"" + task.getName() + "\" is held by somebody else; only they can complete it.");
        }
        allowTaking(person, task);
    }

    /**
     * Lets the person take the task.
     *
     * @throws Refusal if the person is not (or no longer) asked to do it, or a rule objects
     */
    void allowTaking(String person, TaskEntity task) {
        if (!isNamedByProcess(person, task)) {
            checkMembership(person, task);
        }
        checkRules(person, task);
    }

    /** The sentence with which the person would be refused as the holder of the task, if they would be. */
    public Optional<String> objection(String person, TaskEntity task) {
        return refusal(() -> allowTaking(person, task));
    }

    /** The same for somebody whom the process is about to name. */
    public Optional<String> objectionToNamed(String person, TaskEntity task) {
        return refusal(() -> checkRules(person, task));
    }

    private static Optional<String> refusal(Runnable check) {
        try {
            check.run();
            return Optional.empty();
        } catch (Refusal refusal) {
            return Optional.of(String.valueOf(refusal.getMessage()));
        }
    }

    /**
     * Whoever holds a task that is offered to nobody must be the one whom the process names, so that a wrong hand gets
     * nowhere with it. Facts of the course file, such as who is director today, and substitutes of signatories change
     * meanwhile: what such a holder must be, the rules say.
     */
    private static boolean isHeldByFact(String person, TaskEntity task, Expression assignee) {
        String named = assignee.getExpressionText();
        return person.equals(task.getAssignee()) && (named.contains(".") || named.equals(SIGNATORY));
    }

    private void checkRules(String person, TaskEntity task) {
        Object trainingCode = task.getVariable(Variables.TRAINING_CODE.variable());
        if (trainingCode == null && isOfATrainingThatMovedOn(task)) {
            throw Refusal.conflict(
                    "This task is no longer there; somebody has completed it, or the training moved on.");
        }
        Duty duty = new Duty(person, task.getTaskDefinitionKey(), trainingCode == null ? "" : trainingCode.toString());
        rules.orderedStream()
                .flatMap(rule -> rule.objection(duty).stream())
                .findFirst()
                .ifPresent(objection -> {
                    throw Refusal.forbidden(objection);
                });
    }

    /** In the moment between reading the task and its variables, another one may have ended the process. */
    private static boolean isOfATrainingThatMovedOn(TaskEntity task) {
        ExecutionEntity process = task.getProcessInstance();
        return process == null || process.getBusinessKey() != null;
    }

    private static boolean isNamedByProcess(String person, TaskEntity task) {
        Expression assignee = task.getTaskDefinition() == null
                ? null
                : task.getTaskDefinition().getAssigneeExpression();
        return assignee != null && (person.equals(assignee.getValue(task)) || isHeldByFact(person, task, assignee));
    }

    private static void checkMembership(String person, TaskEntity task) {
        Set<IdentityLink> candidates = task.getCandidates();
        List<String> groups = candidates.stream()
                .filter(link -> IdentityLinkType.CANDIDATE.equals(link.getType()))
                .map(IdentityLink::getGroupId)
                .filter(Objects::nonNull)
                .toList();
        boolean namedAlone = candidates.stream().anyMatch(link -> person.equals(link.getUserId()));
        if (namedAlone) {
            return;
        }
        if (groups.isEmpty()) {
            throw Refusal.forbidden("The task \"" + task.getName() + "\" is for somebody else.");
        }
        if (groupsOf(person).stream().noneMatch(groups::contains)) {
            throw Refusal.forbidden("The task \"" + task.getName() + "\" is for members of " + String.join(", ", groups)
                    + ", and you are not one (any more).");
        }
    }

    /** Asked of the accounts now, because a session may remember groups that the person has left. */
    private static Set<String> groupsOf(String person) {
        return Context.getCommandContext()
                .runWithoutAuthorization(() -> Context.getCommandContext()
                        .getReadOnlyIdentityProvider()
                        .createGroupQuery(Context.getCommandContext())
                        .groupMember(person)
                        .list()
                        .stream()
                        .map(Group::getId)
                        .collect(Collectors.toSet()));
    }
}
