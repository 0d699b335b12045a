package academy.capstone.audit.application;

import academy.capstone.audit.domain.Spool;
import academy.capstone.people.People;
import academy.capstone.training.AuditLedger;
import academy.capstone.training.AuditLedger.Issued;
import academy.capstone.training.Trainings;
import academy.capstone.workflow.Group;
import academy.capstone.workflow.Refusal;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Service;

/** Issues audit packs to those who watch over the process, and confirms them to everybody. */
@Service
public class AuditPacks {

    /** Whoever watches over the process; not those whose work is looked at. */
    private static final List<Group> AUDITORS =
            List.of(Group.TASK_FORCE, Group.ACADEMY_TEAM, Group.PROCESS_OWNERS, Group.ADMINISTRATORS);

    private final PackMaking making;
    private final Trainings trainings;
    private final AuditLedger ledger;
    private final People people;

    AuditPacks(PackMaking making, Trainings trainings, AuditLedger ledger, People people) {
        this.making = making;
        this.trainings = trainings;
        this.ledger = ledger;
        this.people = people;
    }

    public boolean mayFetch(String person) {
        return AUDITORS.stream().anyMatch(group -> people.isMember(person, group));
    }

    /**
     * Makes the pack of a training and remembers its root hash. The same state gives the same pack.
     *
     * @throws Refusal if there is no such training, or the person may not
     */
    public Pack issue(String trainingCode, String person) {
        if (!mayFetch(person)) {
            throw Refusal.forbidden("Audit packs are for the task force, the academy team, process owners and"
                    + " administrators. Please ask one of them.");
        }
        trainings.facts(trainingCode);
        ledger.witnessLogs();
        try {
            Spool spool = new Spool();
            try {
                String root = making.make(trainingCode, spool);
                int entries = trainings.decisions(trainingCode).size();
                return new Pack(ledger.issue(trainingCode, entries, root), spool);
            } catch (IOException | RuntimeException failed) {
                spool.close();
                throw failed;
            }
        } catch (IOException unwritable) {
            throw new UncheckedIOException("The audit pack of " + trainingCode + " could not be written.", unwritable);
        }
    }

    /** The pack with this root hash, typed or pasted by somebody; empty if Capstone never issued it. */
    public Optional<Issued> confirm(String rootSha256) {
        String typed = rootSha256.replaceAll("\\s", "").toLowerCase(Locale.ROOT);
        return typed.matches("[0-9a-f]{64}") ? ledger.issued(typed) : Optional.empty();
    }

    /** A pack that waits on disk to be sent. */
    public record Pack(Issued issued, Spool spool) {

        /** Sends it; afterwards it is gone from the disk. */
        public void writeTo(OutputStream out) throws IOException {
            try (spool) {
                spool.writeTo(out);
            }
        }
    }
}
