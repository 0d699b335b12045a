package academy.capstone.delivery.domain;

import academy.capstone.workflow.Fault;
import academy.capstone.workflow.PlainText;
import academy.capstone.workflow.Refusal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Somebody who registers or applies, checked.
 *
 * @param email as given; {@link #emailKey} tells whether two addresses are the same
 * @param country ISO 3166 alpha-2, upper case
 * @param gender f, m or x, if given
 * @param institutionCode of the institution whose seats are asked for, upper case
 */
public record Applicant(
        String name,
        String email,
        String country,
        Optional<String> gender,
        Optional<String> motivation,
        Optional<String> institutionCode) {

    private static final Set<String> GENDERS = Set.of("f", "m", "x");
    private static final int LONGEST_EMAIL = 254;
    private static final Pattern EMAIL =
            Pattern.compile("[^\\s@<>\"(),;:\\\\]{1,64}@[^\\s@<>\"(),;:\\\\.]+(\\.[^\\s@<>\"(),;:\\\\.]+)+");

    /**
     * Checks what somebody sent; names every fault at its field.
     *
     * @throws Refusal if there is a fault
     */
    public static Applicant of(Map<String, String> sent, Countries countries) {
        Reader reader = new Reader(sent);
        String name = reader.required("name", "Your name", PlainText.TITLE);
        String email = reader.required("email", "Your e-mail address", LONGEST_EMAIL);
        String country =
                reader.required("country", "Your country", PlainText.LINE).toUpperCase(Locale.ROOT);
        Optional<String> gender =
                reader.optional("gender", "Gender", PlainText.LINE).map(word -> word.toLowerCase(Locale.ROOT));
        Optional<String> motivation = reader.optional("motivation", "Your motivation", PlainText.TEXT);
        Optional<String> institutionCode = reader.optional(
                        "institutionCode", "The code of your institution", PlainText.LINE)
                .map(code -> code.toUpperCase(Locale.ROOT));
        reader.expect(isEmail(email), "email", "Please give an e-mail address such as name@example.org.");
        reader.expect(
                countries.isCountry(country),
                "country",
                "Please give your country as the two letters of ISO 3166, such as KE for Kenya.");
        reader.expect(
                gender.isEmpty() || GENDERS.contains(gender.get()), "gender", "Gender is f, m or x, or left empty.");
        reader.refuseFaults();
        return new Applicant(name, email, country, gender, motivation, institutionCode);
    }

    /** True for a text that can be an e-mail address. */
    public static boolean isEmail(String text) {
        return text.length() <= LONGEST_EMAIL && EMAIL.matcher(text).matches();
    }

    /** True for a word that the gender may be. */
    public static boolean isGender(String word) {
        return GENDERS.contains(word);
    }

    /** The form of an address that two spellings of the same address share. */
    public static String emailKey(String email) {
        return email.strip().toLowerCase(Locale.ROOT);
    }

    public String emailKey() {
        return emailKey(email);
    }

    /** Reads the fields and gathers their faults; a field at fault is reported once. */
    private static final class Reader {

        private final Map<String, String> sent;
        private final List<Fault> faults = new ArrayList<>();

        Reader(Map<String, String> sent) {
            this.sent = sent;
        }

        String required(String field, String label, int longest) {
            return optional(field, label, longest).orElseGet(() -> {
                expect(false, field, label + " is missing. Please fill it in.");
                return "";
            });
        }

        Optional<String> optional(String field, String label, int longest) {
            String text = sent.getOrDefault(field, "").strip();
            PlainText.fault(label, text, longest).ifPresent(fault -> expect(false, field, fault));
            return text.isEmpty() ? Optional.empty() : Optional.of(text);
        }

        void expect(boolean right, String field, String message) {
            if (!right && faults.stream().noneMatch(fault -> fault.field().equals(field))) {
                faults.add(new Fault(field, message));
            }
        }

        void refuseFaults() {
            if (!faults.isEmpty()) {
                throw Refusal.invalid(faults);
            }
        }
    }
}
