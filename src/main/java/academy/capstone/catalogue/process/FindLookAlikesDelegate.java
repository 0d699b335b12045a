package academy.capstone.catalogue.process;

import academy.capstone.catalogue.application.LookAlikeSearch;
import academy.capstone.workflow.Variables;
import academy.capstone.workflow.process.Routing;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Finds what exists already and looks like the proposal. */
@Component("findLookAlikesDelegate")
class FindLookAlikesDelegate implements JavaDelegate {

    private final LookAlikeSearch search;

    FindLookAlikesDelegate(LookAlikeSearch search) {
        this.search = search;
    }

    @Override
    public void execute(DelegateExecution execution) {
        Routing.write(execution, Variables.LOOK_ALIKES, search.find(Routing.trainingCode(execution)));
    }
}
