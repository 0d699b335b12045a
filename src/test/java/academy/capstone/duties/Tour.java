package academy.capstone.duties;

import academy.capstone.Walk;
import academy.capstone.delivery.DeliveryWalk;
import academy.capstone.delivery.application.ResultsOffice;
import academy.capstone.review.process.ReviewForms;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Leads two trainings past every user task there is, and halts at each. */
final class Tour {

    private static final String CONTENT = "UserTask_ReviewContent";
    private static final String DESIGN = "UserTask_ReviewDesign";
    private static final String SIGN_OFF = "UserTask_SignOff";
    private static final String DIRECTOR = "director.bdt";

    private final Walk walk;
    private final DeliveryWalk delivery;
    private final ResultsOffice results;
    private final TaskService tasks;
    private final RuntimeService runtime;
    private final ManagementService management;
    private final JdbcClient jdbc;
    private final Consumer<Station> visit;
    private final Set<String> trainings = new LinkedHashSet<>();
    private final Map<String, Set<Relation>> scene = new HashMap<>();

    Tour(ApplicationContext application, Consumer<Station> visit) {
        this.walk = application.getBean(Walk.class);
        this.delivery = new DeliveryWalk(application);
        this.results = application.getBean(ResultsOffice.class);
        this.tasks = application.getBean(TaskService.class);
        this.runtime = application.getBean(RuntimeService.class);
        this.management = application.getBean(ManagementService.class);
        this.jdbc = application.getBean(JdbcClient.class);
        this.visit = visit;
    }

    /** A training that another bureau offers too, is revised twice, decided by the chair, signed by two, and delivered. */
    void throughTheWholeLife() {
        String title = "Matrix " + UUID.randomUUID().toString().replace("-", " ");
        ObjectNode theirs = proposal(title);
        theirs.put("bureau", "BR");
        trainings.add(walk.propose("coordinator.br", theirs));
        String code = walk.propose(Cast.FORMER, proposal(title));
        trainings.add(code);
        meet(code);
        is("coordinator.br", Relation.COUNTERPART);
        is(Cast.FORMER, Relation.FORMER_AUTHOR);
        design(code, title);
        peerReview(code);
        signOff(code);
        deliver(code);
        certify(code);
        runtime.startProcessInstanceByMessage(
                "content-review.contentReviewScheduled",
                code,
                Map.of("trainingCode", code, "coordinator", Cast.AUTHOR, "contentReviewReason", "poor-evaluation"));
        halt(code, "UserTask_DecideContent", Cast.AUTHOR, Map.of("contentDecision", "keep"));
    }

    /** A training for which there are too few reviewers, then none says a word, and whose director is away. */
    void throughSilenceAndAbsence() {
        List<String> elsewhere = jdbc.sql(
                        "select id from person where bureau <> 'BDT' and id not in ('admin', 'designer')")
                .query(String.class)
                .list();
        elsewhere.forEach(person -> absent(person, "admin"));
        String code;
        try {
            String title = "Silent " + UUID.randomUUID().toString().replace("-", " ");
            code = walk.propose(Cast.AUTHOR, proposal(title));
            trainings.add(code);
            meet(code);
            walk.save(code, Cast.AUTHOR, outline(title));
            walk.complete(code, "UserTask_PrepareOutline", Cast.AUTHOR, Map.of());
            halt(
                    code,
                    "UserTask_AppointReviewers",
                    "chair",
                    Map.of("contentReviewers", "expert.tsb", "reason", "Knows the subject well."));
        } finally {
            elsewhere.forEach(person -> jdbc.sql("delete from absence where person = :person and substitute = 'admin'")
                    .param("person", person)
                    .update());
        }
        reviewersOf(code);
        absent(DIRECTOR, Cast.STAND_IN);
        stayingSilent(code);
        halt(code, "UserTask_ConfirmSilence", "secretariat", Map.of("chairDecision", "approve"));
        is(Cast.STAND_IN, Relation.SIGNATORY);
        halt(code, SIGN_OFF, Cast.STAND_IN, Map.of("signOffDecision", "approve"));
    }

    /** Ends every process that was begun. */
    void goHome() {
        for (String code : trainings) {
            runtime.createProcessInstanceQuery().processInstanceBusinessKey(code).rootProcessInstances().list().stream()
                    .map(ProcessInstance::getId)
                    .forEach(instance -> runtime.deleteProcessInstance(instance, "The tour is over"));
        }
    }

