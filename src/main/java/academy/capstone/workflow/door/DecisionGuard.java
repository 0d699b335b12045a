package academy.capstone.workflow.door;

import academy.capstone.workflow.engine.EnginePart;
import java.util.List;
import org.camunda.bpm.dmn.engine.impl.DefaultDmnEngineConfiguration;
import org.camunda.bpm.engine.spring.SpringProcessEngineConfiguration;
import org.springframework.stereotype.Component;

/** Lets decisions be written in FEEL only. */
@Component
class DecisionGuard implements EnginePart {

    @Override
    public void equip(SpringProcessEngineConfiguration configuration) {
        DefaultDmnEngineConfiguration decisions = configuration.getDmnEngineConfiguration();
        decisions.getTransformer().setTransformListeners(List.of(new FeelOnly()));
    }
}
