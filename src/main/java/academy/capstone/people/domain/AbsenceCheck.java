package academy.capstone.people.domain;

import academy.capstone.people.Absence;
import academy.capstone.workflow.Fault;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** What is wrong with an absence, with a sentence for each field. */
public final class AbsenceCheck {

    /** Longest absence, in years; whoever is away longer leaves the role. */
    public static final int MOST_YEARS = 1;

    private AbsenceCheck() {}

    /**
     * What is known of the person and the substitute.
     *
     * @param own the person's other absences
     * @param ofSubstitute the substitute's absences
     * @param groups ids of the person's groups
     * @param groupsOfSubstitute ids of the substitute's groups; empty without an account
     */
    public record Facts(
            LocalDate today,
            List<Absence> own,
            List<Absence> ofSubstitute,
            Set<String> groups,
            Set<String> groupsOfSubstitute,
            boolean substituteHasProfile) {}

    public static List<Fault> check(Absence absence, Facts facts) {
        List<Fault> faults = new ArrayList<>();
        if (absence.lastDay().isBefore(absence.firstDay())) {
            faults.add(new Fault("lastDay", "The last day lies before the first; please turn them round."));
        } else if (absence.lastDay().isBefore(facts.today())) {
            faults.add(new Fault("lastDay", "The last day is over already; an absence lies today or later."));
        } else if (absence.lastDay().isAfter(absence.firstDay().plusYears(MOST_YEARS))) {
            faults.add(new Fault(
                    "lastDay", "An absence lasts a year at most; whoever is away longer hands the role over."));
        }
        if (facts.own().stream().anyMatch(other -> overlap(absence, other))) {
            faults.add(new Fault(
                    "firstDay", "These days overlap with another absence of yours; please remove that one first."));
        }
        checkSubstitute(absence, facts, faults);
        return faults;
    }

    private static void checkSubstitute(Absence absence, Facts facts, List<Fault> faults) {
        if (absence.substitute().isEmpty()) {
            faults.add(new Fault("substitute", "Please name who acts for you."));
        } else if (absence.substitute().equals(absence.person())) {
            faults.add(new Fault("substitute", "Nobody is their own substitute; please name somebody else."));
        } else if (facts.groupsOfSubstitute().isEmpty() || !facts.substituteHasProfile()) {
            faults.add(new Fault(
                    "substitute", "There is nobody \"" + absence.substitute() + "\" with an account and a profile."));
        } else if (!facts.groupsOfSubstitute().containsAll(facts.groups())) {
            faults.add(new Fault(
                    "substitute", "The substitute must belong to the same groups as you; please name somebody else."));
        } else if (facts.ofSubstitute().stream().anyMatch(other -> overlap(absence, other))) {
            faults.add(new Fault(
                    "substitute", "The substitute is away on some of these days, too; please name somebody else."));
        }
    }

    private static boolean overlap(Absence one, Absence other) {
        return !one.firstDay().isAfter(other.lastDay()) && !other.firstDay().isAfter(one.lastDay());
    }
}
