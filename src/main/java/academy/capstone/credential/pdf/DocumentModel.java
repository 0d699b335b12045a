package academy.capstone.credential.pdf;

import academy.capstone.credential.application.Wording;
import academy.capstone.credential.domain.CredentialFacts;
import academy.capstone.credential.pdf.TextFit.Box;
import java.math.BigDecimal;
import java.text.Bidi;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What the template {@code credential/document.html} shows, measured so that it fits. */
final class DocumentModel {

    private static final String LEFT_TO_RIGHT = "ltr";

    // The boxes are those of the template's style sheet.
    private static final Box HOLDER = new Box(Typeface.DISPLAY, 249, 20, 32, 11, 1.16);
    private static final Box TITLE = new Box(Typeface.SERIF, 249, 21, 19, 9, 1.2);
    private static final Box SIGNATORY = new Box(Typeface.DISPLAY_ITALIC, 88, 10, 17, 7, 1.1);

    private DocumentModel() {}

    /** One fact in the row under the title. */
    record Fact(String label, List<String> lines, String direction) {}

    static Map<String, Object> of(CredentialFacts facts, FontSet fonts) {
        Wording wording = Wording.in(facts.language());
        Map<String, Object> model = new HashMap<>();
        model.put("facts", facts);
        model.put("wording", wording);
        model.put("direction", wording.rightToLeft() ? "rtl" : LEFT_TO_RIGHT);
        model.put("title", title(facts, wording));
        model.put("subject", facts.title());
        model.put("issued", wording.day(facts.issuedOn()));
        model.put("row", row(facts, wording));
        model.put("holderSize", TextFit.size(fonts, facts.holder(), HOLDER));
        model.put("holderDirection", direction(facts.holder()));
        model.put("titleSize", TextFit.size(fonts, facts.title(), TITLE));
        model.put("titleDirection", direction(facts.title()));
        model.put("signatorySize", TextFit.size(fonts, facts.signatory(), SIGNATORY));
        return model;
    }

    /** Title of the file, as readers show it in their title bar. */
    static String title(CredentialFacts facts, Wording wording) {
        return wording.get("heading." + facts.kind().word()) + " – " + facts.holder() + " – " + facts.title();
    }

    private static List<Fact> row(CredentialFacts facts, Wording wording) {
        List<Fact> row = new ArrayList<>();
        String ownDirection = wording.rightToLeft() ? "rtl" : LEFT_TO_RIGHT;
        row.add(new Fact(wording.get("fact.dates"), dates(facts, wording), ownDirection));
        row.add(new Fact(wording.get("fact.hours"), List.of(plain(facts.hours())), LEFT_TO_RIGHT));
        row.add(new Fact(wording.get("fact.level"), List.of(wording.get("level." + facts.level())), ownDirection));
        row.add(new Fact(wording.get("fact.format"), List.of(wording.get("format." + facts.format())), ownDirection));
        BigDecimal grade = facts.grade();
        if (grade != null) {
            row.add(new Fact(wording.get("fact.grade"), List.of(plain(grade)), LEFT_TO_RIGHT));
        }
        row.add(new Fact(wording.get("fact.code"), List.of(facts.trainingCode()), LEFT_TO_RIGHT));
        return row;
    }

    private static List<String> dates(CredentialFacts facts, Wording wording) {
        String start = wording.day(facts.start());
        return facts.start().equals(facts.end()) ? List.of(start) : List.of(start + " –", wording.day(facts.end()));
    }

    private static String plain(BigDecimal number) {
        return number.stripTrailingZeros().toPlainString();
    }

    private static String direction(String text) {
        boolean leftToRight = new Bidi(text, Bidi.DIRECTION_DEFAULT_LEFT_TO_RIGHT).baseIsLeftToRight();
        return leftToRight ? LEFT_TO_RIGHT : "rtl";
    }
}
