package academy.capstone.delivery.domain;

import java.util.Optional;

/** Somebody who registered, as stored. */
public record Registered(
        long id,
        String trainingCode,
        String name,
        String email,
        String country,
        Optional<String> gender,
        Optional<String> motivation,
        ParticipantState state,
        Candidacy candidacy,
        Dues dues) {

    /** The key by which selections name the person. */
    public String emailKey() {
        return Applicant.emailKey(email);
    }
}
