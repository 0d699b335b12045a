package academy.capstone.training.application;

import academy.capstone.training.TrainingFacts;
import academy.capstone.training.Trainings;
import academy.capstone.workflow.ProcessMessages;
import academy.capstone.workflow.Refusal;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Coordinators withdraw their trainings, as long as these have not begun. */
@Service
@Transactional
public class Withdrawals {

    static final String TASK = "ServiceTask_WithdrawTraining";
    private static final String TRAINING_WITHDRAWN = "training-lifecycle.trainingWithdrawn";

    private final Trainings trainings;
    private final ProcessMessages messages;

    Withdrawals(Trainings trainings, ProcessMessages messages) {
        this.trainings = trainings;
        this.messages = messages;
    }

    /** True if the person may withdraw the training now. */
    public boolean mayWithdraw(TrainingFacts facts, String person) {
        return facts.coordinator().equals(person) && !facts.stage().isDeliveredOrLater();
    }

    /**
     * Withdraws a training: its process ends, whatever it waits for.
     *
     * @throws Refusal for anybody but its coordinator, from the first day of delivery on, or without a reason
     */
    public void withdraw(String trainingCode, String person, String reason) {
        TrainingFacts facts = trainings.facts(trainingCode);
        if (!facts.coordinator().equals(person)) {
            throw Refusal.forbidden("Only the coordinator of a training can withdraw it.");
        }
        refuseOnceDelivered(facts);
        String written = Reason.of(reason, "why you withdraw the training");
        trainings.decided(trainingCode, TASK, person, Optional.empty(), "withdrawn", written);
        messages.tell(TRAINING_WITHDRAWN, trainingCode);
    }

    /** What the process does when it hears of a withdrawal, through whichever door: the rule on delivery holds there too. */
    public void confirm(String trainingCode) {
        refuseOnceDelivered(trainings.facts(trainingCode));
    }

    private static void refuseOnceDelivered(TrainingFacts facts) {
        if (facts.stage().isEnd()) {
            throw Refusal.conflict("This training has ended (" + facts.stage().label() + "); it can't be withdrawn.");
        }
        if (facts.stage().isDeliveredOrLater()) {
            throw Refusal.conflict("Delivery has begun; from then on a training can't be withdrawn.");
        }
    }
}
