package academy.capstone.delivery.domain;

/** What a column of a results file can hold. */
public enum ResultColumn {
    EMAIL("email"),
    NAME("name"),
    FAMILY_NAME("family name"),
    COUNTRY("country"),
    GENDER("gender"),
    /** Live sessions attended. */
    SESSIONS("sessions"),
    /** Percentage of the live sessions, as the attendance activity of Moodle grades it. */
    ATTENDANCE("attendance"),
    GRADE("grade");

    private final String word;

    ResultColumn(String word) {
        this.word = word;
    }

    /** The name in sentences, and in the header of our own file. */
    public String word() {
        return word;
    }
}
