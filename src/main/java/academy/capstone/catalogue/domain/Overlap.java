package academy.capstone.catalogue.domain;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.ToDoubleFunction;

/**
 * How much two courses overlap, 0 to 1: the weighted mean of what their titles, topics and texts share. A part that one
 * of the two lacks is left out, so that a sparse record of the inventory is still found by its title. Rare words weigh
 * more than common ones.
 *
 * @param score 0 to 1
 * @param reasons what is alike, in words
 */
public record Overlap(double score, List<String> reasons) {

    private static final double TITLE_WEIGHT = 0.6;
    private static final double TOPIC_WEIGHT = 0.15;
    private static final double TEXT_WEIGHT = 0.25;
    private static final double WORTH_A_REASON = 0.2;

    public Overlap {
        reasons = List.copyOf(reasons);
    }

    /** The stems of one course's words. */
    public record Words(Set<String> title, Set<String> topics, Set<String> text) {

        public Words {
            title = Set.copyOf(title);
            topics = Set.copyOf(topics);
            text = Set.copyOf(text);
        }
    }

    /**
     * Compares.
     *
     * @param weight of a word, more than 0; larger for rarer ones
     */
    public static Overlap of(Words proposal, Words known, ToDoubleFunction<String> weight) {
        List<String> reasons = new ArrayList<>();
        double sum = 0;
        double weights = 0;
        if (!proposal.title().isEmpty() && !known.title().isEmpty()) {
            double title = shared(proposal.title(), known.title(), weight);
            sum += TITLE_WEIGHT * title;
            weights += TITLE_WEIGHT;
            addReason(reasons, title, "the title's words");
        }
        if (!proposal.topics().isEmpty() && !known.topics().isEmpty()) {
            Set<String> common = common(proposal.topics(), known.topics());
            double topics = (double) common.size()
                    / Math.min(proposal.topics().size(), known.topics().size());
            sum += TOPIC_WEIGHT * topics;
            weights += TOPIC_WEIGHT;
            if (!common.isEmpty()) {
                reasons.add(common.size() == 1 ? "same topic" : common.size() + " topics in common");
            }
        }
        if (!proposal.text().isEmpty() && !known.text().isEmpty()) {
            double text = shared(proposal.text(), known.text(), weight);
            sum += TEXT_WEIGHT * text;
            weights += TEXT_WEIGHT;
            addReason(reasons, text, "the words of objectives and need");
        }
        return new Overlap(weights == 0 ? 0 : sum / weights, reasons);
    }

    private static void addReason(List<String> reasons, double share, String what) {
        if (share >= WORTH_A_REASON) {
            reasons.add(Math.round(share * 100) + " % of " + what);
        }
    }

    /** Twice what is shared by what both say (Dice), by weight. */
    private static double shared(Set<String> one, Set<String> other, ToDoubleFunction<String> weight) {
        double both = common(one, other).stream().mapToDouble(weight).sum();
        double all = one.stream().mapToDouble(weight).sum()
                + other.stream().mapToDouble(weight).sum();
        return all == 0 ? 0 : 2 * both / all;
    }

    private static Set<String> common(Set<String> one, Set<String> other) {
        Set<String> common = new LinkedHashSet<>(one);
        common.retainAll(other);
        return common;
    }
}
