package academy.capstone.delivery.application;

import academy.capstone.training.Stage;
import academy.capstone.training.StageEntered;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * A coordinator may withdraw a training until delivery begins, so when people have registered already. For them it is a
 * cancellation: they lose their seats, are told, and are asked for no fee.
 */
@Component
class WithdrawnTrainings {

    private final RegistrationDesk desk;
    private final DeliveryCorrespondence correspondence;

    WithdrawnTrainings(RegistrationDesk desk, DeliveryCorrespondence correspondence) {
        this.desk = desk;
        this.correspondence = correspondence;
    }

    @EventListener
    void letGo(StageEntered entered) {
        if (entered.stage() == Stage.WITHDRAWN) {
            desk.cancelAll(entered.trainingCode());
            correspondence.informWithdrawal(entered.trainingCode());
        }
    }
}
