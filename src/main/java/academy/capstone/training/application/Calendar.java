package academy.capstone.training.application;

import academy.capstone.people.People;
import academy.capstone.people.Person;
import academy.capstone.training.TrainingFacts;
import academy.capstone.training.persistence.CourseFile;
import academy.capstone.training.persistence.TrainingRepository;
import academy.capstone.workflow.CourseDates;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The dates of a training that its process waits for. Days begin and end in UTC. */
@Service
@Transactional(readOnly = true)
class Calendar implements CourseDates {

    private final TrainingRepository trainings;
    private final People people;
    private final TrainingSettings settings;
    private final Clock clock;

    Calendar(TrainingRepository trainings, People people, TrainingSettings settings, Clock clock) {
        this.trainings = trainings;
        this.people = people;
        this.settings = settings;
        this.clock = clock;
    }

    @Override
    public Facts of(String trainingCode) {
        CourseFile file = trainings.find(trainingCode).orElseThrow(() -> CourseFiles.unknown(trainingCode));
        TrainingFacts facts = file.facts();
        LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        Optional<Instant> reviewed = file.contentKeptAt().or(facts::approvedAt);
        return new Facts(
                Optional.of(begin(facts.start())),
                Optional.of(begin(facts.end().plusDays(1))),
                Optional.of(begin(facts.start().minusDays(settings.readinessDays()))),
                reviewed.map(since -> later(since, settings.contentReviewMonths())),
                reviewed.map(since -> later(since, settings.contentReviewForcedMonths())),
                file.leadInstructor(),
                people.directorOf(facts.bureau())
                        .map(director -> people.actingFor(director, today))
                        .map(Person::id));
    }

    private static Instant begin(LocalDate day) {
        return day.atStartOfDay(ZoneOffset.UTC).toInstant();
    }

    private static Instant later(Instant instant, int months) {
        return instant.atZone(ZoneOffset.UTC).plusMonths(months).toInstant();
    }
}
