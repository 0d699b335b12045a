package academy.capstone.people;

/** The regions of the membership. */
public enum Region {
    AFR("Africa"),
    AMS("Americas"),
    ARB("Arab States"),
    ASP("Asia and the Pacific"),
    CIS("Commonwealth of Independent States"),
    EUR("Europe"),
    MUL("Multi-regional");

    private final String label;

    Region(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
