package academy.capstone.training;

import java.util.List;

/**
 * What a module puts into the audit pack of a training: one folder of files. The same state yields the same files, byte
 * for byte: nothing of the moment of asking, no order that may change, no personal data beyond what an auditor needs.
 */
public interface AuditPart {

    /** Folder in the pack, lower-case letters and hyphens, such as {@code reviews}; each part has its own. */
    String folder();

    /** Heading of the folder on the pack's first page, such as "Peer reviews". */
    String title();

    /** One or two plain sentences for an auditor: what lies in the folder and what it proves. */
    String explanation();

    /** The files, in any order; empty if the training has nothing of the kind. */
    List<AuditFile> files(String trainingCode);
}
