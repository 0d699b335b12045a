package academy.capstone.credential.application;

import academy.capstone.credential.application.CredentialFactory.Made;
import academy.capstone.credential.persistence.AwardRepository;
import academy.capstone.credential.persistence.AwardRepository.Signed;
import academy.capstone.credential.persistence.CredentialRepository;
import academy.capstone.training.TrainingFacts;
import academy.capstone.training.Trainings;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.IntSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Issues the credentials of signed awards, in chunks of {@code capstone.credential.batch} with a transaction each. It can
 * be stopped anywhere, repeated, and run on several nodes at once: what is issued is marked in the same transaction, a
 * chunk in the hands of another node is passed over, and the table allows one first credential per participant.
 */
@Service
public class Release {

    private static final Logger LOG = LoggerFactory.getLogger(Release.class);

    private final Trainings trainings;
    private final CredentialFactory factory;
    private final AwardRepository awards;
    private final CredentialRepository credentials;
    private final CredentialSettings settings;
    private final TransactionTemplate chunks;

    Release(
            Trainings trainings,
            CredentialFactory factory,
            AwardRepository awards,
            CredentialRepository credentials,
            CredentialSettings settings,
            PlatformTransactionManager transactions) {
        this.trainings = trainings;
        this.factory = factory;
        this.awards = awards;
        this.credentials = credentials;
        this.settings = settings;
        this.chunks = new TransactionTemplate(transactions);
        // The job that calls this must be able to fail without taking back what is issued.
        this.chunks.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    /**
     * Issues all that is signed.
     *
     * @throws IllegalStateException if another node is still at it; to be tried again later
     */
    public void release(String trainingCode) {
        TrainingFacts training = trainings.facts(trainingCode);
        while (inChunk(() -> releaseSome(training)) > 0) {
            LOG.debug("{}: a chunk of credentials is issued", trainingCode);
        }
        int left = inChunk(() -> awards.countSigned(trainingCode));
        if (left > 0) {
            throw new IllegalStateException(
                    trainingCode + ": " + left + " credentials are in the hands of another node.");
        }
    }

    private int releaseSome(TrainingFacts training) {
        List<Signed> claimed = awards.claimSigned(training.code(), settings.batch());
        Set<Long> holders = credentials.holders(
                training.code(), claimed.stream().map(Signed::participantId).toList());
        List<Long> released = new ArrayList<>();
        for (Signed award : claimed) {
            if (holders.contains(award.participantId()) || issue(training, award)) {
                released.add(award.id());
            }
        }
        awards.release(released);
        return claimed.size();
    }

    /** False if the document cannot be printed; then the award is withheld, and the others go on. */
    private boolean issue(TrainingFacts training, Signed award) {
        try {
            Made made = factory.first(training, award);
            credentials.add(made.credential(), made.pdf());
            return true;
        } catch (UnprintableException unprintable) {
            LOG.warn("{}: award {} is withheld: {}", training.code(), award.id(), unprintable.getMessage());
            awards.withhold(award.id(), String.valueOf(unprintable.getMessage()));
            return false;
        }
    }

    private int inChunk(IntSupplier work) {
        Integer done = chunks.execute(status -> work.getAsInt());
        return done == null ? 0 : done;
    }
}
