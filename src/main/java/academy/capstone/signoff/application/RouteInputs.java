package academy.capstone.signoff.application;

import academy.capstone.catalogue.LookAlikes;
import academy.capstone.people.People;
import academy.capstone.people.Person;
import academy.capstone.signoff.domain.RouteFacts;
import academy.capstone.training.Outline;
import academy.capstone.training.TrainingFacts;
import academy.capstone.training.Trainings;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * What the route depends on. A training crosses bureaux when an instructor with an account belongs to another bureau, or
 * when it is merged with, or a justified duplicate of, what another bureau offers. Proposed experts don't count: they are of
 * another bureau by rule.
 */
@Component
class RouteInputs {

    private final Trainings trainings;
    private final People people;
    private final LookAlikes lookAlikes;

    RouteInputs(Trainings trainings, People people, LookAlikes lookAlikes) {
        this.trainings = trainings;
        this.people = people;
        this.lookAlikes = lookAlikes;
    }

    RouteFacts of(TrainingFacts facts) {
        Outline outline = trainings.currentOutline(facts.code()).outline();
        return new RouteFacts(
                !foreignInstructors(facts, outline).isEmpty() || lookAlikes.sharesWithAnotherBureau(facts.code()),
                outline.partners().stream().anyMatch(each -> Boolean.TRUE.equals(each.logo())),
                number(Optional.ofNullable(outline.fee())
                        .map(Outline.Fee::amount)
                        .orElse(null)),
                number(outline.cost()),
                facts.hours().doubleValue(),
                Objects.requireNonNullElse(outline.fundingSource(), ""),
                new RouteFacts.Settled(
                        facts.bureau().name(),
                        facts.region().name(),
                        facts.format().word()));
    }

    /** The instructors with an account who belong to another bureau than the training. */
    List<Person> foreignInstructors(TrainingFacts facts, Outline outline) {
        return outline.instructors().stream()
                .flatMap(each -> Stream.ofNullable(each.user()))
                .distinct()
                .flatMap(user -> people.find(user).stream())
                .filter(person -> person.bureau()
                        .filter(bureau -> bureau != facts.bureau())
                        .isPresent())
                .toList();
    }

    private static double number(@Nullable BigDecimal amount) {
        return amount == null ? 0 : amount.doubleValue();
    }
}
