package academy.capstone.training.domain;

import academy.capstone.training.BloomLevel;
import academy.capstone.training.Format;
import academy.capstone.training.Outline;
import academy.capstone.training.Outline.Assessment;
import academy.capstone.training.Outline.Objective;
import academy.capstone.workflow.PlainText;
import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/** Assessment: components, weights, pass mark, and whether it fits the credential that follows from it. */
final class AssessmentRules {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    /** Kinds that show whether somebody learnt something, the likeliest final test first. */
    private static final List<String> TESTS = List.of("exam", "test", "quiz");

    private static final Set<String> GRADED = Set.of("graded-assignment", "exam", "test");

    private final TrainingRules rules;
    private final Outline outline;
    private final Format format;
    private final Faults faults;

    AssessmentRules(TrainingRules rules, Outline outline, Format format, Faults faults) {
        this.rules = rules;
        this.outline = outline;
        this.format = format;
        this.faults = faults;
    }

    void check() {
        checkComponents();
        checkPassMark();
        faults.percentage("attendanceRule", outline.attendanceRule());
        if (outline.assessments().isEmpty()) {
            return;
        }
        checkWeights();
        if (ExpectedCredential.of(outline, format, rules) == ExpectedCredential.CERTIFICATE) {
            checkCertificate();
        } else {
            checkBadge();
        }
    }

    private void checkComponents() {
        List<Assessment> components = outline.assessments();
        faults.oneAtLeast("assessments", components, "component of the assessment");
        Set<String> names = new HashSet<>();
        for (int index = 0; index < components.size(); index++) {
            String path = "assessments[" + index + "]";
            Assessment component = components.get(index);
            faults.required(path + ".name", component.name());
            faults.addIf(
                    component.name() != null && !names.add(component.name()),
                    path + ".name",
                    "Two assessments are called \"%s\"; give each its own name."
                            .formatted(PlainText.shortened(Objects.requireNonNullElse(component.name(), ""))));
            faults.chosen(path + ".kind", component.kind(), CodeList.ASSESSMENT_KIND);
            faults.required(path + ".weight", component.weight());
            faults.percentage(path + ".weight", component.weight());
            faults.notBelow(path + ".questions", component.questions(), 0);
        }
    }

    private void checkWeights() {
        BigDecimal sum = outline.assessments().stream()
                .map(Assessment::weight)
                .filter(Objects::nonNull)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        faults.addIf(
                sum.compareTo(HUNDRED) != 0,
                "assessments",
                "The weights of the assessment add up to %s; they must add up to 100.".formatted(sum.toPlainString()));
    }

    private void checkPassMark() {
        BigDecimal mark = outline.passMark();
        faults.required("passMark", mark);
        int least = format.instructorLed() ? rules.passMark() : rules.selfPacedPassMark();
        if (mark != null && (mark.compareTo(BigDecimal.valueOf(least)) < 0 || mark.compareTo(HUNDRED) > 0)) {
            faults.add(
                    "passMark",
                    "The pass mark of %s training is %d to 100; this one is %s."
                            .formatted(
                                    format.instructorLed() ? "an instructor-led" : "a self-paced",
                                    least,
                                    mark.toPlainString()));
        }
    }

    private void checkCertificate() {
        faults.addIf(
                outline.assessments().stream().noneMatch(each -> each.kind() != null && GRADED.contains(each.kind())),
                "assessments",
                "This training yields a certificate, which needs graded work: add a graded assignment, a test or an exam.");
        faults.addIf(
                outline.objectives().stream().noneMatch(AssessmentRules::demanding)
                        && outline.objectives().stream().allMatch(each -> each.bloomLevel() != null),
                "objectives",
                "This training yields a certificate, so one objective at least must reach the level analyse, evaluate or create.");
    }

    private void checkBadge() {
        Optional<Integer> test = finalTest();
        faults.addIf(
                test.isEmpty(),
                "assessments",
                "This training yields a badge, which needs a test: add a quiz, a test or an exam.");
        if (format.instructorLed()) {
            return;
        }
        test.ifPresent(this::checkQuestions);
        List<Objective> objectives = outline.objectives();
        IntStream.range(0, objectives.size())
                .filter(index -> demanding(objectives.get(index)))
                .forEach(index -> faults.add(
                        "objectives[" + index + "].bloomLevel",
                        "A self-paced training yields a badge, which stands for remember, understand or apply; "
                                + "choose one of these for objective " + (index + 1) + "."));
        faults.addIf(
                Boolean.TRUE.equals(outline.shortCertificate()),
                "shortCertificate",
                "A self-paced training yields a badge, never a certificate; take the mark out.");
    }

    private void checkQuestions(int index) {
        int least = rules.questionsPerObjective() * outline.objectives().size();
        Integer questions = outline.assessments().get(index).questions();
        if (questions == null || questions < least) {
            faults.add(
                    "assessments[" + index + "].questions",
                    "The final test of a self-paced training has %d questions per objective, which makes %d; this one has %d."
                            .formatted(rules.questionsPerObjective(), least, questions == null ? 0 : questions));
        }
    }

    /** The last exam; without one the last test, without one the last quiz. */
    private Optional<Integer> finalTest() {
        List<Assessment> components = outline.assessments();
        return TESTS.stream()
                .flatMap(kind -> IntStream.range(0, components.size())
                        .filter(index -> kind.equals(components.get(index).kind()))
                        .boxed()
                        .reduce((first, last) -> last)
                        .stream())
                .findFirst();
    }

    private static boolean demanding(Objective objective) {
        return Optional.ofNullable(objective.bloomLevel())
                .flatMap(BloomLevel::of)
                .filter(level -> level.compareTo(BloomLevel.ANALYSE) >= 0)
                .isPresent();
    }
}
