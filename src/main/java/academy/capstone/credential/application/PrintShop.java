package academy.capstone.credential.application;

import academy.capstone.credential.application.CredentialFactory.Batch;
import academy.capstone.credential.application.CredentialFactory.Made;
import academy.capstone.credential.persistence.AwardRepository.Signed;
import academy.capstone.training.TrainingFacts;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;

/**
 * Prints the documents of many awards at once, on as many threads as {@code capstone.credential.presses} says, outside of
 * every transaction. What was printed and is not frozen is thrown away without harm.
 */
@Component
class PrintShop implements DisposableBean {

    private static final Logger LOG = LoggerFactory.getLogger(PrintShop.class);

    private final CredentialFactory factory;
    private final ExecutorService presses;

    PrintShop(CredentialFactory factory, CredentialSettings settings) {
        this.factory = factory;
        int threads = settings.presses() > 0
                ? settings.presses()
                : Runtime.getRuntime().availableProcessors();
        this.presses = Executors.newFixedThreadPool(threads, work -> {
            Thread press = new Thread(work, "press");
            press.setDaemon(true);
            return press;
        });
    }

    /** What became of an award. */
    sealed interface Printed {

        Signed award();
    }

    /** A credential, ready to be frozen. */
    record Document(Signed award, Made made) implements Printed {}

    /** No document can be made of it, however often it is tried. */
    record Spoilt(Signed award, String reason) implements Printed {}

    /** Documents that are being printed. */
    final class Order {

        private final List<Future<Printed>> sheets = new ArrayList<>();

        private final long last;

        private Order(Batch batch) {
            last = batch.awards().get(batch.awards().size() - 1).id();
            batch.awards().forEach(award -> sheets.add(presses.submit(() -> print(batch, award))));
        }

        /** The highest id among its awards. */
        long last() {
            return last;
        }

        /** Waits for all of them. */
        List<Printed> await() {
            List<Printed> printed = new ArrayList<>();
            for (Future<Printed> sheet : sheets) {
                printed.add(result(sheet));
            }
            return printed;
        }

        void cancel() {
            sheets.forEach(sheet -> sheet.cancel(false));
        }
    }

    /**
     * Gathers what the documents of one award or more need from the database; the caller's transaction has to end before they
     * are frozen.
     */
    Batch prepare(TrainingFacts training, List<Signed> awards) {
        return factory.batch(training, awards);
    }

    /** Begins to print; asks the database nothing. */
    Order order(Batch batch) {
        return new Order(batch);
    }

    private Printed print(Batch batch, Signed award) {
        TrainingFacts training = batch.training();
        try {
            return new Document(award, factory.issued(batch, award));
        } catch (UnprintableException unprintable) {
            return spoilt(training, award, String.valueOf(unprintable.getMessage()), unprintable);
        } catch (RuntimeException | StackOverflowError poison) {
            return spoilt(
                    training,
                    award,
                    "The document cannot be made. Please ask the administrators to look for award " + award.id()
                            + " in the log.",
                    poison);
        }
    }

    private static Printed spoilt(TrainingFacts training, Signed award, String reason, Throwable why) {
        LOG.warn("{}: award {} is withheld", training.code(), award.id(), why);
        return new Spoilt(award, reason);
    }

    private static Printed result(Future<Printed> sheet) {
        try {
            return sheet.get();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("The application stops; the next job goes on.", stopped);
        } catch (ExecutionException failed) {
            throw new IllegalStateException("Printing has failed.", failed.getCause());
        }
    }

    @Override
    public void destroy() {
        presses.shutdownNow();
    }
}
