package academy.capstone.delivery.domain;

/** Takes the rows of a table one by one, whatever kind of file they come from. */
public interface SheetCheck {

    /** The first row. */
    void header(SheetRow first);

    /** The next row; blank ones are left out. */
    void row(SheetRow row);
}
