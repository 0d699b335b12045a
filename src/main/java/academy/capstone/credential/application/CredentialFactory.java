package academy.capstone.credential.application;

import academy.capstone.credential.domain.Credential;
import academy.capstone.credential.domain.CredentialFacts;
import academy.capstone.credential.domain.CredentialId;
import academy.capstone.credential.domain.CredentialKind;
import academy.capstone.credential.domain.Standing;
import academy.capstone.credential.persistence.AwardRepository.Signed;
import academy.capstone.credential.persistence.FactsJson;
import academy.capstone.delivery.Participant;
import academy.capstone.delivery.Participants;
import academy.capstone.people.Bureau;
import academy.capstone.people.People;
import academy.capstone.training.TrainingFacts;
import java.math.BigDecimal;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Makes credentials: draws the id, gathers what is printed, signs, prints. */
@Component
class CredentialFactory {

    private static final String ENGLISH = "en";

    private final People people;
    private final CredentialPrinter printer;
    private final CredentialSigner signer;
    private final Participants participants;
    private final CredentialSettings settings;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    CredentialFactory(
            People people,
            CredentialPrinter printer,
            CredentialSigner signer,
            Participants participants,
            CredentialSettings settings,
            Clock clock) {
        this.people = people;
        this.printer = printer;
        this.signer = signer;
        this.participants = participants;
        this.settings = settings;
        this.clock = clock;
    }

    /**
     * A credential with its document, ready to be frozen.
     *
     * @param jwt the signed credential, which the document contains
     */
    record Made(Credential credential, byte[] pdf, String jwt) {}

    /**
     * The first credential of a participant.
     *
     * @throws UnprintableException if it cannot be printed
     */
    Made first(TrainingFacts training, Signed award) {
        CredentialId id = draw();
        return print(id, training.code(), award.participantId(), 1, award.signedBy(), facts(id, training, award));
    }

    /**
     * The credential that supersedes another one.
     *
     * @throws UnprintableException if it cannot be printed
     */
    Made corrected(Credential old, String holder) {
        CredentialId id = draw();
        CredentialFacts facts = old.facts().corrected(id.digits(), holder, today(), settings.verification(id.digits()));
        return print(id, old.trainingCode(), old.participantId(), old.generation() + 1, old.issuedBy(), facts);
    }

    private Made print(
            CredentialId id,
            String trainingCode,
            long participant,
            int generation,
            String issuedBy,
            CredentialFacts facts) {
        Instant now = clock.instant();
        String jwt = signer.sign(facts, now, participants.find(participant).map(Participant::email));
        byte[] pdf = printer.print(facts, jwt);
        return new Made(
                new Credential(
                        id,
                        trainingCode,
                        participant,
                        generation,
                        facts,
                        Standing.valid(now),
                        now,
                        issuedBy,
                        FactsJson.sha256(pdf),
                        Optional.empty()),
                pdf,
                jwt);
    }

    private CredentialFacts facts(CredentialId id, TrainingFacts training, Signed award) {
        String language = training.languages().isEmpty()
                ? ENGLISH
                : training.languages().get(0).word();
        Wording wording = Wording.in(settings.languages().contains(language) ? language : ENGLISH);
        String bureau = wording.get("bureau." + training.bureau().name());
        return new CredentialFacts(
                id.digits(),
                award.kind(),
                award.holder(),
                training.code(),
                printer.printable(training.title()),
                wording.language(),
                training.format().word(),
                training.level().word(),
                training.start(),
                training.end(),
                training.hours(),
                grade(award),
                training.bureau().name(),
                bureau,
                settings.issuer(),
                printer.printable(people.nameOf(award.signedBy())),
                office(wording, training.bureau(), bureau, award),
                today(),
                settings.verification(id.digits()));
    }

    /** A badge attests a test that was passed; the grade is a matter of graded work. */
    private @Nullable BigDecimal grade(Signed award) {
        return settings.printGrade() && award.kind() == CredentialKind.CERTIFICATE
                ? award.grade().orElse(null)
                : null;
    }

    private static String office(Wording wording, Bureau bureau, String bureauName, Signed award) {
        boolean acting = award.signedFor().isPresent();
        if (bureau == Bureau.GS) {
            return wording.get(acting ? "office.acting-deputy" : "office.deputy");
        }
        return wording.get(acting ? "office.acting" : "office.director", bureauName);
    }

    private CredentialId draw() {
        byte[] bytes = new byte[CredentialId.BYTES];
        random.nextBytes(bytes);
        return CredentialId.of(bytes);
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    }
}
