package academy.capstone.training.application;

import academy.capstone.training.Stage;
import academy.capstone.training.TrainingFacts;
import academy.capstone.training.domain.Proposal;
import academy.capstone.training.domain.ProposalCheck;
import academy.capstone.training.domain.TrainingCode;
import academy.capstone.training.persistence.CourseFile;
import academy.capstone.training.persistence.LogRepository;
import academy.capstone.training.persistence.OutlineRepository;
import academy.capstone.training.persistence.OutlineRepository.StoredOutline;
import academy.capstone.training.persistence.ProposalRepository;
import academy.capstone.training.persistence.ProposalRepository.StoredProposal;
import academy.capstone.training.persistence.TrainingCodeCounter;
import academy.capstone.training.persistence.TrainingRepository;
import academy.capstone.workflow.Fault;
import academy.capstone.workflow.Refusal;
import academy.capstone.workflow.SubmittedFields;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes proposals in and opens the course file of each. */
@Service
@Transactional
public class Proposals {

    private final ProposalRepository proposals;
    private final TrainingRepository trainings;
    private final OutlineRepository outlines;
    private final LogRepository log;
    private final TrainingCodeCounter counter;
    private final OutlineJson outlineJson;
    private final ObjectMapper json;
    private final ProposalCheck check;
    private final Coordination coordination;
    private final Clock clock;

    Proposals(
            ProposalRepository proposals,
            TrainingRepository trainings,
            OutlineRepository outlines,
            LogRepository log,
            TrainingCodeCounter counter,
            OutlineJson outlineJson,
            ObjectMapper json,
            TrainingSettings settings,
            Coordination coordination,
            Clock clock) {
        this.proposals = proposals;
        this.trainings = trainings;
        this.outlines = outlines;
        this.log = log;
        this.counter = counter;
        this.outlineJson = outlineJson;
        this.json = json;
        this.check = new ProposalCheck(settings.rules().asRules());
        this.coordination = coordination;
        this.clock = clock;
    }

    /**
     * Records a proposal under the process instance that it starts.
     *
     * @throws Refusal of kind invalid with every fault of the proposal
     */
    public void submit(String processInstanceId, String person, SubmittedFields fields) {
        Proposal proposal = ProposalForm.read(fields);
        Instant now = clock.instant();
        List<Fault> faults = check.check(proposal, LocalDate.ofInstant(now, ZoneOffset.UTC));
        if (!faults.isEmpty()) {
            throw Refusal.invalid(faults);
        }
        String content = write(proposal);
        proposals.insert(new StoredProposal(processInstanceId, person, content, Checksum.sha256(content), now));
    }

    /**
     * Opens the course file: training code, first version of the outline, stage intake. Repeatable: a proposal has one training.
     *
     * @return the training code
     */
    public String register(String processInstanceId) {
        return trainings.codeOfProposal(processInstanceId).orElseGet(() -> open(stored(processInstanceId)));
    }

    /** The proposal of a training as it was submitted. */
    @Transactional(readOnly = true)
    public Proposal of(CourseFile file) {
        return read(stored(file.proposalId()).content());
    }

    /** Keeps the proposal of a course for its next edition too, as it was submitted; returns its id. */
    String carriedOver(CourseFile previous, String nextCode) {
        StoredProposal first = stored(previous.proposalId());
        String id = "edition:" + nextCode;
        proposals.insert(
                new StoredProposal(id, first.proposer(), first.content(), first.sha256(), first.submittedAt()));
        return id;
    }

    private String open(StoredProposal stored) {
        Proposal proposal = read(stored.content());
        Instant now = clock.instant();
        int year = now.atZone(ZoneOffset.UTC).getYear();
        String code = TrainingCode.of(
                year,
                counter.next(year),
                proposal.format(),
                proposal.region(),
                proposal.languages().get(0));
        String outline = outlineJson.write(outlineJson.proposed(proposal));
        String sha256 = Checksum.sha256(outline);
        trainings.insert(new CourseFile(
                facts(code, stored.proposer(), proposal, now),
                stored.processInstanceId(),
                1,
                sha256,
                Optional.empty(),
                Optional.empty(),
                stored.submittedAt()));
        coordination.begin(code, stored.proposer());
        outlines.insert(new StoredOutline(code, 1, outline, sha256, stored.proposer(), now));
        log.entered(code, Stage.INTAKE, now);
        return code;
    }

    private static TrainingFacts facts(String code, String coordinator, Proposal proposal, Instant now) {
        return new TrainingFacts(
                code,
                proposal.title(),
                proposal.bureau(),
                proposal.region(),
                proposal.division(),
                coordinator,
                proposal.activityType(),
                proposal.deliverable(),
                proposal.format(),
                proposal.level(),
                proposal.languages(),
                proposal.topics(),
                proposal.audience(),
                proposal.startDate(),
                proposal.endDate(),
                proposal.hours(),
                Stage.INTAKE,
                now,
                0,
                Optional.empty(),
                Optional.empty());
    }

    private StoredProposal stored(String processInstanceId) {
        return proposals
                .find(processInstanceId)
                .orElseThrow(() -> Refusal.unknown("No proposal started the process instance " + processInstanceId
                        + "; a training starts with the form \"Propose a training\"."));
    }

    private String write(Proposal proposal) {
        try {
            return json.writeValueAsString(proposal);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("A proposal that can't be written as JSON", impossible);
        }
    }

    private Proposal read(String content) {
        try {
            return json.readValue(content, Proposal.class);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("A stored proposal that can't be read", impossible);
        }
    }
}
