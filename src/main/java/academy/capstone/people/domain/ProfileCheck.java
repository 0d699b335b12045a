package academy.capstone.people.domain;

import academy.capstone.workflow.Fault;
import academy.capstone.workflow.PlainText;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** What is wrong with a profile, with a sentence for each field. */
public final class ProfileCheck {

    /** Most topics of one person. */
    public static final int MOST_TOPICS = 30;

    private static final Pattern EMAIL = Pattern.compile("[^\\s@<>,;\"]+@[^\\s@<>,;\"]+\\.[^\\s@<>,;\"]{2,}");

    private ProfileCheck() {}

    /**
     * @param dutyStations keys of the settings
     */
    public static List<Fault> check(ProfileFields fields, Set<String> dutyStations) {
        List<Fault> faults = new ArrayList<>();
        required(faults, "name", "The name", fields.name());
        required(faults, "email", "The e-mail address", fields.email());
        if (!fields.email().isEmpty() && !EMAIL.matcher(fields.email()).matches()) {
            faults.add(new Fault("email", "The e-mail address must look like name@example.org."));
        }
        if (!fields.bureau().isEmpty() && fields.bureauWritten().isEmpty()) {
            faults.add(new Fault("bureau", "The bureau is BDT, BR, TSB or GS, or empty for people from outside."));
        }
        if (!fields.region().isEmpty() && fields.regionWritten().isEmpty()) {
            faults.add(new Fault(
                    "region", "The region is AFR, AMS, ARB, ASP, CIS, EUR or MUL, or empty for headquarters."));
        }
        PlainText.fault("The division", fields.division(), PlainText.LINE)
                .ifPresent(sentence -> faults.add(new Fault("division", sentence)));
        if (fields.division().isEmpty() && !fields.bureau().isEmpty()) {
            faults.add(new Fault(
                    "division", "Please name the division: nobody reviews what their own division proposes."));
        }
        if (!fields.dutyStation().isEmpty() && !dutyStations.contains(fields.dutyStation())) {
            faults.add(new Fault(
                    "dutyStation", "There is no duty station \"" + fields.dutyStation() + "\"; please choose one."));
        }
        checkLists(fields, faults);
        return faults;
    }

    private static void checkLists(ProfileFields fields, List<Fault> faults) {
        if (fields.topics().size() > MOST_TOPICS) {
            faults.add(new Fault("topics", "At most " + MOST_TOPICS + " topics are kept; please shorten the list."));
        }
        fields.topics().stream()
                .flatMap(topic -> PlainText.fault("A topic", topic, PlainText.TITLE).stream())
                .distinct()
                .forEach(sentence -> faults.add(new Fault("topics", sentence)));
        fields.languages().stream()
                .filter(code -> !SpokenLanguage.isKnown(code))
                .forEach(code -> faults.add(new Fault(
                        "languages", "\"" + code + "\" is none of the languages ar, en, es, fr, ru and zh.")));
    }

    private static void required(List<Fault> faults, String field, String label, String text) {
        if (text.isEmpty()) {
            faults.add(new Fault(field, label + " is missing; please fill it in."));
        }
        PlainText.fault(label, text, PlainText.LINE).ifPresent(sentence -> faults.add(new Fault(field, sentence)));
    }
}
