package academy.capstone.workflow.door;

import academy.capstone.workflow.Refusal;
import java.util.Locale;
import java.util.Set;
import org.camunda.bpm.dmn.engine.DmnDecision;
import org.camunda.bpm.dmn.engine.DmnDecisionRequirementsGraph;
import org.camunda.bpm.dmn.engine.impl.DmnDecisionTableInputImpl;
import org.camunda.bpm.dmn.engine.impl.DmnDecisionTableOutputImpl;
import org.camunda.bpm.dmn.engine.impl.DmnDecisionTableRuleImpl;
import org.camunda.bpm.dmn.engine.impl.spi.transform.DmnTransformListener;
import org.camunda.bpm.model.dmn.instance.Decision;
import org.camunda.bpm.model.dmn.instance.Definitions;
import org.camunda.bpm.model.dmn.instance.DmnElement;
import org.camunda.bpm.model.dmn.instance.Input;
import org.camunda.bpm.model.dmn.instance.Output;
import org.camunda.bpm.model.dmn.instance.Rule;
import org.jspecify.annotations.Nullable;

/** Refuses decisions in another language than FEEL, because the others can reach beyond their inputs. */
class FeelOnly implements DmnTransformListener {

    private static final String ATTRIBUTE = "expressionLanguage";
    private static final Set<String> FEEL = Set.of(
            "feel",
            "http://www.omg.org/spec/feel/20140401",
            "http://www.omg.org/spec/dmn/20151101/feel.xsd",
            "http://www.omg.org/spec/dmn/20180521/feel/",
            "https://www.omg.org/spec/dmn/20191111/feel/");

    @Override
    public void transformDecision(Decision decision, DmnDecision transformed) {
        for (DmnElement element : decision.getModelInstance().getModelElementsByType(DmnElement.class)) {
            String language = element.getAttributeValue(ATTRIBUTE);
            if (!isFeel(language)) {
                throw Refusal.invalid(
                        decision.getId(),
                        "The decision " + decision.getId() + " uses the language " + language
                                + "; please write it in FEEL.");
            }
        }
    }

    @Override
    public void transformDecisionTableInput(Input input, DmnDecisionTableInputImpl transformed) {
        // The decision was looked through as a whole.
    }

    @Override
    public void transformDecisionTableOutput(Output output, DmnDecisionTableOutputImpl transformed) {
        // As above.
    }

    @Override
    public void transformDecisionTableRule(Rule rule, DmnDecisionTableRuleImpl transformed) {
        // As above.
    }

    @Override
    public void transformDecisionRequirementsGraph(Definitions definitions, DmnDecisionRequirementsGraph transformed) {
        // As above.
    }

    private static boolean isFeel(@Nullable String language) {
        return language == null || FEEL.contains(language.toLowerCase(Locale.ROOT));
    }
}
