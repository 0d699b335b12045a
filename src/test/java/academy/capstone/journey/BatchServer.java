package academy.capstone.journey;

import academy.capstone.CapstoneApplication;
import academy.capstone.Walk;
import academy.capstone.credential.CertificationFixture;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Map;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * The application with a training whose credentials are signed and about to be issued. Arguments are those of the
 * application; the system property {@code batch.size} says how many there are, {@code batch.file} where the training's code
 * is written once all is ready.
 */
final class BatchServer {

    private BatchServer() {}

    public static void main(String[] arguments) throws IOException {
        ConfigurableApplicationContext application =
                SpringApplication.run(new Class<?>[] {CapstoneApplication.class, Walk.class}, arguments);
        Path ready = Path.of(System.getProperty("batch.file"));
        if (Files.exists(ready)) {
            return;
        }
        CertificationFixture fixture = new CertificationFixture(application);
        String code = fixture.deliveredTraining();
        fixture.graduates(code, Integer.getInteger("batch.size"));
        fixture.startCertification(code);
        Path draft = Files.writeString(ready.resolveSibling("draft.txt"), code);
        application
                .getBean(Walk.class)
                .complete(code, "UserTask_SignCredentials", "director.bdt", Map.of("signatureDecision", "sign"));
        Files.move(draft, ready, StandardCopyOption.ATOMIC_MOVE);
    }
}
