package academy.capstone.people;

/** The units that train. */
public enum Bureau {
    BDT("Telecommunication Development Bureau"),
    BR("Radiocommunication Bureau"),
    TSB("Telecommunication Standardization Bureau"),
    GS("General Secretariat");

    private final String label;

    Bureau(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
