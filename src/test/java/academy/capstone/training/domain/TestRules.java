package academy.capstone.training.domain;

/** The numbers of the published process, written out once more so that a changed default is noticed. */
final class TestRules {

    static final TrainingRules PUBLISHED = new TrainingRules(2, 8, 3, 2000, 250, 3, 8, 70, 80, 2, 16);

    private TestRules() {}
}
