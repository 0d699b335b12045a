package academy.capstone.people.domain;

import academy.capstone.people.Absence;

/** An absence with the number by which it is removed. */
public record EnteredAbsence(long id, Absence absence) {}
