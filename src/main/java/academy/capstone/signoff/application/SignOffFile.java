package academy.capstone.signoff.application;

import academy.capstone.people.People;
import academy.capstone.people.Person;
import academy.capstone.signoff.domain.SignOffStep;
import academy.capstone.signoff.persistence.SignOffRepository;
import academy.capstone.training.Outline;
import academy.capstone.training.TrainingFacts;
import academy.capstone.training.Trainings;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What a person may read of the sign-off. People from outside read nothing. */
@Service
@Transactional(readOnly = true)
public class SignOffFile {

    private final Trainings trainings;
    private final People people;
    private final SignOffRepository steps;
    private final SignOffRoute route;

    SignOffFile(Trainings trainings, People people, SignOffRepository steps, SignOffRoute route) {
        this.trainings = trainings;
        this.people = people;
        this.steps = steps;
        this.route = route;
    }

    /** The steps of all runs; empty before the first, and for people from outside. */
    public List<SignOffStep> steps(String trainingCode, String person) {
        return isStaff(person) ? steps.of(trainingCode) : List.of();
    }

    /** The route that the training would take as its outline stands; empty once it has taken one, or has ended. */
    public List<SignOffStep> forecast(String trainingCode, String person) {
        if (!isStaff(person) || trainings.facts(trainingCode).stage().isEnd()) {
            return List.of();
        }
        return steps.of(trainingCode).isEmpty() ? route.forecast(trainingCode) : List.of();
    }

    /** What a signatory must know of money and partners, by label. */
    public Map<String, String> facts(String trainingCode, String person) {
        TrainingFacts training = trainings.facts(trainingCode);
        Outline outline = trainings.currentOutline(trainingCode).outline();
        Map<String, String> facts = new LinkedHashMap<>();
        current(trainingCode, person).ifPresent(step -> {
            facts.put("Why you", step.reason());
            step.onBehalfOf(person).ifPresent(absent -> facts.put("You act for", people.nameOf(absent)));
        });
        facts.put("Crosses bureaux", route.routeFacts(training).crossesBureaux() ? "yes" : "no");
        Optional.ofNullable(outline.cost()).ifPresent(cost -> facts.put("Cost", plain(cost)));
        Optional.ofNullable(outline.fundingSource()).ifPresent(source -> facts.put("Funding", source));
        facts.put("Fee", fee(outline));
        outline.partners().forEach(each -> {
            if (each.name() != null) {
                facts.put(
                        Boolean.TRUE.equals(each.logo()) ? "Partner with logo" : "Partner",
                        each.name() + (each.justification() == null ? "" : ": " + each.justification()));
            }
        });
        return facts;
    }

    public String nameOf(String person) {
        return people.nameOf(person);
    }

    private Optional<SignOffStep> current(String trainingCode, String person) {
        return steps.of(trainingCode).stream()
                .filter(each -> each.decided().isEmpty() && each.acting().equals(person))
                .reduce((first, second) -> second);
    }

    private boolean isStaff(String person) {
        return people.find(person).flatMap(Person::bureau).isPresent();
    }

    private static String fee(Outline outline) {
        Outline.Fee fee = outline.fee();
        if (fee == null || fee.amount() == null || fee.amount().signum() == 0) {
            return "none";
        }
        return plain(fee.amount()) + (fee.currency() == null ? "" : " " + fee.currency());
    }

    private static String plain(BigDecimal amount) {
        return amount.stripTrailingZeros().toPlainString();
    }
}
