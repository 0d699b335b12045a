package academy.capstone.delivery.domain;

/**
 * A row of a results file without a fault.
 *
 * @param row as a spreadsheet counts it
 * @param email as the row gives it
 */
public record CheckedRow(long row, String email, ResultRow result) {}
