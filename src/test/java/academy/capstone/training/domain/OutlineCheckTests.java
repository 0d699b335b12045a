package academy.capstone.training.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import academy.capstone.people.Bureau;
import academy.capstone.training.Format;
import academy.capstone.training.OutlineFixture;
import academy.capstone.workflow.Fault;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class OutlineCheckTests {

    private static final LocalDate TODAY = LocalDate.of(2027, 1, 11);
    private static final LocalDate START = LocalDate.of(2027, 3, 1);
    private static final TrainingRules RULES = TestRules.PUBLISHED;

    private static final Map<String, Optional<Bureau>> PEOPLE = Map.of(
            "coordinator", Optional.of(Bureau.BDT),
            "expert.bdt", Optional.of(Bureau.BDT),
            "expert.br", Optional.of(Bureau.BR),
            "instructor", Optional.empty());

    private final OutlineCheck check = new OutlineCheck(RULES);

    @ParameterizedTest
    @ValueSource(strings = {"face-to-face", "online-instructor-led", "blended"})
    void letsACompleteInstructorLedOutlinePass(String format) {
        assertThat(faults(OutlineFixture.instructorLed(START), format)).isEmpty();
    }

    @Test
    void letsACompleteSelfPacedOutlinePass() {
        assertThat(faults(OutlineFixture.selfPaced(START), "online-self-paced")).isEmpty();
    }

    @ParameterizedTest(name = "{0} at {1}")
    @MethodSource
    void findsTheFault(String name, String field, Consumer<ObjectNode> change) {
        ObjectNode outline = OutlineFixture.instructorLed(START);
        change.accept(outline);

        assertThat(faults(outline, "face-to-face")).extracting(Fault::field).containsExactly(field);
    }

    static Stream<Arguments> findsTheFault() {
        return Stream.of(
                fault("missing title", "title", o -> o.remove("title")),
                fault("missing description", "description", o -> o.remove("description")),
                fault("description of 251 words", "description", o -> o.put("description", "word ".repeat(251))),
                fault("missing problem", "problem", o -> o.remove("problem")),
                fault("missing evidence", "evidence", o -> o.remove("evidence")),
                fault("missing audience", "audience", o -> o.remove("audience")),
                fault("missing prerequisites", "prerequisites", o -> o.remove("prerequisites")),
                fault("missing participants", "expectedParticipants", o -> o.remove("expectedParticipants")),
                fault("no participants", "expectedParticipants", o -> o.put("expectedParticipants", 0)),
                fault("missing goal", "strategicGoal", o -> o.remove("strategicGoal")),
                fault("unknown goal", "strategicGoal", o -> o.put("strategicGoal", "world-peace")),
                fault("unknown priority", "priority", o -> o.put("priority", "speed")),
                fault("no mandate", "mandateReferences", o -> o.putArray("mandateReferences")),
                fault("missing method", "method", o -> o.remove("method")),
                fault("missing level", "level", o -> o.remove("level")),
                fault("unknown level", "level", o -> o.put("level", "expert")),
                fault("no language", "languages", o -> o.putArray("languages")),
                fault(
                        "unknown language",
                        "languages[0]",
                        o -> o.putArray("languages").add("de")),
                fault("no topic", "topics", o -> o.putArray("topics")),
                fault(
                        "four topics",
                        "topics",
                        o -> o.putArray("topics").add("a").add("b").add("c").add("d")),
                fault(
                        "a topic twice",
                        "topics",
                        o -> o.putArray("topics").add("a").add("a")),
                fault(
                        "missing objective text",
                        "objectives[1].text",
                        o -> row(o, "objectives", 1).remove("text")),
                fault(
                        "missing Bloom level",
                        "objectives[1].bloomLevel",
                        o -> row(o, "objectives", 1).remove("bloomLevel")),
                fault(
                        "unknown Bloom level",
                        "objectives[1].bloomLevel",
                        o -> row(o, "objectives", 1).put("bloomLevel", "master")),
                fault(
                        "unassessed objective",
                        "objectives[1].assessment",
                        o -> row(o, "objectives", 1).remove("assessment")),
                fault(
                        "assessed by nothing",
                        "objectives[1].assessment",
                        o -> row(o, "objectives", 1).put("assessment", "Oral exam")),
                fault(
                        "the same objective twice",
                        "objectives[1].text",
                        o -> row(o, "objectives", 1)
                                .put("text", row(o, "objectives", 0).get("text").asText())),
                fault("missing session title", "sessions[4].title", o -> {
                    row(o, "sessions", 4).remove("title");
                    row(o, "objectives", 4).put("session", "Visibility and fibre paths");
                }),
                fault(
                        "session without objective",
                        "sessions[4].title",
                        o -> row(o, "objectives", 4).put("session", "Visibility and fibre paths")),
                fault(
                        "missing start of a session",
                        "sessions[0].start",
                        o -> row(o, "sessions", 0).remove("start")),
                fault(
                        "unreadable start of a session",
                        "sessions[0].start",
                        o -> row(o, "sessions", 0).put("start", "Monday at 9")),
                fault(
                        "session before the training",
                        "sessions[0].start",
                        o -> row(o, "sessions", 0).put("start", "2027-02-28T09:00")),
                fault(
                        "session after the training",
                        "sessions[0].start",
                        o -> row(o, "sessions", 0).put("start", "2027-03-07T09:00")),
                fault(
                        "missing zone",
                        "sessions[0].zone",
                        o -> row(o, "sessions", 0).remove("zone")),
                fault(
                        "unknown zone",
                        "sessions[0].zone",
                        o -> row(o, "sessions", 0).put("zone", "Mars/Olympus")),
                fault(
                        "missing key points",
                        "sessions[0].keyPoints",
                        o -> row(o, "sessions", 0).remove("keyPoints")),
                fault(
                        "missing instructor of a session",
                        "sessions[0].instructor",
                        o -> row(o, "sessions", 0).remove("instructor")),
                fault(
                        "foreign instructor of a session",
                        "sessions[0].instructor",
                        o -> row(o, "sessions", 0).put("instructor", "Somebody else")),
                fault("missing total", "totalHours", o -> o.remove("totalHours")),
                fault("hours that don't add up", "totalHours", o -> o.put("totalHours", 31)),
                fault(
                        "material without title",
                        "materials[0].title",
                        o -> row(o, "materials", 0).remove("title")),
                fault(
                        "material of unknown origin",
                        "materials[0].origin",
                        o -> row(o, "materials", 0).put("origin", "borrowed")),
                fault(
                        "reused material without source",
                        "materials[1].source",
                        o -> row(o, "materials", 1).remove("source")),
                fault(
                        "reused material without licence",
                        "materials[1].licence",
                        o -> row(o, "materials", 1).remove("licence")),
                fault(
                        "weights of 99",
                        "assessments",
                        o -> row(o, "assessments", 0).put("weight", 39)),
                fault(
                        "unknown kind",
                        "assessments[0].kind",
                        o -> row(o, "assessments", 0).put("kind", "guess")),
                fault(
                        "negative questions",
                        "assessments[0].questions",
                        o -> row(o, "assessments", 0).put("questions", -1)),
                fault("missing pass mark", "passMark", o -> o.remove("passMark")),
                fault("pass mark 60", "passMark", o -> o.put("passMark", 60)),
                fault("pass mark 69.99", "passMark", o -> o.put("passMark", 69.99)),
                fault("pass mark 101", "passMark", o -> o.put("passMark", 101)),
                fault("attendance 101", "attendanceRule", o -> o.put("attendanceRule", 101)),
                fault("attendance below nothing", "attendanceRule", o -> o.put("attendanceRule", -1)),
                fault(
                        "nothing demanding for a certificate",
                        "objectives",
                        o -> o.withArray("objectives").forEach(each -> ((ObjectNode) each).put("bloomLevel", "apply"))),
                fault(
                        "nothing graded for a certificate",
                        "assessments",
                        o -> row(o, "assessments", 1).put("kind", "forum")),
                fault("no instructor", "instructors", o -> o.putArray("instructors")),
                fault(
                        "instructor without affiliation",
                        "instructors[0].affiliation",
                        o -> row(o, "instructors", 0).remove("affiliation")),
                fault(
                        "undeclared conflict",
                        "instructors[0].conflict",
                        o -> row(o, "instructors", 0).remove("conflict")),
                fault(
                        "broken address",
                        "instructors[0].email",
                        o -> row(o, "instructors", 0).put("email", "instructor at example.org")),
                fault(
                        "coordinator teaches",
                        "instructors[0].user",
                        o -> row(o, "instructors", 0).put("user", "coordinator")),
                fault(
                        "unknown account",
                        "instructors[0].user",
                        o -> row(o, "instructors", 0).put("user", "nobody")),
                fault(
                        "experts of one bureau",
                        "proposedExperts",
                        o -> o.putArray("proposedExperts").add("expert.bdt")),
                fault("no expert", "proposedExperts", o -> o.putArray("proposedExperts")),
                fault(
                        "unknown expert",
                        "proposedExperts[1]",
                        o -> o.putArray("proposedExperts").add("expert.br").add("nobody")),
                fault(
                        "expert twice",
                        "proposedExperts[1]",
                        o -> o.putArray("proposedExperts").add("expert.br").add("expert.br")),
                fault(
                        "coordinator as expert",
                        "proposedExperts[1]",
                        o -> o.putArray("proposedExperts").add("expert.br").add("coordinator")),
                fault("missing start", "start", o -> o.remove("start")),
                fault("unreadable end", "end", o -> o.put("end", "2027-02-30")),
                fault("missing registration", "registration", o -> o.remove("registration")),
                fault(
                        "selection without criteria",
                        "selectionCriteria",
                        o -> o.put("registration", "application-and-selection")),
                fault(
                        "no seats",
                        "seats",
                        o -> o.put("seats", 0).put("minimumEnrolment", 0 + 1).remove("minimumEnrolment")),
                fault("more enrolments than seats", "minimumEnrolment", o -> o.put("minimumEnrolment", 31)),
                fault(
                        "fee without currency",
                        "fee.currency",
                        o -> o.putObject("fee").put("amount", 100)),
                fault(
                        "unknown currency",
                        "fee.currency",
                        o -> o.putObject("fee").put("amount", 100).put("currency", "Franken")),
                fault(
                        "currency without fee",
                        "fee.amount",
                        o -> o.putObject("fee").put("currency", "CHF")),
                fault("negative fee", "fee.amount", o -> o.putObject("fee").put("amount", -1)),
                fault("missing venue", "venue", o -> o.remove("venue")),
                fault("missing information note", "informationNote", o -> o.remove("informationNote")),
                fault("missing accessibility", "accessibility", o -> o.remove("accessibility")),
                fault("missing data protection", "dataProtection", o -> o.remove("dataProtection")),
                fault("negative cost", "cost", o -> o.put("cost", -1)),
                fault("missing funding", "fundingSource", o -> o.remove("fundingSource")),
                fault("unknown funding", "fundingSource", o -> o.put("fundingSource", "lottery")),
                fault(
                        "partner without name",
                        "partners[0].name",
                        o -> row(o, "partners", 0).remove("name")),
                fault(
                        "unknown role",
                        "partners[0].role",
                        o -> row(o, "partners", 0).put("role", "friend")),
                fault(
                        "logo without reason",
                        "partners[0].justification",
                        o -> row(o, "partners", 0).put("logo", true)),
                fault("rights not cleared", "rightsCleared", o -> o.put("rightsCleared", false)),
                fault("no budget", "budgetReference", o -> o.remove("withinBudget")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Understand the rules of spectrum use",
                "know the parts of a licence",
                "Learn how to plan a network",
                "Be aware of cyber risks in the sector",
                "To understand the rules",
                "Participants will be able to understand the rules",
                "  understanding of licences and fees",
                "Get to know the tools of the trade"
            })
    void refusesObjectivesThatCannotBeMeasured(String text) {
        ObjectNode outline = OutlineFixture.instructorLed(START);
        row(outline, "objectives", 2).put("text", text);

        assertThat(faults(outline, "face-to-face")).extracting(Fault::field).containsExactly("objectives[2].text");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Apply the knowledge of licences to a case",
                "Explain what operators must understand about fees",
                "Participants will be able to design a licence",
                "تحليل متطلبات الشبكة",
                "分析网络需求"
            })
    void letsMeasurableObjectivesPass(String text) {
        ObjectNode outline = OutlineFixture.instructorLed(START);
        row(outline, "objectives", 2).put("text", text);

        assertThat(faults(outline, "face-to-face")).isEmpty();
    }

    @Test
    void wantsThreeToEightObjectives() {
        ObjectNode two = OutlineFixture.instructorLed(START);
        two.withArray("objectives").remove(4);
        two.withArray("objectives").remove(3);
        two.withArray("objectives").remove(2);
        ObjectNode nine = OutlineFixture.instructorLed(START);
        for (int more = 0; more < 4; more++) {
            nine.withArray("objectives")
                    .add(row(nine, "objectives", 0).deepCopy().put("text", "Draw map number " + more));
        }
        ObjectNode eight = nine.deepCopy();
        eight.withArray("objectives").remove(8);

        assertThat(faults(two, "face-to-face")).extracting(Fault::field).contains("objectives");
        assertThat(faults(nine, "face-to-face")).extracting(Fault::field).containsExactly("objectives");
        assertThat(faults(eight, "face-to-face")).isEmpty();
    }

    @ParameterizedTest
    @MethodSource
    void measuresTheLengthOfTrainings(LocalDate start, LocalDate end, boolean fits) {
        ObjectNode outline = OutlineFixture.instructorLed(start);
        outline.put("end", end.toString());
        outline.withArray("sessions").forEach(session -> ((ObjectNode) session).put("start", start + "T09:00"));

        List<Fault> faults = faults(outline, "online-instructor-led");
        assertThat(faults.isEmpty()).as("%s", faults).isEqualTo(fits);
    }

    static Stream<Arguments> measuresTheLengthOfTrainings() {
        return Stream.of(
                arguments(START, START, false),
                arguments(START, START.minusDays(1), false),
                arguments(START, START.plusDays(1), true),
                arguments(START, START.plusWeeks(8), true),
                arguments(START, START.plusWeeks(8).plusDays(1), false),
                arguments(START, START.plusWeeks(9), false),
                arguments(TODAY, TODAY.plusDays(5), false),
                arguments(TODAY.plusDays(1), TODAY.plusDays(6), true));
    }

    @Test
    void letsSelfPacedTrainingsRunLong() {
        ObjectNode outline = OutlineFixture.selfPaced(START);
        outline.put("end", START.plusYears(2).toString());

        assertThat(faults(outline, "online-self-paced")).isEmpty();
    }

    @ParameterizedTest(name = "{0} at {1}")
    @MethodSource
    void findsTheFaultOfASelfPacedOutline(String name, String field, Consumer<ObjectNode> change) {
        ObjectNode outline = OutlineFixture.selfPaced(START);
        change.accept(outline);

        assertThat(faults(outline, "online-self-paced"))
                .extracting(Fault::field)
                .containsExactly(field);
    }

    static Stream<Arguments> findsTheFaultOfASelfPacedOutline() {
        return Stream.of(
                fault("pass mark 79", "passMark", o -> o.put("passMark", 79)),
                fault(
                        "nine questions for five objectives",
                        "assessments[0].questions",
                        o -> row(o, "assessments", 0).put("questions", 9)),
                fault(
                        "no questions",
                        "assessments[0].questions",
                        o -> row(o, "assessments", 0).remove("questions")),
                fault("no test", "assessments", o -> row(o, "assessments", 0).put("kind", "graded-assignment")),
                fault(
                        "a level beyond a badge",
                        "objectives[3].bloomLevel",
                        o -> row(o, "objectives", 3).put("bloomLevel", "evaluate")),
                fault("a certificate", "shortCertificate", o -> o.put("shortCertificate", true)));
    }

    @Test
    void takesNamesTwiceForFaults() {
        ObjectNode outline = OutlineFixture.instructorLed(START);
        row(outline, "sessions", 1).put("title", "Geodata and projections");
        row(outline, "objectives", 1).put("session", "Geodata and projections");
        row(outline, "assessments", 1).put("name", "Exercises");
        outline.withArray("objectives").forEach(each -> ((ObjectNode) each).put("assessment", "Exercises"));

        assertThat(faults(outline, "face-to-face"))
                .extracting(Fault::field)
                .containsExactly("sessions[1].title", "assessments[1].name");
    }

    @Test
    void asksForNoVenueOnline() {
        ObjectNode outline = OutlineFixture.instructorLed(START);
        outline.remove("venue");
        outline.remove("informationNote");

        assertThat(faults(outline, "online-instructor-led")).isEmpty();
        assertThat(faults(outline, "blended")).extracting(Fault::field).containsExactly("venue", "informationNote");
    }

    @Test
    void takesABudgetReferenceForADeclaration() {
        ObjectNode outline = OutlineFixture.instructorLed(START);
        outline.put("withinBudget", false).put("budgetReference", "ICT-DF 2027/14");

        assertThat(faults(outline, "face-to-face")).isEmpty();
    }

    @Test
    void namesEveryFaultOfAnEmptyOutlineAtOnce() {
        List<Fault> faults = check.check(
                OutlineFixture.outline(OutlineFixture.instructorLed(START).removeAll()), context("face-to-face"));

        assertThat(faults)
                .extracting(Fault::field)
                .contains("title", "description", "objectives", "sessions", "assessments", "start", "rightsCleared")
                .doesNotHaveDuplicates();
        assertThat(faults).allSatisfy(fault -> assertThat(fault.message()).endsWith("."));
    }

    @Test
    void knowsTheLimitsOfTexts() {
        ObjectNode outline = OutlineFixture.instructorLed(START);
        outline.put("title", "x".repeat(100_000))
                .put("problem", "x".repeat(4001))
                .put("evidence", "a\u0000b");
        row(outline, "sessions", 2).put("title", "\u0007");

        assertThat(check.limits(OutlineFixture.outline(outline)))
                .extracting(Fault::field)
                .containsExactlyInAnyOrder("title", "problem", "evidence", "sessions[2].title");
    }

    @Test
    void takesEveryScriptAndCountsEmojiAsOne() {
        ObjectNode outline = OutlineFixture.instructorLed(START);
        outline.put("title", "🛰".repeat(200))
                .put("problem", "مرحبا\n\tسطر ثان")
                .put("evidence", "<script>alert(1)</script>");

        assertThat(check.limits(OutlineFixture.outline(outline))).isEmpty();
        assertThat(faults(outline, "face-to-face")).isEmpty();
    }

    private List<Fault> faults(ObjectNode outline, String format) {
        return check.check(OutlineFixture.outline(outline), context(format));
    }

    private static OutlineContext context(String format) {
        return new OutlineContext(
                Format.of(format).orElseThrow(),
                "coordinator",
                Bureau.BDT,
                TODAY,
                user -> Optional.ofNullable(PEOPLE.get(user)));
    }

    private static Arguments fault(String name, String field, Consumer<ObjectNode> change) {
        return arguments(name, field, change);
    }

    private static ObjectNode row(ObjectNode outline, String list, int index) {
        return (ObjectNode) outline.withArray(list).get(index);
    }
}
