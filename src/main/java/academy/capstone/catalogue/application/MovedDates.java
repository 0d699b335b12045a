package academy.capstone.catalogue.application;

import academy.capstone.catalogue.persistence.EntryRepository;
import academy.capstone.training.TrainingPostponed;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Keeps the entry of a postponed training equal to its approved outline. */
@Component
class MovedDates {

    private final EntryRepository entries;
    private final Publishing publishing;

    MovedDates(EntryRepository entries, Publishing publishing) {
        this.entries = entries;
        this.publishing = publishing;
    }

    @EventListener
    void publishAgain(TrainingPostponed postponed) {
        if (entries.find(postponed.trainingCode()).isPresent()) {
            publishing.publish(postponed.trainingCode());
        }
    }
}
