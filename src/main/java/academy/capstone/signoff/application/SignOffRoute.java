package academy.capstone.signoff.application;

import academy.capstone.catalogue.LookAlikes;
import academy.capstone.people.People;
import academy.capstone.people.Person;
import academy.capstone.review.Reviews;
import academy.capstone.signoff.domain.RouteFacts;
import academy.capstone.signoff.domain.SignOffStep;
import academy.capstone.signoff.persistence.SignOffRepository;
import academy.capstone.training.Outline;
import academy.capstone.training.TrainingFacts;
import academy.capstone.training.Trainings;
import academy.capstone.workflow.Decisions;
import academy.capstone.workflow.Group;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Who signs, by the decision {@code sign-off-route}. A training crosses bureaux when an instructor with an account belongs
 * to another bureau, or when it is merged with, or a justified duplicate of, what another bureau offers. Proposed experts
 * don't count: they are of another bureau by rule.
 */
@Service
public class SignOffRoute {

    private static final String DECISION = "sign-off-route";

    private final Trainings trainings;
    private final People people;
    private final LookAlikes lookAlikes;
    private final Reviews reviews;
    private final SignOffRepository steps;
    private final Decisions decisions;
    private final Clock clock;

    SignOffRoute(
            Trainings trainings,
            People people,
            LookAlikes lookAlikes,
            Reviews reviews,
            SignOffRepository steps,
            Decisions decisions,
            Clock clock) {
        this.trainings = trainings;
        this.people = people;
        this.lookAlikes = lookAlikes;
        this.reviews = reviews;
        this.steps = steps;
        this.decisions = decisions;
        this.clock = clock;
    }

    /**
     * Determines and keeps the route of a new run.
     *
     * @return user ids of those who act, in the order of signing, each once
     */
    @Transactional
    public List<String> determine(String trainingCode, String task) {
        TrainingFacts facts = trainings.facts(trainingCode);
        Decisions.Outcome outcome = decisions.decide(DECISION, routeFacts(facts).byName());
        List<SignOffStep> route = route(facts, outcome);
        route.forEach(steps::insert);
        String words = String.join(", ", route.stream().map(SignOffStep::role).toList());
        String reasons =
                String.join(" ", route.stream().map(SignOffStep::reason).toList());
        trainings.decidedByRule(trainingCode, task, words, outcome, reasons);
        return route.stream().map(SignOffStep::acting).toList();
    }

    /** The route that the training would take as its outline stands. */
    @Transactional(readOnly = true)
    public List<SignOffStep> forecast(String trainingCode) {
        TrainingFacts facts = trainings.facts(trainingCode);
        return route(facts, decisions.decide(DECISION, routeFacts(facts).byName()));
    }

    /** What the route depends on. */
    RouteFacts routeFacts(TrainingFacts facts) {
        Outline outline = trainings.currentOutline(facts.code()).outline();
        boolean fee = Optional.ofNullable(outline.fee())
                .map(Outline.Fee::amount)
                .filter(amount -> amount.compareTo(BigDecimal.ZERO) > 0)
                .isPresent();
        boolean logo = outline.partners().stream().anyMatch(each -> Boolean.TRUE.equals(each.logo()));
        return new RouteFacts(crossesBureaux(facts, outline), fee, logo);
    }

    private boolean crossesBureaux(TrainingFacts facts, Outline outline) {
        boolean foreignInstructor = outline.instructors().stream()
                .flatMap(each -> Stream.ofNullable(each.user()))
                .flatMap(user -> people.find(user).stream())
                .flatMap(person -> person.bureau().stream())
                .anyMatch(bureau -> bureau != facts.bureau());
        return foreignInstructor || lookAlikes.sharesWithAnotherBureau(facts.code());
    }

    private List<SignOffStep> route(TrainingFacts facts, Decisions.Outcome outcome) {
        Map<String, List<String>> reasons = new LinkedHashMap<>();
        for (Decisions.MatchedRule rule : outcome.rules()) {
            reasons.computeIfAbsent(rule.text("role"), role -> new ArrayList<>())
                    .add(rule.text("reason"));
        }
        int run = 1
                + steps.of(facts.code()).stream()
                        .mapToInt(SignOffStep::run)
                        .max()
                        .orElse(0);
        LocalDate today = LocalDate.now(clock);
        Set<String> barred = new HashSet<>(reviews.reviewersOf(facts.code()));
        barred.add(facts.coordinator());
        List<SignOffStep> route = new ArrayList<>();
        for (Map.Entry<String, List<String>> role : reasons.entrySet()) {
            Person person = signatory(facts, role.getKey(), barred);
            Person acting = people.actingFor(person, today);
            String acts = barred.contains(acting.id()) ? person.id() : acting.id();
            if (route.stream().noneMatch(each -> each.acting().equals(acts))) {
                route.add(new SignOffStep(
                        0,
                        facts.code(),
                        run,
                        route.size() + 1,
                        role.getKey(),
                        String.join(" ", role.getValue()),
                        person.id(),
                        acts,
                        Optional.empty()));
            }
        }
        return route;
    }

    /** Whoever must not sign, because of a part in this very training, is replaced by senior management. */
    private Person signatory(TrainingFacts facts, String role, Set<String> barred) {
        Stream<Person> first = role.equals("director") ? people.directorOf(facts.bureau()).stream() : Stream.empty();
        return Stream.concat(first, people.members(Group.SENIOR_MANAGEMENT).stream())
                .filter(each -> !barred.contains(each.id()))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("Nobody may sign off " + facts.code() + "."));
    }
}
