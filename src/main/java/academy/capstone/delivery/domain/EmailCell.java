package academy.capstone.delivery.domain;

import academy.capstone.workflow.PlainText;
import java.util.Optional;

/** What can be wrong with an address in a cell, before anybody asks whose it is. */
final class EmailCell {

    private EmailCell() {}

    /** A sentence with the mend; empty if the address reads like one. */
    static Optional<String> fault(String email) {
        if (email.isEmpty()) {
            return Optional.of("is empty. Please give the address with which the participant is enrolled.");
        }
        if (!PlainText.isPrintable(email) || email.codePoints().anyMatch(EmailCell::isInvisible)) {
            return Optional.of("%s holds a blank or an invisible sign. Please type the address anew."
                    .formatted(FaultList.shorten(email)));
        }
        if (!Applicant.isEmail(email)) {
            return Optional.of("\"%s\" is no e-mail address. Please give one such as name@example.org."
                    .formatted(FaultList.shorten(email)));
        }
        return Optional.empty();
    }

    private static boolean isInvisible(int character) {
        return Character.isWhitespace(character)
                || Character.isSpaceChar(character)
                || Character.getType(character) == Character.FORMAT;
    }
}
