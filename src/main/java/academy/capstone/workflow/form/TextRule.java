package academy.capstone.workflow.form;

import academy.capstone.workflow.PlainText;
import academy.capstone.workflow.form.FormField.Kind;
import academy.capstone.workflow.form.FormField.Limits;
import java.util.regex.Pattern;

/** What a text must be like. */
final class TextRule {

    /** Limits of fields whose file sets none, in characters. */
    static final int LONGEST_LINE = PlainText.LINE;

    static final int LONGEST_TEXT = PlainText.TEXT;

    private static final Pattern EMAIL =
            Pattern.compile("[^\\s@<>\"(),:;]{1,64}@[^\\s@<>\"(),:;]+\\.[^\\s@<>\"(),:;.]{2,}");
    private static final Pattern PHONE = Pattern.compile("\\+?[0-9][0-9 ().\\-/]{4,30}");

    private TextRule() {}

    /** The text stripped, with plain line ends; empty if nothing is left. */
    static String accept(FormField field, String text) {
        String clean = clean(field, text);
        if (clean.isEmpty()) {
            return clean;
        }
        checkLength(field, clean);
        checkShape(field, clean);
        return clean;
    }

    /** Refuses what no person types and no database likes. */
    static String clean(FormField field, String text) {
        String clean = text.replace("\r\n", "\n").replace('\r', '\n').strip();
        if (!PlainText.isPrintable(clean)) {
            throw new FieldFault("The field \"" + field.label()
                    + "\" holds a control character, which cannot be stored; please remove it.");
        }
        if (clean.indexOf('\n') >= 0 && field.kind() != Kind.TEXT) {
            throw new FieldFault(
                    "The field \"" + field.label() + "\" takes one line only; please remove the line break.");
        }
        return clean;
    }

    private static void checkLength(FormField field, String text) {
        Limits limits = field.limits();
        int longest = field.kind() == Kind.TEXT ? LONGEST_TEXT : LONGEST_LINE;
        if (limits.maxLength() != null) {
            longest = limits.maxLength();
        }
        if (text.length() > longest) {
            throw new FieldFault("The field \"" + field.label() + "\" takes " + longest
                    + " characters at most; please shorten it by " + (text.length() - longest) + ".");
        }
        if (limits.minLength() != null && text.length() < limits.minLength()) {
            throw new FieldFault("The field \"" + field.label() + "\" needs " + limits.minLength()
                    + " characters at least; please say more.");
        }
    }

    private static void checkShape(FormField field, String text) {
        Limits limits = field.limits();
        if (limits.pattern() != null && !limits.pattern().matcher(text).find()) {
            throw new FieldFault("The field \"" + field.label()
                    + "\" is not written as the form asks; please see its description and correct it.");
        }
        if ("email".equals(limits.text()) && !EMAIL.matcher(text).matches()) {
            throw new FieldFault("The field \"" + field.label()
                    + "\" must be an e-mail address, such as name@example.org; please correct it.");
        }
        if ("phone".equals(limits.text()) && !PHONE.matcher(text).matches()) {
            throw new FieldFault("The field \"" + field.label()
                    + "\" must be a telephone number, such as +41 22 000 00 00; please correct it.");
        }
    }
}