    private void design(String code, String title) {
        walk.save(code, Cast.FORMER, outline(title));
        handOver(code);
        halt(
                code,
                "UserTask_ResolveDuplicates",
                Cast.AUTHOR,
                Map.of("duplicateResolution", "justified", "duplicateReason", "Another region, another language."));
        halt(code, "UserTask_ConsultOtherBureau", "coordinator.br", Map.of("consultationOpinion", "agree"));
        ObjectNode outline = outline(title);
        outline.put("problem", "Two bureaux see it differently.");
        walk.save(code, Cast.AUTHOR, outline);
        halt(code, "UserTask_PrepareOutline", Cast.AUTHOR, Map.of());
    }

    private void peerReview(String code) {
        reviewersOf(code);
        walk.complete(code, CONTENT, Cast.SHY, Map.of("recommendation", "recuse", "comment", "I wrote the reader."));
        scene.remove(Cast.SHY);
        is(Cast.SHY, Relation.RECUSED);
        reviewersOf(code);
        is(Cast.JUDGE, Relation.ASKED);
        Map<String, Object> critical = ReviewForms.content("revise-and-resubmit", 3);
        critical.put("comment", "Please add cases of small states.");
        halt(code, CONTENT, Cast.JUDGE, critical);
        scene.get(Cast.JUDGE).remove(Relation.ASKED);
        String designer = walk.open(code, DESIGN).get(0).getAssignee();
        is(designer, Relation.ASKED);
        halt(code, DESIGN, designer, ReviewForms.design("approve", 3));
        scene.get(designer).remove(Relation.ASKED);
        reviseAll(code);
        halt(code, "UserTask_ReviseOutline", Cast.AUTHOR, Map.of());
        reviewersOf(code);
        reviseAll(code);
        walk.complete(code, "UserTask_ReviseOutline", Cast.AUTHOR, Map.of());
        reviewersOf(code);
        reviseAll(code);
        halt(code, "UserTask_DecideAsChair", "chair", Map.of("chairDecision", "approve"));
    }

    private void signOff(String code) {
        for (String signatory : List.of(DIRECTOR, "deputy")) {
            is(signatory, Relation.SIGNATORY);
            halt(code, SIGN_OFF, signatory, Map.of("signOffDecision", "approve"));
            scene.get(signatory).remove(Relation.SIGNATORY);
        }
    }

    private void deliver(String code) {
        halt(code, "UserTask_SetUpCourse", "academy", Map.of("platformAddress", "https://academy.example.org/1"));
        halt(code, "UserTask_DevelopMaterials", Cast.AUTHOR, Map.of());
        halt(code, "UserTask_CheckMaterials", "academy", DeliveryWalk.MATERIALS_APPROVED);
        halt(code, "UserTask_PromoteTraining", Cast.AUTHOR, Map.of());
        delivery.register(code, 1, 3);
        halt(code, "UserTask_SelectParticipants", Cast.AUTHOR, Map.of());
        halt(code, "UserTask_ConfirmReadiness", "academy", DeliveryWalk.GO);
        enterResults(code);
        halt(code, "UserTask_RecordResults", Cast.TEACHER, Map.of());
        halt(code, "UserTask_ConfirmResults", Cast.AUTHOR, Map.of("resultsDecision", "confirm"));
        halt(code, "UserTask_WriteReport", Cast.AUTHOR, DeliveryWalk.REPORT);
        halt(code, "UserTask_ValidateReport", "academy", Map.of("reportDecision", "validate"));
    }

    private void enterResults(String code) {
        StringBuilder file = new StringBuilder("email,name,country,gender,sessions,grade\n");
        for (int number : List.of(1, 2, 3)) {
            file.append("%s,Participant %d,KE,f,3,80%n".formatted(DeliveryWalk.email(number), number));
        }
        results.take(code, Cast.TEACHER, file.toString().getBytes(StandardCharsets.UTF_8), false);
    }

    private void certify(String code) {
        is(DIRECTOR, Relation.SIGNATORY);
        halt(
                code,
                "UserTask_SignCredentials",
                DIRECTOR,
                Map.of("signatureDecision", "return", "comment", "One name is wrong."));
        halt(code, "UserTask_ReviseAwards", "academy", Map.of("comment", "The name was corrected."));
    }

