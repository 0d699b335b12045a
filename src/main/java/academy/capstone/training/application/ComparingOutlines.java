package academy.capstone.training.application;

import academy.capstone.people.People;
import academy.capstone.training.OutlineComparison;
import academy.capstone.training.OutlineComparisons;
import academy.capstone.training.OutlineVersion;
import academy.capstone.training.domain.OutlineDiff;
import academy.capstone.training.domain.OutlineField;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Compares versions of outlines. */
@Service
@Transactional(readOnly = true)
class ComparingOutlines implements OutlineComparisons {

    private final Outlines outlines;
    private final People people;

    ComparingOutlines(Outlines outlines, People people) {
        this.outlines = outlines;
        this.people = people;
    }

    @Override
    public OutlineComparison compare(String trainingCode, int from, int to) {
        OutlineDiff diff = new OutlineDiff(people::nameOf);
        return new OutlineComparison(
                trainingCode,
                from,
                to,
                diff.between(
                        outlines.numbered(trainingCode, from).outline(),
                        outlines.numbered(trainingCode, to).outline()));
    }

    @Override
    public Optional<String> labelOf(OutlineVersion version, String field) {
        return OutlineField.labelOf(version.outline(), field);
    }

    @Override
    public Optional<String> follow(OutlineVersion earlier, OutlineVersion later, String field) {
        return OutlineDiff.follow(earlier.outline(), later.outline(), field);
    }
}
