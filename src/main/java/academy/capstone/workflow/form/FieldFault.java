package academy.capstone.workflow.form;

/** One field is at fault; caught where the faults of a form are collected. */
class FieldFault extends RuntimeException {

    private static final long serialVersionUID = 1L;

    FieldFault(String message) {
        super(message, null, false, false);
    }
}
