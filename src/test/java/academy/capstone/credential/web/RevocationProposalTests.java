package academy.capstone.credential.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.httpBasic;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import academy.capstone.credential.application.Revocations;
import academy.capstone.credential.domain.AwardResult;
import academy.capstone.credential.domain.RevocationProposal;
import academy.capstone.credential.domain.RevocationProposal.State;
import academy.capstone.credential.persistence.RevocationRepository;
import academy.capstone.delivery.ResultsCorrected;
import academy.capstone.training.Trainings;
import java.math.BigDecimal;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** A grade that is corrected down after the certificate was issued. */
class RevocationProposalTests extends IssuedCredential {

    /** Enough for a decision that nothing holds up. With less the test would still be right, and prove less. */
    private static final int HEAD_START_SECONDS = 1;

    private static final String REASON = "{\"reason\":\"The pass mark was missed.\"}";

    @Autowired
    RevocationRepository proposals;

    @Autowired
    Revocations revocations;

    @Autowired
    Trainings trainings;

    @Autowired
    PlatformTransactionManager transactions;

    @Autowired
    JdbcClient jdbc;

    private long participant;

    @BeforeEach
    void correctDown() {
        participant = jdbc.sql("select participant_id from award where training_code = ?")
                .param(code)
                .query(Long.class)
                .single();
        correct("40", "instructor", "coordinator");
    }

    @Test
    void saysWhatHasChangedToTheAcademyTeamAlone() throws Exception {
        list("academy")
                .andExpect(status().isOk())
                .andExpect(jsonPath("$[0].state").value("proposed"))
                .andExpect(jsonPath("$[0].due").value("none"))
                .andExpect(jsonPath("$[0].authors[0]").value("coordinator"))
                .andExpect(jsonPath("$[0].authors[1]").value("instructor"));
        list("coordinator").andExpect(status().isForbidden());
        assertThat(newest().reason())
                .contains("Issued: certificate, rule ", "grade 84.5", "Now: none, rule ", "grade 40");
        assertThat(fixture.purposes(code)).contains("ask-revocation-decision");
        json(id).andExpect(jsonPath("$.state").value("valid"));
    }

    @Test
    void isDecidedWithAReasonByWhoeverMay() throws Exception {
        decide("coordinator", "confirmation", REASON).andExpect(status().isForbidden());
        decide("academy", "confirmation", "{}")
                .andExpect(status().isUnprocessableEntity())
                .andExpect(jsonPath("$[0].field").value("reason"));
        mvc.perform(post("/api/trainings/" + code + "/revocations/1234567890/confirmation")
                        .with(httpBasic("academy", "demo"))
                        .contentType(MediaType.APPLICATION_JSON)
                        .content(REASON))
                .andExpect(status().isNotFound());
        assertThat(newest().waits()).isTrue();

        decide("academy", "confirmation", REASON)
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.state").value("confirmed"))
                .andExpect(jsonPath("$.decidedBy").value("academy"));
        json(id).andExpect(jsonPath("$.state").value("revoked"))
                .andExpect(jsonPath("$.reason").value("The pass mark was missed."));
    }

    @Test
    void isNotRepeatedOnTheSameGroundOnceItWasRefused() throws Exception {
        decide("academy", "refusal", "{\"reason\":\"The new grade is wrong.\"}").andExpect(status().isOk());
        json(id).andExpect(jsonPath("$.state").value("valid"));

        correct("40", "instructor", "coordinator");
        assertThat(newest().state()).isEqualTo(State.REFUSED);
        correct("41", "instructor", "coordinator");
        assertThat(newest().waits()).isTrue();
    }

    @Test
    void lapsesWhenTheResultIsCorrectedBack() throws Exception {
        correct("84.5", "instructor", "coordinator");

        assertThat(newest().state()).isEqualTo(State.LAPSED);
        decide("academy", "confirmation", REASON).andExpect(status().isConflict());
        json(id).andExpect(jsonPath("$.state").value("valid"));
    }

