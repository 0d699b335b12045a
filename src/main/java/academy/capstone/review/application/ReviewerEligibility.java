package academy.capstone.review.application;

import academy.capstone.people.People;
import academy.capstone.people.Person;
import academy.capstone.review.domain.Appointment;
import academy.capstone.review.domain.Assignment;
import academy.capstone.review.domain.Candidate;
import academy.capstone.review.domain.ConflictOfInterest;
import academy.capstone.review.domain.ReviewNeed;
import academy.capstone.review.persistence.AppointmentRepository;
import academy.capstone.review.persistence.AssignmentRepository;
import academy.capstone.review.persistence.AssignmentRepository.Load;
import academy.capstone.training.Language;
import academy.capstone.training.Outline;
import academy.capstone.training.TrainingFacts;
import academy.capstone.training.Trainings;
import academy.capstone.workflow.Group;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;

/** Who may review a training. */
@Service
class ReviewerEligibility {

    private final Trainings trainings;
    private final People people;
    private final AssignmentRepository assignments;
    private final AppointmentRepository appointments;
    private final Clock clock;

    ReviewerEligibility(
            Trainings trainings,
            People people,
            AssignmentRepository assignments,
            AppointmentRepository appointments,
            Clock clock) {
        this.trainings = trainings;
        this.people = people;
        this.assignments = assignments;
        this.appointments = appointments;
        this.clock = clock;
    }

    /** What stands against this person as a reviewer of the training, as the end of a sentence. */
    Optional<String> conflict(String trainingCode, Person person) {
        return ConflictOfInterest.of(person, need(trainingCode, assignments.of(trainingCode), Set.of()));
    }

    ReviewerField field(String trainingCode) {
        List<Appointment> named = appointments.of(trainingCode);
        Set<String> appointed = named.stream().map(Appointment::person).collect(Collectors.toSet());
        ReviewNeed need = need(trainingCode, assignments.of(trainingCode), appointed);
        List<Person> reviewers = people.members(Group.REVIEWERS);
        Set<String> team =
                people.members(Group.ACADEMY_TEAM).stream().map(Person::id).collect(Collectors.toSet());
        Map<String, Load> loads =
                assignments.loads(reviewers.stream().map(Person::id).toList());
        Map<Boolean, List<Candidate>> byDesigner = reviewers.stream()
                .map(each -> candidate(each, loads))
                .collect(Collectors.partitioningBy(each -> team.contains(each.id())));
        LocalDate today = LocalDate.now(clock);
        // Whom the task force names is asked even while absent: it knows more than the calendar.
        return new ReviewerField(
                need,
                byDesigner.getOrDefault(false, List.of()),
                byDesigner.getOrDefault(true, List.of()),
                person -> !appointed.contains(person.id()) && people.isAbsent(person.id(), today));
    }

    /** Who of the reviewers was left out, each with the reason. */
    List<String> leftOut(String trainingCode) {
        ReviewNeed need = need(trainingCode, assignments.of(trainingCode), Set.of());
        LocalDate today = LocalDate.now(clock);
        return people.members(Group.REVIEWERS).stream()
                .flatMap(each -> ConflictOfInterest.of(each, need)
                        .or(() -> people.isAbsent(each.id(), today) ? Optional.of("is absent") : Optional.empty())
                        .map(reason -> each.name() + " " + reason + ".")
                        .stream())
                .toList();
    }

    void appoint(String trainingCode, List<Appointment> named, Instant now) {
        named.forEach(each -> appointments.insert(trainingCode, each, now));
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
                facts.coordinator(),
                outline.instructors().stream()
                        .flatMap(each -> Stream.ofNullable(each.user()))
                        .collect(Collectors.toSet()),
                with(history, Assignment.State.RECUSED),
                proposed,
                with(history, Assignment.State.GIVEN));
    }

    private static Set<String> with(List<Assignment> history, Assignment.State state) {
        return history.stream()
                .filter(each -> each.state() == state)
                .map(Assignment::person)
                .collect(Collectors.toSet());
    }

    private static Candidate candidate(Person person, Map<String, Load> loads) {
        Optional<Load> load = Optional.ofNullable(loads.get(person.id()));
        return new Candidate(person, load.map(Load::openReviews).orElse(0), load.map(Load::lastAsked));
    }
}
