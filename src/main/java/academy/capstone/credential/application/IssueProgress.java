package academy.capstone.credential.application;

import java.time.Instant;

/**
 * How far the issue of what was signed has come.
 *
 * @param issued credentials that exist
 * @param toIssue credentials that are signed and still to come
 * @param since the signature
 */
public record IssueProgress(int issued, int toIssue, Instant since) {}
