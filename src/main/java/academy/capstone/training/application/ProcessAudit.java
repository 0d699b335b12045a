package academy.capstone.training.application;

import academy.capstone.training.AuditFile;
import academy.capstone.training.AuditPart;
import academy.capstone.training.Trainings;
import academy.capstone.workflow.ProcessRecords;
import academy.capstone.workflow.ProcessRecords.DecisionVersion;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** The processes, rules and forms by which a training was led, as they were deployed then. */
@Component
class ProcessAudit implements AuditPart {

    private static final Pattern RULE = Pattern.compile("([a-z-]+) v(\\d{1,9}) rule .*");

    private final Trainings trainings;
    private final ProcessRecords records;

    ProcessAudit(Trainings trainings, ProcessRecords records) {
        this.trainings = trainings;
        this.records = records;
    }

    @Override
    public String folder() {
        return "processes";
    }

    @Override
    public String title() {
        return "Processes, rules and forms";
    }

    @Override
    public String explanation() {
        return "The processes (BPMN), rules (DMN) and forms as they were when this training ran through them, not as they"
                + " are now. Any BPMN viewer opens them.";
    }

    @Override
    public List<AuditFile> files(String trainingCode) {
        List<DecisionVersion> asked = trainings.decisions(trainingCode).stream()
                .flatMap(each -> each.rule().stream())
                .flatMap(ProcessAudit::version)
                .distinct()
                .toList();
        return records.of(trainingCode, asked).stream()
                .map(each -> new AuditFile(each.name(), each.says(), out -> out.write(each.content())))
                .toList();
    }

    private static Stream<DecisionVersion> version(String rule) {
        return Optional.of(RULE.matcher(rule))
                .filter(Matcher::matches)
                .map(found -> new DecisionVersion(found.group(1), Integer.parseInt(found.group(2))))
                .stream();
    }
}
