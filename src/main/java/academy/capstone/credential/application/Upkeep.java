package academy.capstone.credential.application;

import academy.capstone.credential.application.CredentialFactory.Made;
import academy.capstone.credential.domain.Credential;
import academy.capstone.credential.domain.CredentialId;
import academy.capstone.credential.persistence.CertificationRepository;
import academy.capstone.credential.persistence.CredentialRepository;
import academy.capstone.delivery.Inquiries;
import academy.capstone.people.People;
import academy.capstone.training.Trainings;
import academy.capstone.workflow.Group;
import academy.capstone.workflow.PlainText;
import academy.capstone.workflow.Refusal;
import java.time.Clock;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Revokes and suspends credentials and replaces those with a wrong name. For the academy team alone. */
@Service
public class Upkeep {

    private static final int LONGEST_REASON = 1000;

    private final CredentialRepository credentials;
    private final CertificationRepository certifications;
    private final RevocationProposals proposals;
    private final CredentialFactory factory;
    private final CredentialPrinter printer;
    private final CredentialDelivery delivery;
    private final Inquiries inquiries;
    private final Trainings trainings;
    private final People people;
    private final Clock clock;

    Upkeep(
            CredentialRepository credentials,
            CertificationRepository certifications,
            RevocationProposals proposals,
            CredentialFactory factory,
            CredentialPrinter printer,
            CredentialDelivery delivery,
            Inquiries inquiries,
            Trainings trainings,
            People people,
            Clock clock) {
        this.credentials = credentials;
        this.certifications = certifications;
        this.proposals = proposals;
        this.factory = factory;
        this.printer = printer;
        this.delivery = delivery;
        this.inquiries = inquiries;
        this.trainings = trainings;
        this.people = people;
        this.clock = clock;
    }

    /** True if the person may revoke and correct. */
    public boolean mayChange(String person) {
        return people.isMember(person, Group.ACADEMY_TEAM);
    }

    /**
     * Revokes for good. If another valid credential of the same participant is named, this one counts as superseded by it.
     *
     * @param reason why; shown to everybody who verifies the credential
     * @throws Refusal if the person may not, the reason or the other credential is at fault, or it is no longer valid
     */
    @Transactional
    public void revoke(String id, String person, String reason, Optional<String> supersededBy) {
        refuseUnlessAcademyTeam(person);
        Credential credential = credential(id);
        String why = TypedText.required("reason", "The reason", reason, LONGEST_REASON);
        Optional<CredentialId> other = supersededBy.map(typed -> replacement(credential, typed));
        credentials.changeStanding(
                credential.id(),
                other.map(replacing -> credential.standing().superseded(replacing, why, person, clock.instant()))
                        .orElseGet(() -> credential.standing().revoked(why, person, clock.instant())));
        if (other.isEmpty()) {
            proposals.lapse(credential.trainingCode(), credential.participantId());
        }
        log(credential, person, other.isPresent() ? "superseded" : "revoked", why);
        delivery.tellRevoked(credential, why);
    }

    /**
     * Suspends a valid credential while a case or an appeal is looked into.
     *
     * @param reason why; shown to everybody who verifies the credential
     * @throws Refusal if the person may not, the reason is at fault, or it is not valid
     */
    @Transactional
    public void suspend(String id, String person, String reason) {
        refuseUnlessAcademyTeam(person);
        Credential credential = credential(id);
        String why = TypedText.required("reason", "The reason", reason, LONGEST_REASON);
        suspendQuietly(credential, person, why);
        delivery.tellSuspended(credential, why, clock.instant());
    }

    /** Suspends a locked credential of a holder who is told by somebody else. */
    void suspendQuietly(Credential credential, String person, String why) {
        credentials.changeStanding(credential.id(), credential.standing().suspended(why, person, clock.instant()));
        log(credential, person, "suspended", why);
    }

