package academy.capstone.credential.application;

import academy.capstone.credential.application.CredentialSigner.Pen;
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
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
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
     * The credentials of some signed awards. What all of them need is gathered here, with a few statements; {@link
     * #issued} then asks the database nothing and may be called on many threads.
     */
    record Batch(
            TrainingFacts training,
            List<Signed> awards,
            Map<Long, CredentialId> ids,
            Map<Long, Participant> holders,
            Map<String, String> signatories,
            Pen pen) {}

    /**
     * Gets ready to make the credentials of signed awards of a training.
     *
     * @throws SignatureUnavailableException if the secret that opens the keys is missing or another one
     */
    Batch batch(TrainingFacts training, List<Signed> awards) {
        Map<Long, CredentialId> ids = new HashMap<>();
        Map<String, String> signatories = new HashMap<>();
        awards.forEach(award -> {
            ids.put(award.id(), draw());
            signatories.computeIfAbsent(award.signedBy(), signatory -> printer.printable(people.nameOf(signatory)));
        });
        Map<Long, Participant> holders = participants.find(
                training.code(), awards.stream().map(Signed::participantId).toList());
        return new Batch(training, awards, ids, holders, signatories, signer.ready(training.bureau(), ids.values()));
    }

    /**
     * The credential of a signed award.
     *
     * @throws UnprintableException if it cannot be printed
     */
    Made issued(Batch batch, Signed award) {
        CredentialId id = Objects.requireNonNull(batch.ids().get(award.id()));
        CredentialFacts facts = facts(id, batch, award);
        Optional<String> email =
                Optional.ofNullable(batch.holders().get(award.participantId())).map(Participant::email);
        Instant now = clock.instant();
        String jwt = batch.pen().sign(facts, now, email);
        byte[] pdf = printer.print(facts, jwt);
        Credential credential = new Credential(
                id,
                facts.trainingCode(),
                award.participantId(),
                award.generation(),
                facts,
                Standing.valid(now),
                now,
                award.signedBy(),
                FactsJson.sha256(pdf),
                Optional.empty());
        return new Made(credential, pdf, jwt);
    }

    /**
     * The credential that supersedes another one.
     *
     * @throws UnprintableException if it cannot be printed
     */
    Made corrected(Credential old, String holder) {
        CredentialId id = draw();
        CredentialFacts facts = old.facts().corrected(id.digits(), holder, today(), settings.verification(id.digits()));
        Instant now = clock.instant();
        Pen pen = signer.ready(Bureau.valueOf(facts.bureau()), List.of(id));
        String jwt = pen.sign(facts, now, participants.find(old.participantId()).map(Participant::email));
        byte[] pdf = printer.print(facts, jwt);
        Credential credential = new Credential(
                id,
                old.trainingCode(),
                old.participantId(),
                old.generation() + 1,
                facts,
                Standing.valid(now),
                now,
                old.issuedBy(),
                FactsJson.sha256(pdf),
                Optional.empty());
        return new Made(credential, pdf, jwt);
    }

    private CredentialFacts facts(CredentialId id, Batch batch, Signed award) {
        TrainingFacts training = batch.training();
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
                Objects.requireNonNull(batch.signatories().get(award.signedBy())),
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
