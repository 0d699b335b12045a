package academy.capstone.workflow.engine;

import academy.capstone.workflow.Decisions;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.camunda.bpm.dmn.engine.DmnDecision;
import org.camunda.bpm.dmn.engine.delegate.DmnEvaluatedDecisionRule;
import org.camunda.bpm.dmn.engine.impl.DmnDecisionTableImpl;
import org.camunda.bpm.dmn.engine.impl.DmnDecisionTableRuleImpl;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.dmn.entity.repository.DecisionDefinitionEntity;
import org.camunda.bpm.engine.variable.Variables;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/**
 * Evaluates decisions. The engine's own service tells only the outputs; who must account for a decision needs the rule
 * that matched, so the table is asked directly and its rules are listened to.
 */
@Component
class EngineDecisions implements Decisions {

    /** One evaluation per participant of a large training must not ask the database for the version each time. */
    private static final Duration VERSION_HOLDS = Duration.ofSeconds(2);

    private final ProcessEngineConfigurationImpl engine;
    private final MatchedRules matchedRules;
    private final Clock clock;
    private final Map<String, Newest> newest = new ConcurrentHashMap<>();

    EngineDecisions(@Lazy ProcessEngineConfigurationImpl engine, MatchedRules matchedRules, Clock clock) {
        this.engine = engine;
        this.matchedRules = matchedRules;
        this.clock = clock;
    }

    @Override
    public Outcome decide(String decision, Map<String, Object> facts) {
        DecisionDefinitionEntity table = newestOf(decision);
        List<DmnEvaluatedDecisionRule> matched = engine.getCommandExecutorTxRequired()
                .execute(command -> matchedRules.of(
                        () -> engine.getDmnEngine().evaluateDecisionTable(table, Variables.fromMap(facts))));
        if (matched.isEmpty()) {
            throw new IllegalStateException("No rule of the decision " + decision + " matches its facts.");
        }
        return new Outcome(
                decision,
                table.getVersion(),
                matched.stream().map(rule -> matchedRule(table, rule)).toList());
    }

    @Override
    public List<Rule> rules(String decision, Map<String, Object> facts) {
        DecisionDefinitionEntity table = newestOf(decision);
        return engine.getCommandExecutorTxRequired()
                .execute(command -> TableReading.of(table, engine.getDmnEngine(), facts));
    }

    private DecisionDefinitionEntity newestOf(String decision) {
        Instant now = clock.instant();
        Newest known = newest.get(decision);
        if (known == null || !known.holdsAt(now)) {
            known = new Newest(
                    (DecisionDefinitionEntity) engine.getCommandExecutorTxRequired()
                            .execute(command ->
                                    engine.getDeploymentCache().findDeployedLatestDecisionDefinitionByKey(decision)),
                    now);
            newest.put(decision, known);
        }
        return known.table();
    }

    private static MatchedRule matchedRule(DmnDecision table, DmnEvaluatedDecisionRule rule) {
        Map<String, Object> outputs = new HashMap<>();
        rule.getOutputEntries().values().forEach(output -> {
            if (output.getValue().getValue() != null) {
                outputs.put(output.getOutputName(), output.getValue().getValue());
            }
        });
        return new MatchedRule(numberOf(table, rule.getId()), rule.getId(), outputs);
    }

    private static int numberOf(DmnDecision table, String ruleId) {
        List<String> ids = ((DmnDecisionTableImpl) table.getDecisionLogic())
                .getRules().stream().map(DmnDecisionTableRuleImpl::getId).toList();
        return ids.indexOf(ruleId) + 1;
    }

    private record Newest(DecisionDefinitionEntity table, Instant since) {

        /** A clock that is set back must not keep an old version. */
        boolean holdsAt(Instant now) {
            return !now.isBefore(since) && now.isBefore(since.plus(VERSION_HOLDS));
        }
    }
}
