package academy.capstone.review.application;

import academy.capstone.people.People;
import academy.capstone.people.Person;
import academy.capstone.review.domain.Appointment;
import academy.capstone.review.domain.Assignment;
import academy.capstone.review.domain.Candidate;
import academy.capstone.review.domain.ConflictOfInterest;
import academy.capstone.review.domain.ReviewNeed;
import academy.capstone.review.domain.Workload;
import academy.capstone.review.persistence.AppointmentRepository;
import academy.capstone.review.persistence.AssignmentRepository;
import academy.capstone.training.Language;
import academy.capstone.training.Outline;
import academy.capstone.training.TrainingFacts;
import academy.capstone.training.Trainings;
import academy.capstone.workflow.Group;
import java.time.Clock;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Who may review a training. */
@Service
class ReviewerEligibility {

    private final Trainings trainings;
    private final People people;
    private final AssignmentRepository assignments;
    private final AppointmentRepository appointments;
    private final Availability availability;
    private final ReviewSettings settings;
    private final Clock clock;

    ReviewerEligibility(
            Trainings trainings,
            People people,
            AssignmentRepository assignments,
            AppointmentRepository appointments,
            Availability availability,
            ReviewSettings settings,
            Clock clock) {
        this.trainings = trainings;
        this.people = people;
        this.assignments = assignments;
        this.appointments = appointments;
        this.availability = availability;
        this.settings = settings;
        this.clock = clock;
    }

    /** What stands against this person as a reviewer of the training, as the end of a sentence. */
    Optional<String> conflict(String trainingCode, Person person) {
        return ConflictOfInterest.of(person, need(trainingCode, assignments.of(trainingCode), Set.of()));
    }

    /** Whom the task force names is asked even while absent or busy: it knows more than the calendar. */
    ReviewerField field(String trainingCode) {
        Set<String> appointed =
                appointments.of(trainingCode).stream().map(Appointment::person).collect(Collectors.toSet());
        ReviewNeed need = need(trainingCode, assignments.of(trainingCode), appointed);
        List<Person> reviewers = people.members(Group.REVIEWERS);
        Set<String> team =
                people.members(Group.ACADEMY_TEAM).stream().map(Person::id).collect(Collectors.toSet());
        Instant now = clock.instant();
        Map<String, Workload> workloads =
                assignments.workloads(reviewers.stream().map(Person::id).toList(), now.minus(Workload.YEAR));
        Map<String, String> away = availability.away(reviewers);
        Map<Boolean, List<Candidate>> byDesigner = reviewers.stream()
                .map(each -> candidate(each, workloads, away, appointed))
                .collect(Collectors.partitioningBy(each -> team.contains(each.id())));
        return new ReviewerField(
                need, byDesigner.getOrDefault(false, List.of()), byDesigner.getOrDefault(true, List.of()), now);
    }

    /** Who of the reviewers was left out, each with the reason. */
    List<String> leftOut(String trainingCode) {
        ReviewerField field = field(trainingCode);
        return Stream.of(
                        field.expertCandidates().stream().flatMap(each -> hindrance(field, each).stream()),
                        field.designerCandidates().stream().flatMap(each -> hindrance(field, each).stream()))
                .flatMap(Function.identity())
                .toList();
    }

    void appoint(String trainingCode, List<Appointment> named, Instant now) {
        named.forEach(each -> appointments.insert(trainingCode, each, now));
    }

    private static Optional<String> hindrance(ReviewerField field, Candidate candidate) {
        return ConflictOfInterest.of(candidate.person(), field.need())
                .or(candidate::hindrance)
                .map(reason -> candidate.person().name() + " " + reason + ".");
    }

    private Candidate candidate(
            Person person, Map<String, Workload> workloads, Map<String, String> away, Set<String> appointed) {
        Workload workload = workloads.getOrDefault(person.id(), Workload.none());
        Optional<String> hindrance = Optional.ofNullable(away.get(person.id())).or(() -> overburdened(workload));
        return new Candidate(person, workload, hindrance.filter(reason -> !appointed.contains(person.id())));
    }

    private Optional<String> overburdened(Workload workload) {
        return workload.openReviews() >= settings.mostOpenReviews()
                ? Optional.of("owes " + workload.openReviews() + " reviews already")
                : Optional.empty();
    }

    private ReviewNeed need(String trainingCode, List<Assignment> history, Set<String> appointed) {
        TrainingFacts facts = trainings.facts(trainingCode);
        Outline outline = trainings.currentOutline(trainingCode).outline();
        Set<String> proposed = new HashSet<>(outline.proposedExperts());
        proposed.addAll(appointed);
        return new ReviewNeed(
                facts.bureau(),
                facts.division(),
                facts.region(),
                Set.copyOf(facts.topics()),
                facts.languages().stream().map(Language::word).collect(Collectors.toSet()),
                parties(facts, outline),
                with(history, Assignment.State.RECUSED),
                proposed,
                with(history, Assignment.State.GIVEN));
    }

    private ReviewNeed.Parties parties(TrainingFacts facts, Outline outline) {
        return new ReviewNeed.Parties(
                trainings.coordinatorsEver(facts.code()),
                trainings.outlineAuthors(facts.code()),
                named(outline.instructors(), Outline.Instructor::user, Function.identity()),
                named(outline.instructors(), Outline.Instructor::email, ReviewerEligibility::plain),
                named(outline.partners(), Outline.Partner::name, ReviewerEligibility::plain));
    }

    private static <T> Set<String> named(
            List<T> list, Function<T, @Nullable String> name, Function<String, String> form) {
        return list.stream()
                .flatMap(each -> Stream.ofNullable(name.apply(each)))
                .map(form)
                .collect(Collectors.toSet());
    }

    private static String plain(String text) {
        return text.strip().toLowerCase(Locale.ROOT);
    }

    private static Set<String> with(List<Assignment> history, Assignment.State state) {
        return history.stream()
                .filter(each -> each.state() == state)
                .map(Assignment::person)
                .collect(Collectors.toSet());
    }
}
