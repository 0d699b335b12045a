package academy.capstone.credential.application;

import academy.capstone.credential.application.CredentialFactory.Batch;
import academy.capstone.credential.application.PrintShop.Document;
import academy.capstone.credential.application.PrintShop.Order;
import academy.capstone.credential.application.PrintShop.Printed;
import academy.capstone.credential.application.PrintShop.Spoilt;
import academy.capstone.credential.persistence.AwardRepository;
import academy.capstone.credential.persistence.AwardRepository.Signed;
import academy.capstone.credential.persistence.CredentialRepository;
import academy.capstone.credential.persistence.CredentialRepository.Frozen;
import academy.capstone.delivery.Inquiries;
import academy.capstone.training.TrainingFacts;
import academy.capstone.training.Trainings;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Issues the credentials of signed awards, in chunks of {@code capstone.credential.batch}: the documents are printed first,
 * then a short transaction freezes those whose award still waits, and marks the awards. While one chunk is written the next
 * one is printed. It can be stopped anywhere, repeated, and run on several nodes at once: of two who print the same document
 * one finds the award done and throws its own away, and the table allows one credential of a number per participant.
 */
@Service
public class Release {

    private static final Logger LOG = LoggerFactory.getLogger(Release.class);

    private final Trainings trainings;
    private final PrintShop shop;
    private final AwardRepository awards;
    private final CredentialRepository credentials;
    private final Inquiries inquiries;
    private final Reconsideration reconsideration;
    private final CredentialSettings settings;
    private final Clock clock;
    private final TransactionTemplate chunks;

    Release(
            Trainings trainings,
            PrintShop shop,
            AwardRepository awards,
            CredentialRepository credentials,
            Inquiries inquiries,
            Reconsideration reconsideration,
            CredentialSettings settings,
            Clock clock,
            PlatformTransactionManager transactions) {
        this.trainings = trainings;
        this.shop = shop;
        this.awards = awards;
        this.credentials = credentials;
        this.inquiries = inquiries;
        this.reconsideration = reconsideration;
        this.settings = settings;
        this.clock = clock;
        this.chunks = new TransactionTemplate(transactions);
        // The job that calls this must be able to fail without taking back what is issued.
        this.chunks.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    /** Issues what is signed, as far as a slice of time allows; one chunk at least. To be called until nothing is left. */
    public void release(String trainingCode) {
        TrainingFacts training = trainings.facts(trainingCode);
        Slice slice = Slice.of(clock, settings.slice());
        Optional<Order> printing = order(training, 0);
        while (printing.isPresent()) {
            Order order = printing.get();
            Optional<Order> next = slice.isOver() ? Optional.empty() : order(training, order.last());
            try {
                List<Printed> printed = order.await();
                chunks.executeWithoutResult(status -> freeze(trainingCode, printed));
            } catch (RuntimeException | Error failed) {
                next.ifPresent(Order::cancel);
                throw failed;
            }
            LOG.debug("{}: a chunk of credentials is issued", trainingCode);
            printing = next;
        }
    }

    /** Begins to print the next awards. What is written for that is committed before any of them is frozen. */
    private Optional<Order> order(TrainingFacts training, long after) {
        Batch batch = chunks.execute(status -> {
            List<Signed> waiting = awards.signed(training.code(), after, settings.batch());
            return waiting.isEmpty() ? null : shop.prepare(training, waiting);
        });
        return Optional.ofNullable(batch).map(shop::order);
    }

    private void freeze(String trainingCode, List<Printed> printed) {
        Set<Long> waiting = awards.lockSigned(
                printed.stream().map(each -> each.award().id()).toList());
        Set<Long> holders = credentials.holders(
                trainingCode,
                printed.stream().map(each -> each.award().participantId()).toList());
        // Read behind the lock: a case that was opened meanwhile is seen, one that is opened now waits and suspends.
        Set<Long> inquired = inquiries.open(trainingCode).keySet();
        List<Frozen> frozen = new ArrayList<>();
        List<Long> released = new ArrayList<>();
        for (Printed each : printed) {
            Signed award = each.award();
            if (!waiting.contains(award.id())) {
                continue;
            }
            if (holders.contains(award.participantId())) {
                released.add(award.id());
            } else if (inquired.contains(award.participantId())) {
                reconsideration.hold(trainingCode, award.participantId());
            } else if (each instanceof Document document) {
                frozen.add(new Frozen(
                        document.made().credential(),
                        document.made().pdf(),
                        document.made().jwt()));
                released.add(award.id());
            } else if (each instanceof Spoilt spoilt) {
                awards.withhold(award.id(), spoilt.reason());
            }
        }
        credentials.addAll(frozen);
        awards.release(released);
    }
}
