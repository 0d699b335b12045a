package academy.capstone.evaluation.application;

import academy.capstone.delivery.PersonalTraces;
import academy.capstone.evaluation.persistence.EvaluationRepository;
import org.springframework.stereotype.Component;

/** Forgets that a person was asked. What a person answered can't be found, so it can't be erased either. */
@Component
class EvaluationTraces implements PersonalTraces {

    private final EvaluationRepository evaluations;

    EvaluationTraces(EvaluationRepository evaluations) {
        this.evaluations = evaluations;
    }

    @Override
    public void erase(long participantId) {
        evaluations.forgetParticipant(participantId);
    }
}
