package academy.capstone.signoff.application;

import academy.capstone.people.People;
import academy.capstone.signoff.domain.SignOffStep;
import academy.capstone.signoff.domain.Signature;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Who must keep away from a sign-off: whoever has a part in the training, and everybody but the one who acts today. */
@Service
@Transactional(readOnly = true)
public class SignOffDuties {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH);

    private final SignatoryConflicts conflicts;
    private final Signatories signatories;
    private final SignOffRuns runs;
    private final People people;

    SignOffDuties(SignatoryConflicts conflicts, Signatories signatories, SignOffRuns runs, People people) {
        this.conflicts = conflicts;
        this.signatories = signatories;
        this.runs = runs;
        this.people = people;
    }

    /** Why this person must not sign the training now. */
    public Optional<String> objection(String trainingCode, String person) {
        return conflicts
                .of(trainingCode, person)
                .or(() -> runs.waiting(trainingCode).flatMap(step -> notTheirs(step, person)));
    }

    private Optional<String> notTheirs(SignOffStep step, String person) {
        Signature now = signatories.today(step);
        if (now.acting().equals(person)) {
            return Optional.empty();
        }
        String acting = people.nameOf(now.acting());
        if (now.person().equals(person)) {
            String until = now.absentUntil().map(SignOffDuties::day).orElse("further notice");
            return Optional.of("You are absent until " + until + ", and " + acting
                    + " acts for you. To sign yourself, please end your absence first.");
        }
        return Optional.of(
                now.substituted()
                        ? "This signature is that of " + people.nameOf(now.person()) + ", for whom " + acting
                                + " acts; nobody else can give it."
                        : "This signature is that of " + acting + "; nobody else can give it.");
    }

    private static String day(LocalDate day) {
        return DAY.format(day);
    }
}
