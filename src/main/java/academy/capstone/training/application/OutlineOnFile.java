package academy.capstone.training.application;

import academy.capstone.notification.OutlineInHand;
import academy.capstone.training.persistence.OutlineRepository;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Tells what mails speak of: the newest version of an outline. */
@Component
class OutlineOnFile implements OutlineInHand {

    private final OutlineRepository outlines;

    OutlineOnFile(OutlineRepository outlines) {
        this.outlines = outlines;
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<Version> of(String trainingCode) {
        return outlines.newestFingerprint(trainingCode).map(each -> new Version(each.number(), each.sha256()));
    }
}
