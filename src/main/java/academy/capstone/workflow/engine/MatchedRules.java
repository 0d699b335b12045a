package academy.capstone.workflow.engine;

import java.util.ArrayList;
import java.util.List;
import org.camunda.bpm.dmn.engine.delegate.DmnDecisionTableEvaluationEvent;
import org.camunda.bpm.dmn.engine.delegate.DmnDecisionTableEvaluationListener;
import org.camunda.bpm.dmn.engine.delegate.DmnEvaluatedDecisionRule;
import org.springframework.stereotype.Component;

/** Notes which rules match while a decision is evaluated on this thread. */
@Component
class MatchedRules implements DmnDecisionTableEvaluationListener {

    private final ThreadLocal<List<DmnEvaluatedDecisionRule>> noted = new ThreadLocal<>();

    List<DmnEvaluatedDecisionRule> of(Runnable evaluation) {
        List<DmnEvaluatedDecisionRule> rules = new ArrayList<>();
        noted.set(rules);
        try {
            evaluation.run();
        } finally {
            noted.remove();
        }
        return rules;
    }

    @Override
    public void notify(DmnDecisionTableEvaluationEvent evaluation) {
        List<DmnEvaluatedDecisionRule> rules = noted.get();
        if (rules != null) {
            rules.addAll(evaluation.getMatchingRules());
        }
    }
}
