package academy.capstone.credential.application;

/**
 * A second person has decided an override. Published within that transaction.
 *
 * @param confirmed it holds now
 */
record OverrideDecided(String trainingCode, long override, boolean confirmed) {}
