package academy.capstone.workflow;

/**
 * One thing wrong with what somebody sent.
 *
 * @param field path of the field, such as {@code objectives[2].verb}; empty when no single field is at fault
 * @param message a sentence that says what is wrong and how to mend it
 */
public record Fault(String field, String message) {}