    /** Shows the task as it waits, and once more in somebody's hands if it is offered; then it is completed. */
    private void halt(String code, String task, String holder, Map<String, Object> fields) {
        Task open = walk.task(code, task, holder);
        if (open.getAssignee() == null) {
            visit.accept(station(open, Optional.empty(), fields));
            walk.as(Cast.EARLIER, () -> {
                tasks.claim(open.getId(), Cast.EARLIER);
                tasks.setAssignee(open.getId(), null);
                return true;
            });
            is(Cast.EARLIER, Relation.FORMER_HOLDER);
            walk.as(holder, () -> {
                tasks.claim(open.getId(), holder);
                return true;
            });
        }
        visit.accept(station(open, Optional.of(holder), fields));
        walk.complete(code, task, holder, fields);
    }

    private Station station(Task open, Optional<String> holder, Map<String, Object> fields) {
        String code = runtime.createProcessInstanceQuery()
                .processInstanceId(open.getProcessInstanceId())
                .singleResult()
                .getBusinessKey();
        return new Station(
                open.getTaskDefinitionKey(),
                code,
                open.getId(),
                open.getProcessInstanceId(),
                holder,
                fields,
                Map.copyOf(scene));
    }

    private void meet(String code) {
        scene.clear();
        is(Cast.AUTHOR, Relation.AUTHOR);
        is(Cast.AUTHOR, Relation.SAME_DIVISION);
        is(Cast.NEIGHBOUR, Relation.SAME_DIVISION);
        is(Cast.TEACHER, Relation.INSTRUCTOR);
    }

    private void is(String person, Relation relation) {
        scene.computeIfAbsent(person, id -> EnumSet.noneOf(Relation.class)).add(relation);
    }

    private void reviewersOf(String code) {
        for (String task : List.of(CONTENT, DESIGN)) {
            walk.open(code, task).forEach(open -> is(open.getAssignee(), Relation.REVIEWER));
        }
    }

    private void reviseAll(String code) {
        for (Task open : walk.open(code, CONTENT)) {
            Map<String, Object> critical = ReviewForms.content("revise-and-resubmit", 3);
            critical.put("comment", "Please add cases of small states.");
            walk.complete(code, CONTENT, open.getAssignee(), critical);
        }
        for (Task open : walk.open(code, DESIGN)) {
            walk.complete(code, DESIGN, open.getAssignee(), ReviewForms.design("approve", 3));
        }
    }

    /** Fires every timer of the review, whenever it is due. */
    private void stayingSilent(String code) {
        String review = walk.instance(code, "peer-review").getId();
        while (!walk.isOpen(code, "UserTask_ConfirmSilence")) {
            List<Job> jobs =
                    management.createJobQuery().processInstanceId(review).list();
            if (jobs.isEmpty()) {
                throw new AssertionError("Nothing ends the review of " + code);
            }
            management.executeJob(jobs.get(0).getId());
        }
    }

    /** As when the first coordinator leaves and another takes the open task over, and the training with it. */
    private void handOver(String code) {
        tasks.createTaskQuery()
                .processInstanceBusinessKey(code)
                .list()
                .forEach(open -> tasks.setAssignee(open.getId(), Cast.AUTHOR));
    }

    private void absent(String person, String substitute) {
        jdbc.sql("insert into absence (person, first_day, last_day, substitute)"
                        + " values (:person, current_date - 2, current_date + 60, :substitute)")
                .param("person", person)
                .param("substitute", substitute)
                .update();
    }

    private ObjectNode proposal(String title) {
        ObjectNode proposal = (ObjectNode) walk.sample("Cyber resilience").get("proposal");
        return proposal.put("title", title).put("need", title).put("division", Cast.DIVISION);
    }

    private ObjectNode outline(String title) {
        ObjectNode outline = (ObjectNode) walk.sample("Cyber resilience").get("outline");
        outline.put("title", title);
        ((ObjectNode) outline.get("instructors").get(0)).put("user", Cast.TEACHER);
        ((ArrayNode) outline.get("proposedExperts")).removeAll().add(Cast.JUDGE).add(Cast.SHY);
        return outline;
    }
}
