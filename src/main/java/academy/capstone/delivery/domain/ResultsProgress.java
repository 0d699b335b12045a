package academy.capstone.delivery.domain;

/** How far the results have come. */
public record ResultsProgress(int enrolled, int withResult, int graded) {}
