package academy.capstone.review.domain;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** Chooses reviewers: without a conflict of interest, neither absent nor overburdened, and of these who fits best. */
public final class ReviewerChoice {

    private final ReviewNeed need;
    private final Fitness fitness;
    private final List<Candidate> candidates;
    private final List<Candidate> ranked;

    /**
     * @param now when somebody is chosen
     */
    public ReviewerChoice(ReviewNeed need, List<Candidate> candidates, Instant now) {
        this.need = need;
        this.fitness = new Fitness(need, now);
        this.candidates = List.copyOf(candidates);
        this.ranked = candidates.stream()
                .filter(each -> hindrance(each).isEmpty())
                .sorted(fitness.order())
                .toList();
    }

    /**
     * The best that many, with at least so many of another bureau than the proposing one; empty if there are too few.
     */
    public Optional<List<Choice>> choose(int count, int ofAnotherBureau) {
        List<Candidate> chosen = new ArrayList<>();
        int mustBeForeign = ofAnotherBureau;
        for (Candidate candidate : ranked) {
            if (chosen.size() == count) {
                break;
            }
            boolean foreign = fitness.ofAnotherBureau(candidate);
            if (foreign || count - chosen.size() > mustBeForeign) {
                chosen.add(candidate);
                mustBeForeign -= foreign && mustBeForeign > 0 ? 1 : 0;
            }
        }
        return chosen.size() < count
                ? Optional.empty()
                : Optional.of(chosen.stream().map(this::explained).toList());
    }

    /**
     * Like {@link #choose}, and besides everybody who scored an earlier round, so that whoever asked for a change also sees
     * what became of it.
     */
    public Optional<List<Choice>> chooseAgain(int count, int ofAnotherBureau) {
        return choose(count, ofAnotherBureau).map(chosen -> {
            List<Choice> all = new ArrayList<>(chosen);
            ranked.stream()
                    .filter(each -> need.formerReviewers().contains(each.id()))
                    .filter(each -> chosen.stream()
                            .noneMatch(other -> other.person().id().equals(each.id())))
                    .map(this::explained)
                    .forEach(all::add);
            return all;
        });
    }

    /** Everybody who could be asked, the best first, each with what speaks for this one. */
    public List<Choice> eligible() {
        return ranked.stream()
                .map(each -> new Choice(
                        each.person(), "Could be asked: " + String.join("; ", fitness.reasonsForNext(each)) + "."))
                .toList();
    }

    /**
     * Everybody else, each with a sentence that begins with "Not chosen because".
     *
     * @param chosen user ids of those who were chosen
     */
    public List<Choice> notChosen(Collection<String> chosen) {
        Optional<Candidate> last =
                candidates.stream().filter(each -> chosen.contains(each.id())).max(fitness.order());
        return candidates.stream()
                .filter(each -> !chosen.contains(each.id()))
                .map(each -> new Choice(each.person(), "Not chosen because " + whyNot(each, last) + "."))
                .toList();
    }

    /** Everybody whom the task force could name: without a conflict of interest, though perhaps absent or busy. */
    public List<Choice> nameable() {
        return candidates.stream()
                .filter(each -> ConflictOfInterest.of(each.person(), need).isEmpty())
                .sorted(fitness.order())
                .map(each -> new Choice(
                        each.person(), each.hindrance().orElse(each.workload().words())))
                .toList();
    }

    /** Why this one can't be asked, as the end of a sentence that begins with the name. */
    public Optional<String> hindrance(Candidate candidate) {
        return ConflictOfInterest.of(candidate.person(), need).or(candidate::hindrance);
    }

    private String whyNot(Candidate candidate, Optional<Candidate> lastChosen) {
        return hindrance(candidate)
                .map(reason -> "this person " + reason)
                .orElseGet(() -> lastChosen
                        .map(last -> fitness.order().compare(candidate, last) < 0
                                ? whyNotThoughFitter(candidate, last)
                                : fitness.whyBehind(candidate, last))
                        .orElse("nobody was chosen"));
    }

    /** Those who were asked have more to review since, and the task force names whom it wants. */
    private String whyNotThoughFitter(Candidate candidate, Candidate last) {
        return fitness.ofAnotherBureau(last) && !fitness.ofAnotherBureau(candidate)
                ? "the place was needed for an expert of another bureau"
                : "enough others had been asked";
    }

    private Choice explained(Candidate candidate) {
        return new Choice(
                candidate.person(),
                "Chosen because this person " + String.join("; ", fitness.reasonsFor(candidate)) + ".");
    }
}
