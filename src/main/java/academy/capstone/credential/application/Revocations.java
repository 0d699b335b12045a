package academy.capstone.credential.application;

import academy.capstone.credential.domain.Certification;
import academy.capstone.credential.domain.Credential;
import academy.capstone.credential.domain.RevocationProposal;
import academy.capstone.credential.domain.RevocationProposal.State;
import academy.capstone.credential.persistence.CertificationRepository;
import academy.capstone.credential.persistence.CredentialRepository;
import academy.capstone.credential.persistence.RevocationRepository;
import academy.capstone.training.Trainings;
import academy.capstone.workflow.Refusal;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Lets a second person decide whether a credential is taken back after what it rested on was corrected. */
@Service
public class Revocations {

    private static final int LONGEST_REASON = 1000;
    private static final String ACADEMY_ALONE = "Only the academy team decides on revocations.";

    private final RevocationRepository proposals;
    private final CertificationRepository certifications;
    private final CredentialRepository credentials;
    private final Reconsideration reconsideration;
    private final Upkeep upkeep;
    private final TrainingTies ties;
    private final Trainings trainings;
    private final Clock clock;

    Revocations(
            RevocationRepository proposals,
            CertificationRepository certifications,
            CredentialRepository credentials,
            Reconsideration reconsideration,
            Upkeep upkeep,
            TrainingTies ties,
            Trainings trainings,
            Clock clock) {
        this.proposals = proposals;
        this.certifications = certifications;
        this.credentials = credentials;
        this.reconsideration = reconsideration;
        this.upkeep = upkeep;
        this.ties = ties;
        this.trainings = trainings;
        this.clock = clock;
    }

    /** A proposal and the credential that it is about; empty if none holds any more. */
    public record Proposed(RevocationProposal proposal, Optional<Credential> credential) {}

    /**
     * Every proposal of a training, oldest first.
     *
     * @throws Refusal if the person does not belong to the academy team
     */
    @Transactional(readOnly = true)
    public List<RevocationProposal> of(String trainingCode, String person) {
        ties.refuseUnlessAcademyTeam(person, ACADEMY_ALONE);
        return proposals.of(trainingCode);
    }

    /** The proposals that wait, with their credentials; none for whoever does not belong to the academy team. */
    @Transactional(readOnly = true)
    public List<Proposed> waiting(String trainingCode, String person) {
        return ties.isAcademyTeam(person)
                ? proposals.waiting(trainingCode).stream().map(this::proposed).toList()
                : List.of();
    }

    /**
     * One proposal.
     *
     * @throws Refusal if the person does not belong to the academy team, or there is no such proposal
     */
    @Transactional(readOnly = true)
    public Proposed find(String trainingCode, long id, String person) {
        return of(trainingCode, person).stream()
                .filter(each -> each.id() == id)
                .findFirst()
                .map(this::proposed)
                .orElseThrow(Revocations::unknown);
    }

    /** Why this person must not decide a proposal; empty if the person may. */
    @Transactional(readOnly = true)
    public Optional<String> objection(RevocationProposal proposal, String person) {
        return ties.objection(
                proposal.trainingCode(), person, ACADEMY_ALONE, works -> proposal.refuseUnlessMayDecide(person, works));
    }

    /**
     * Confirms a proposal, whereupon the credential is revoked and what is due instead goes to the director, or refuses it.
     *
     * @param reason why; of a confirmed one everybody who verifies the credential reads it
     * @throws Refusal if the person must not, the reason is at fault, somebody was faster, or the ground has changed
     */
    @Transactional
    public void decide(String trainingCode, long id, String person, boolean confirmed, String reason) {
        ties.refuseUnlessAcademyTeam(person, ACADEMY_ALONE);
        Certification certification = certifications.lock(trainingCode).orElseThrow(Revocations::unknown);
        RevocationProposal proposal = proposals.lock(trainingCode, id).orElseThrow(Revocations::unknown);
        proposal.refuseUnlessMayDecide(person, ties.worksFor(trainingCode, person));
        String why = TypedText.required("reason", "The reason", reason, LONGEST_REASON);
        if (confirmed) {
            confirm(certification, proposal, person, why);
        } else {
            proposals.decide(id, State.REFUSED, person, why, clock.instant());
        }
        trainings.decided(
                trainingCode,
                RevocationProposals.REVOCATION,
                person,
                Optional.empty(),
                confirmed ? "confirmed" : "refused",
                "Revocation proposal " + id + ", participant " + proposal.participantId() + ": " + why);
    }

    private void confirm(Certification certification, RevocationProposal proposal, String person, String why) {
        // What was changed without anybody telling is looked at before something is done that is for good.
        reconsideration.decideAgain(proposal.trainingCode(), proposal.participantId());
        if (!proposals
                .newest(proposal.participantId())
                .filter(newest -> newest.id() == proposal.id() && newest.waits())
                .isPresent()) {
            throw Refusal.conflict("What this proposal rested on has changed again. Please look at the awards anew.");
        }
        Credential credential = held(proposal)
                .orElseThrow(() -> Refusal.conflict("The participant holds no valid credential any more."));
        proposals.decide(proposal.id(), State.CONFIRMED, person, why, clock.instant());
        upkeep.revoke(credential.id().digits(), person, why, Optional.empty());
        reconsideration.afterRevocation(certification, proposal.participantId());
    }

    private Proposed proposed(RevocationProposal proposal) {
        return new Proposed(proposal, held(proposal));
    }

    private Optional<Credential> held(RevocationProposal proposal) {
        return credentials.ofParticipant(proposal.participantId()).stream()
                .filter(each -> each.standing().isValid() || each.standing().isSuspended())
                .findFirst();
    }

    private static Refusal unknown() {
        return Refusal.unknown("This training has no revocation proposal with this number.");
    }
}
