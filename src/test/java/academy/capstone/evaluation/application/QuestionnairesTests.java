package academy.capstone.evaluation.application;

import static org.assertj.core.api.Assertions.assertThat;

import academy.capstone.CapstoneTest;
import academy.capstone.delivery.DeliveryWalk;
import academy.capstone.evaluation.domain.Questionnaire;
import academy.capstone.evaluation.domain.Questionnaire.Kind;
import academy.capstone.evaluation.domain.Questionnaire.Question;
import academy.capstone.evaluation.domain.QuestionnairePlan;
import academy.capstone.evaluation.domain.QuestionnairePlan.Item;
import academy.capstone.evaluation.domain.Words;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** Each language has each item, in words of its own. */
@CapstoneTest
class QuestionnairesTests {

    private static final List<String> LEVEL_1 = List.of(
            "relevance",
            "objectivesClear",
            "objectivesMet",
            "contentCurrent",
            "levelRight",
            "materials",
            "instructorKnowledge",
            "facilitation",
            "interaction",
            "assessmentFair",
            "platform",
            "accessibility",
            "timeReasonable",
            "usefulInRegion",
            "intentionToApply",
            "recommend",
            "best",
            "worst",
            "change",
            "factualError");

    @Autowired
    ApplicationContext application;

    @Autowired
    Questionnaires questionnaires;

    @Test
    void asksTheSameInSixLanguages() {
        String code = new DeliveryWalk(application).approved(outline -> {});
        assertThat(questionnaires.languages())
                .extracting(Words::language)
                .containsExactly("en", "fr", "es", "ar", "zh", "ru");
        Set<String> texts = new HashSet<>();
        for (Words words : questionnaires.languages()) {
            Questionnaire end = questionnaires.find("level-1", code, words.language());
            Questionnaire later = questionnaires.find("follow-up-2", code, words.language());

            assertThat(end.questions())
                    .filteredOn(question -> question.kind() != Kind.SELF_RATING)
                    .extracting(Question::key)
                    .containsExactlyElementsOf(LEVEL_1);
            assertThat(end.questions())
                    .filteredOn(question -> question.kind() == Kind.SELF_RATING)
                    .extracting(Question::key)
                    .startsWith("objective1Before", "objective1After")
                    .hasSizeGreaterThanOrEqualTo(2);
            assertThat(later.questions())
                    .extracting(Question::key)
                    .containsExactly("used", "frequency", "example", "obstacles", "managerSupport", "shared");
            assertThat(end.questions())
                    .allSatisfy(question -> assertThat(texts.add(question.text()))
                            .as("%s has words of its own in %s", question.key(), words.language())
                            .isTrue());
            assertThat(words.page().ratingFault()).contains("{question}");
            assertThat(words.page().textFault()).contains("{question}", "{most}");
            assertThat(words.direction()).isEqualTo(words.language().equals("ar") ? "rtl" : "ltr");
        }
    }

    @Test
    void namesWhatALanguageLacks() {
        QuestionnairePlan plan = new QuestionnairePlan(
                "follow-up",
                false,
                List.of(
                        new Item("used", Kind.CHOICE, List.of("yes", "mostly")),
                        new Item("pace", Kind.RATING, List.of())));

        assertThat(questionnaires.words("fr").missing(plan)).containsExactly("options: mostly", "follow-up: pace");
        assertThat(questionnaires.words("fr").missing(new QuestionnairePlan("level-9", false, List.of())))
                .containsExactly("level-9");
    }
}
