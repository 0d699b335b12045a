package academy.capstone.workflow.engine;

import java.util.List;
import org.camunda.bpm.dmn.engine.DmnEngineConfiguration;
import org.camunda.bpm.dmn.engine.impl.DefaultDmnEngineConfiguration;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.spring.SpringProcessEngineConfiguration;
import org.camunda.bpm.spring.boot.starter.configuration.impl.AbstractCamundaConfiguration;
import org.springframework.boot.sql.init.dependency.DependsOnDatabaseInitialization;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Puts our parts into the engine before it is built. Settings that are plain values stand in application.yaml. Our own
 * tables come first: Flyway wants to meet an empty database.
 */
@Component
@DependsOnDatabaseInitialization
@Order(EngineSetup.AFTER_THE_STARTER)
class EngineSetup extends AbstractCamundaConfiguration {

    static final int AFTER_THE_STARTER = Integer.MAX_VALUE - 100;

    private final MatchedRules matchedRules;
    private final List<EnginePart> parts;

    EngineSetup(MatchedRules matchedRules, List<EnginePart> parts) {
        this.matchedRules = matchedRules;
        this.parts = List.copyOf(parts);
    }

    @Override
    public void preInit(SpringProcessEngineConfiguration configuration) {
        listenToDecisions(configuration);
        configuration.setDelegateInterceptor(new BusinessOutcomes());
        configuration.setCustomHistoryLevels(List.of(new RoutingHistory()));
        parts.forEach(part -> part.equip(configuration));
    }

    private void listenToDecisions(ProcessEngineConfigurationImpl configuration) {
        DefaultDmnEngineConfiguration decisions =
                (DefaultDmnEngineConfiguration) DmnEngineConfiguration.createDefaultDmnEngineConfiguration();
        decisions.setCustomPostDecisionTableEvaluationListeners(List.of(matchedRules));
        configuration.setDmnEngineConfiguration(decisions);
    }
}
