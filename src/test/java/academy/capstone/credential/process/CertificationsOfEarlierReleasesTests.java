package academy.capstone.credential.process;

import static org.assertj.core.api.Assertions.assertThat;

import academy.capstone.CapstoneTest;
import academy.capstone.Walk;
import academy.capstone.credential.CertificationFixture;
import academy.capstone.credential.Credentials;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.camunda.bpm.engine.RepositoryService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.core.io.ClassPathResource;

@CapstoneTest
class CertificationsOfEarlierReleasesTests {

    private static final String SIGN = "UserTask_SignCredentials";
    private static final Map<String, Object> SIGNED = Map.of("signatureDecision", "sign");

    @Autowired
    ApplicationContext application;

    @Autowired
    RepositoryService repository;

    @Autowired
    CertificationsOfEarlierReleases earlier;

    @Autowired
    Credentials credentials;

    @Autowired
    Walk walk;

    private String code;

    /** As of the first release: whatever was signed is issued by one job, and the process ends. */
    @BeforeEach
    void certifyWithTheFirstRelease() throws IOException {
        CertificationFixture fixture = new CertificationFixture(application);
        code = fixture.deliveredTraining();
        fixture.graduate(code, "Ann Able");
        String now = read("processes/certification.bpmn");
        deploy(now.replaceFirst("(?s)<bpmndi:BPMNDiagram.*</bpmndi:BPMNDiagram>", "")
                .replaceFirst(
                        "(?s)<bpmn:exclusiveGateway id=\"Gateway_CredentialsDelivered\".*?</bpmn:exclusiveGateway>", "")
                .replaceFirst("(?s)<bpmn:sequenceFlow id=\"Flow_CredentialsDeliveredYes\".*?</bpmn:sequenceFlow>", "")
                .replaceFirst("<bpmn:sequenceFlow id=\"Flow_CredentialsDeliveredNo\"[^>]*/>", "")
                .replace("targetRef=\"Gateway_CredentialsDelivered\"", "targetRef=\"EndEvent_CredentialsReleased\""));
        try {
            fixture.startCertification(code);
        } finally {
            deploy(now);
        }
        assertThat(definition()).isNotEqualTo(newest());
    }

    @Test
    void goOnFromTheSignatureWithTheProcessAsItIsNow() {
        earlier.moveAlong();

        assertThat(definition()).isEqualTo(newest());
        walk.complete(code, SIGN, "director.bdt", SIGNED);
        walk.runDueJobs(code);
        assertThat(credentials.counts(code).valid()).isEqualTo(1);
        assertThat(walk.instance(code, "certification")).isNull();
    }

    @Test
    void goOnWithTheRelease() {
        walk.complete(code, SIGN, "director.bdt", SIGNED);

        earlier.moveAlong();

        assertThat(definition()).isEqualTo(newest());
        walk.runDueJobs(code);
        assertThat(credentials.counts(code).valid()).isEqualTo(1);
        assertThat(walk.instance(code, "certification")).isNull();
    }

    private String definition() {
        return walk.instance(code, "certification").getProcessDefinitionId();
    }

    private String newest() {
        return repository
                .createProcessDefinitionQuery()
                .processDefinitionKey("certification")
                .latestVersion()
                .singleResult()
                .getId();
    }

    private void deploy(String process) throws IOException {
        repository
                .createDeployment()
                .name("capstone")
                .addString("processes/certification.bpmn", process)
                .addString("forms/sign-credentials.form", read("forms/sign-credentials.form"))
                .addString("forms/revise-awards.form", read("forms/revise-awards.form"))
                .deploy();
    }

    private static String read(String path) throws IOException {
        return new ClassPathResource(path).getContentAsString(StandardCharsets.UTF_8);
    }
}
