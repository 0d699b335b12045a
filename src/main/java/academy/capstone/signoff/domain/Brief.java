package academy.capstone.signoff.domain;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;

/**
 * What a signatory needs to decide, on one screen. All texts are in words, as people read them.
 *
 * @param money cost, funding, fee and partners, by label
 * @param reaches what reaches over to other bureaux, in sentences; empty if nothing does
 * @param review the result of the newest round of peer review
 * @param disagreements where the reviewers differ, in sentences
 * @param lookAlikes what exists and looks like this training
 * @param changes what changed since versions that somebody has judged before
 */
public record Brief(
        Map<String, String> money,
        List<String> reaches,
        Review review,
        List<String> disagreements,
        List<Comment> openComments,
        List<Alike> lookAlikes,
        List<Change> changes) {

    /**
     * @param sentence the result in words; says so if there is none
     * @param tone ok, warn or late
     */
    public record Review(String sentence, String tone, List<Voice> voices, List<Criterion> criteria) {}

    /** @param said a recommendation, "TACIT: no objection, no score" or "recused" */
    public record Voice(String name, String as, String said, boolean tacit) {}

    /** A criterion of the rubric; {@code lowestBy} names who scored it lowest if reviewers differ. */
    public record Criterion(String label, boolean essential, BigDecimal mean, int lowest, int of, boolean belowMark) {}

    /** A comment that nobody answered, or that was declined. */
    public record Comment(String by, String text, String answer) {}

    /** Something that looks alike, and how that was resolved. */
    public record Alike(String title, String where, long percent, String resolution, boolean open) {}

    /**
     * @param since such as "since round 1 of the review"
     * @param from the version that was judged then
     * @param fields what people call the fields that differ
     */
    public record Change(String since, int from, int to, int count, List<String> fields) {}
}
