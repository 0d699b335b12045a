package academy.capstone.people.domain;

import java.time.Instant;

/**
 * One entry of the record of changes.
 *
 * @param by who changed it
 * @param what one change a line
 */
public record ProfileChange(String by, Instant at, String what) {}
