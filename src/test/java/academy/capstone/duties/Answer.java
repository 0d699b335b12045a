package academy.capstone.duties;

import java.util.regex.Pattern;

/** What came back through a door. */
record Answer(int status, String sentence) {

    private static final Pattern INSIDE =
            Pattern.compile("Exception|ENGINE-|[a-z]\\.[a-z]+\\.[A-Za-z]|Cmd\\b|UserTask_|[{}$]|\\bnull\\b|\\n");

    boolean succeeded() {
        return status >= 200 && status < 400;
    }

    /** The refusals that there may be: not signed in, not allowed, not there, too late, wrong. */
    boolean refused() {
        return status == 401 || status == 403 || status == 404 || status == 409 || status == 422;
    }

    /** What is wrong with the sentence, or an empty text. */
    String complaint() {
        if (sentence.isBlank() || sentence.length() > 400 || !sentence.endsWith(".")) {
            return "no plain sentence";
        }
        return INSIDE.matcher(sentence).find() ? "a sentence that shows the inside" : "";
    }
}
