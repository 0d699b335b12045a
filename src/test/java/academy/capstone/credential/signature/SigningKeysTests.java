package academy.capstone.credential.signature;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import academy.capstone.CapstoneTest;
import academy.capstone.MovableClock;
import academy.capstone.Walk;
import academy.capstone.credential.CertificationFixture;
import academy.capstone.credential.persistence.KeyRepository;
import academy.capstone.people.Bureau;
import academy.capstone.people.People;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.spec.X509EncodedKeySpec;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.jose4j.jwa.AlgorithmConstraints;
import org.jose4j.jwa.AlgorithmConstraints.ConstraintType;
import org.jose4j.jws.JsonWebSignature;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.util.ReflectionTestUtils;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The first key of a bureau, and a node without the secret. */
@CapstoneTest
class SigningKeysTests {

    /** No other test signs for it. */
    private static final Bureau BUREAU = Bureau.GS;

    @Autowired
    ApplicationContext application;

    @Autowired
    KeyRepository keys;

    @Autowired
    KeyLock lock;

    @Autowired
    SigningKeys signingKeys;

    @Autowired
    SigningSettings settings;

    @Autowired
    Issuer issuer;

    @Autowired
    People people;

    @Autowired
    MovableClock clock;

    @Autowired
    PlatformTransactionManager transactions;

    @Autowired
    JdbcClient jdbc;

    @BeforeEach
    @AfterEach
    void forgetKeys() {
        jdbc.sql("delete from credential_key where bureau = ?")
                .param(BUREAU.name())
                .update();
    }

    @Test
    void oneKeySignsWhenTwoNodesNeedTheFirstAtOnce() throws Exception {
        CyclicBarrier bothMakeOne = new CyclicBarrier(2);
        List<Callable<String>> nodes = List.of(node(bothMakeOne), node(bothMakeOne));
        List<String> signed = new ArrayList<>();
        ExecutorService threads = Executors.newFixedThreadPool(2);
        try {
            for (Future<String> each : threads.invokeAll(nodes)) {
                signed.add(each.get());
            }
        } finally {
            threads.shutdownNow();
        }

        assertThat(keys.all())
                .filteredOn(key -> key.bureau().equals(BUREAU.name()))
                .hasSize(1);
        PublicKey published = KeyFactory.getInstance("Ed25519")
                .generatePublic(new X509EncodedKeySpec(Base64.getDecoder()
                        .decode(keys.newest(BUREAU.name()).orElseThrow().publicKey())));
        for (String jwt : signed) {
            JsonWebSignature signature = new JsonWebSignature();
            signature.setAlgorithmConstraints(new AlgorithmConstraints(ConstraintType.PERMIT, "EdDSA"));
            signature.setCompactSerialization(jwt);
            signature.setKey(published);
            assertThat(signature.verifySignature()).isTrue();
            assertThat(signature.getKeyIdHeaderValue()).endsWith("#gs-1");
        }
    }

    /** A node of its own that signs a credential within a transaction; both have found no key before either keeps one. */
    private Callable<String> node(CyclicBarrier bothMakeOne) {
        KeyLock waiting = new KeyLock(settings) {
            @Override
            String lock(String name, byte[] privateKey) {
                String locked = super.lock(name, privateKey);
                try {
                    bothMakeOne.await(60, TimeUnit.SECONDS);
                } catch (Exception alone) {
                    throw new IllegalStateException(alone);
                }
                return locked;
            }
        };
        SigningKeys node = new SigningKeys(keys, waiting, people, clock, transactions);
        return () -> new TransactionTemplate(transactions)
                .execute(status ->
                        new JwtSigner(issuer).sign(Map.of("type", "OpenBadgeCredential"), node.current(BUREAU)));
    }

    @Test
    void withoutTheSecretNothingIsIssuedAndWithItTheBatchGoesOn() {
        Walk walk = application.getBean(Walk.class);
        CertificationFixture fixture = new CertificationFixture(application);
        String code = fixture.deliveredTraining();
        fixture.graduate(code, "Ann Able");
        fixture.graduate(code, "Bob Baker");
        fixture.startCertification(code);
        signingKeys.current(Bureau.BDT);
        walk.complete(code, "UserTask_SignCredentials", "director.bdt", Map.of("signatureDecision", "sign"));
        startAgainWith(new SigningSettings(""));
        try {
            assertThatThrownBy(() -> walk.runDueJobs(code))
                    .hasMessageContaining("Please set CAPSTONE_KEY_SECRET")
                    .hasMessageNotContaining("Ann");
            assertThat(fixture.credentials(code)).isEmpty();
            assertThat(fixture.purposes(code)).doesNotContain("deliver-credentials");
        } finally {
            startAgainWith(settings);
        }

        // The job is tried again after a while.
        clock.moveBy(Duration.ofMinutes(2));
        walk.runDueJobs(code);

        assertThat(fixture.credentials(code)).hasSize(2);
        assertThat(fixture.purposes(code))
                .filteredOn("deliver-credentials"::equals)
                .hasSize(2);
    }

    /** As after a start: no key is opened yet. */
    private void startAgainWith(SigningSettings given) {
        ReflectionTestUtils.setField(lock, "settings", given);
        ((Map<?, ?>) ReflectionTestUtils.getField(signingKeys, "opened")).clear();
    }
}