    /**
     * Lets a suspended credential be valid again.
     *
     * @param reason why, for the decision log
     * @throws Refusal if the person may not, the reason is at fault, it is not suspended, or an integrity case about the holder
     *     is open
     */
    @Transactional
    public void lift(String id, String person, String reason) {
        refuseUnlessAcademyTeam(person);
        Credential credential = credential(id);
        String why = TypedText.required("reason", "The reason", reason, LONGEST_REASON);
        refuseWhileInquired(credential);
        liftQuietly(credential, person, why);
        delivery.tellLifted(credential, clock.instant());
    }

    /** Lifts the suspension of a locked credential of a holder who is told by somebody else. */
    void liftQuietly(Credential credential, String person, String why) {
        credentials.changeStanding(credential.id(), credential.standing().lifted(clock.instant()));
        log(credential, person, "suspension lifted", why);
    }

    private void refuseWhileInquired(Credential credential) {
        if (inquiries.isOpen(credential.participantId())) {
            throw Refusal.conflict(
                    "An integrity case about the holder is open. The suspension ends when it is closed without a finding.");
        }
    }

    /**
     * Issues a credential with another name, signed as the old one was, and lets it supersede the old one.
     *
     * @return the new credential
     * @throws Refusal if the person may not, the name or the reason is at fault, or the old one is no longer valid
     */
    @Transactional
    public CredentialId correct(String id, String person, String name, String reason) {
        refuseUnlessAcademyTeam(person);
        Credential old = credential(id);
        old.standing().refuseUnlessValid();
        refuseWhileInquired(old);
        if (old.erasedAt().isPresent()) {
            throw Refusal.conflict(
                    "The holder had their personal data removed; nothing can be issued to them any more.");
        }
        String why = TypedText.required("reason", "The reason", reason, LONGEST_REASON);
        String holder = holder(old, name);
        Made made;
        try {
            made = factory.corrected(old, holder);
        } catch (UnprintableException unprintable) {
            throw Refusal.invalid("name", "This name cannot be printed: " + unprintable.getMessage());
        }
        CredentialId newId = made.credential().id();
        credentials.add(made.credential(), made.pdf(), made.jwt());
        credentials.changeStanding(old.id(), old.standing().superseded(newId, why, person, clock.instant()));
        log(old, person, "corrected", why);
        delivery.tellCorrected(made.credential());
        return newId;
    }

    private void refuseUnlessAcademyTeam(String person) {
        if (!mayChange(person)) {
            throw Refusal.forbidden("Only the academy team may revoke, suspend or correct credentials.");
        }
    }

    private Credential credential(String id) {
        return CredentialId.read(id)
                .flatMap(credentials::find)
                .flatMap(found -> {
                    // In this order everywhere: first the certification, then what belongs to it.
                    certifications.lock(found.trainingCode());
                    return credentials.lock(found.id());
                })
                .orElseThrow(() -> Refusal.unknown("There is no credential with this id."));
    }

    private CredentialId replacement(Credential credential, String typed) {
        return CredentialId.read(typed)
                .flatMap(credentials::find)
                .filter(other -> other.standing().isValid()
                        && !other.id().equals(credential.id())
                        && other.trainingCode().equals(credential.trainingCode())
                        && other.participantId() == credential.participantId())
                .map(Credential::id)
                .orElseThrow(
                        () -> Refusal.invalid(
                                "supersededBy",
                                "Please name another valid credential of the same participant and training, or leave this out."));
    }

    private String holder(Credential old, String name) {
        String holder = printer.printable(TypedText.required("name", "The name", name, PlainText.TITLE));
        if (holder.isEmpty()) {
            throw Refusal.invalid("name", "The name has no letters that can be printed. Please give it in letters.");
        }
        Set<String> unknown = printer.unknownLetters(holder);
        if (!unknown.isEmpty()) {
            throw Refusal.invalid(
                    "name",
                    "No font has these letters: " + String.join(" ", unknown)
                            + ". Please give the name in another script.");
        }
        if (holder.equals(old.facts().holder())) {
            throw Refusal.invalid("name", "This is the name that is already printed. Please give the right one.");
        }
        return holder;
    }

    private void log(Credential credential, String person, String word, String why) {
        trainings.decided(
                credential.trainingCode(),
                "Credential",
                person,
                Optional.empty(),
                word,
                "Credential " + credential.id() + ": " + why);
    }
}