    @Test
    void bringsADocumentWithTheRightGradeToTheDirectorWhenOnlyTheGradeIsAnotherOne() throws Exception {
        correct("91", "instructor", "coordinator");

        assertThat(newest().due()).isEqualTo(AwardResult.CERTIFICATE);
        assertThat(newest().publicReason()).startsWith("The grade on it was corrected.");
        decide("academy", "confirmation", "{\"reason\":\"The grade on it was corrected.\"}")
                .andExpect(status().isOk());
        json(id).andExpect(jsonPath("$.state").value("revoked"))
                .andExpect(jsonPath("$.reason").value("The grade on it was corrected."));
        assertThat(jdbc.sql("select grade from award where training_code = ? and state = 'proposed'")
                        .param(code)
                        .query(BigDecimal.class)
                        .list())
                .singleElement()
                .satisfies(grade -> assertThat(grade).isEqualByComparingTo("91"));
    }

    @Test
    void lapsesWhenTheAcademyTeamRevokesForAnotherReason() throws Exception {
        revoke(id, "{\"reason\":\"Issued to the wrong person\"}").andExpect(status().isOk());

        assertThat(newest().state()).isEqualTo(State.LAPSED);
        decide("academy", "confirmation", REASON).andExpect(status().isConflict());
        json(id).andExpect(jsonPath("$.reason").value("Issued to the wrong person"));
    }

    @Test
    void keepsWhoHadAHandInItWhenOthersCorrectAgain() throws Exception {
        correct("41", "instructor", "academy");

        assertThat(proposals.waiting(code)).hasSize(1);
        assertThat(newest().authors()).containsExactlyInAnyOrder("instructor", "coordinator", "academy");
        decide("academy", "confirmation", REASON).andExpect(status().isForbidden());
        json(id).andExpect(jsonPath("$.state").value("valid"));
    }

    @Test
    void isDecidedOnceWhenTwoDecideAtOnce() throws Exception {
        long proposal = newest().id();
        ExecutorService second = Executors.newSingleThreadExecutor();
        try {
            Future<?> other = new TransactionTemplate(transactions).execute(status -> {
                revocations.decide(code, proposal, "academy", true, "The pass mark was missed.");
                Future<?> waits = second.submit(
                        () -> revocations.decide(code, proposal, "designer", false, "The new grade is wrong."));
                giveHeadStart(waits);
                return waits;
            });
            assertThat(other).isNotNull();
            assertThatThrownBy(other::get).hasRootCauseMessage("Somebody has decided this proposal already.");
        } finally {
            second.shutdownNow();
        }
        assertThat(newest().state()).isEqualTo(State.CONFIRMED);
        json(id).andExpect(jsonPath("$.state").value("revoked"));
    }

    /** Without a lock the other would find that the proposal waits. */
    private static void giveHeadStart(Future<?> other) {
        try {
            other.get(HEAD_START_SECONDS, TimeUnit.SECONDS);
        } catch (TimeoutException waits) {
            // As it should.
        } catch (InterruptedException | ExecutionException failed) {
            throw new AssertionError(failed);
        }
    }

    private void correct(String grade, String proposer, String confirmer) {
        jdbc.sql("update participant_result set grade = cast(? as numeric(5, 2)) where participant_id = ?")
                .params(grade, participant)
                .update();
        application.publishEvent(new ResultsCorrected(code, participant, Set.of(proposer, confirmer)));
    }

    private RevocationProposal newest() {
        return proposals.newest(participant).orElseThrow();
    }

    private ResultActions list(String person) throws Exception {
        return mvc.perform(get("/api/trainings/" + code + "/revocations").with(httpBasic(person, "demo")));
    }

    private ResultActions decide(String person, String word, String body) throws Exception {
        return mvc.perform(post("/api/trainings/" + code + "/revocations/" + newest().id() + "/" + word)
                .with(httpBasic(person, "demo"))
                .contentType(MediaType.APPLICATION_JSON)
                .content(body));
    }
}
