package academy.capstone.catalogue.application;

import academy.capstone.catalogue.LookAlike;
import academy.capstone.catalogue.persistence.LookAlikeRepository;
import academy.capstone.people.People;
import academy.capstone.people.Person;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What a person may read of the look-alikes of a training. People from outside read nothing. */
@Service
@Transactional(readOnly = true)
public class LookAlikeFile {

    private static final int HUNDRED = 100;

    private final LookAlikeRepository lookAlikes;
    private final People people;
    private final CatalogueSettings settings;

    LookAlikeFile(LookAlikeRepository lookAlikes, People people, CatalogueSettings settings) {
        this.lookAlikes = lookAlikes;
        this.people = people;
        this.settings = settings;
    }

    /** What another bureau was asked and answered. */
    public record Consulted(String name, String opinion, String comment) {}

    /** The most alike first. */
    public List<LookAlike> lookAlikes(String trainingCode, String person) {
        return isStaff(person) ? lookAlikes.of(trainingCode) : List.of();
    }

    /** The other bureaux that were asked. */
    public List<Consulted> consultations(String trainingCode, String person) {
        if (!isStaff(person)) {
            return List.of();
        }
        return lookAlikes.consultations(trainingCode).stream()
                .map(each -> new Consulted(
                        people.nameOf(each.answeredBy().orElse(each.person())),
                        each.opinion().orElse("not answered yet"),
                        each.comment().orElse("")))
                .toList();
    }

    /** The overlap in percent from which another bureau must be consulted. */
    public long consultFromPercent() {
        return Math.round(settings.consultFrom() * HUNDRED);
    }

    public String nameOf(String person) {
        return people.nameOf(person);
    }

    private boolean isStaff(String person) {
        return people.find(person).flatMap(Person::bureau).isPresent();
    }
}
