package academy.capstone.training.domain;

import academy.capstone.training.Format;
import academy.capstone.training.Outline;
import academy.capstone.training.Outline.Fee;
import academy.capstone.training.Outline.Partner;
import academy.capstone.training.Registration;
import academy.capstone.workflow.PlainText;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Currency;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Dates, places, registration, money, partners and declarations. */
final class PracticalRules {

    private static final Set<String> CURRENCIES = Currency.getAvailableCurrencies().stream()
            .map(Currency::getCurrencyCode)
            .filter(code -> !Set.of("XXX", "XTS").contains(code))
            .collect(Collectors.toUnmodifiableSet());

    private final Outline outline;
    private final Format format;
    private final Faults faults;

    PracticalRules(Outline outline, Format format, Faults faults) {
        this.outline = outline;
        this.format = format;
        this.faults = faults;
    }

    void check(TrainingRules rules, LocalDate today) {
        checkDates(new Schedule(rules, today));
        checkRegistration();
        checkFee(outline.fee());
        if (format.hasVenue()) {
            faults.required("venue", outline.venue());
            faults.required("informationNote", outline.informationNote());
        }
        faults.required("accessibility", outline.accessibility());
        faults.required("dataProtection", outline.dataProtection());
        faults.notBelow("cost", outline.cost(), 0);
        faults.chosen("fundingSource", outline.fundingSource(), CodeList.FUNDING_SOURCE);
        for (int index = 0; index < outline.partners().size(); index++) {
            checkPartner(outline.partners().get(index), "partners[" + index + "]");
        }
        checkDeclarations();
    }

    private void checkDates(Schedule schedule) {
        Optional<LocalDate> start = date("start", outline.start());
        Optional<LocalDate> end = date("end", outline.end());
        if (start.isPresent() && end.isPresent()) {
            schedule.check(start.get(), end.get(), format, "start", "end", faults);
        }
    }

    private Optional<LocalDate> date(String field, @Nullable String text) {
        faults.required(field, text);
        Optional<LocalDate> date = Optional.ofNullable(text).flatMap(SessionTime::date);
        faults.addIf(
                text != null && date.isEmpty(),
                field,
                "The %s is not readable; write it like 2027-03-01.".formatted(FieldName.of(field)));
        return date;
    }

    private void checkRegistration() {
        String word = outline.registration();
        faults.chosen("registration", word, CodeList.REGISTRATION);
        if (word != null && Registration.of(word).equals(Optional.of(Registration.APPLICATION_AND_SELECTION))) {
            faults.addIf(
                    outline.selectionCriteria() == null,
                    "selectionCriteria",
                    "People apply and are selected: please fill in by which criteria.");
        }
        Integer seats = outline.seats();
        Integer minimum = outline.minimumEnrolment();
        faults.notBelow("seats", seats, 1);
        faults.notBelow("minimumEnrolment", minimum, 1);
        faults.addIf(
                seats != null && minimum != null && minimum > seats,
                "minimumEnrolment",
                "The minimum enrolment %d is more than the %d seats; correct one of them.".formatted(minimum, seats));
    }

    private void checkFee(@Nullable Fee fee) {
        if (fee == null) {
            return;
        }
        BigDecimal amount = fee.amount();
        String currency = fee.currency();
        faults.addIf(
                amount == null && currency != null,
                "fee.amount",
                "Please fill in the amount of the fee, or take it out.");
        faults.notBelow("fee.amount", amount, 0);
        faults.addIf(
                amount != null && amount.signum() > 0 && currency == null,
                "fee.currency",
                "A fee names its currency, such as CHF or USD.");
        if (currency != null && !CURRENCIES.contains(currency)) {
            faults.add(
                    "fee.currency",
                    "The currency \"%s\" is unknown; write its three letters, such as CHF or USD."
                            .formatted(PlainText.shortened(currency)));
        }
    }

    private void checkPartner(Partner partner, String path) {
        faults.required(path + ".name", partner.name());
        faults.chosen(path + ".role", partner.role(), CodeList.PARTNER_ROLE);
        faults.addIf(
                Boolean.TRUE.equals(partner.logo()) && partner.justification() == null,
                path + ".justification",
                "A partner's logo is exceptional; please give the reason for it, or leave the logo out.");
    }

    private void checkDeclarations() {
        faults.addIf(
                !Boolean.TRUE.equals(outline.rightsCleared()),
                "rightsCleared",
                "Please declare that the rights to all materials are cleared.");
        faults.addIf(
                !Boolean.TRUE.equals(outline.withinBudget()) && outline.budgetReference() == null,
                "budgetReference",
                "Please declare that the training is within the existing budget, or give a budget reference.");
    }
}
