package academy.capstone.credential.process;

import academy.capstone.credential.application.Release;
import academy.capstone.workflow.process.Routing;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Issues what was signed. */
@Component("releaseCredentialsDelegate")
class ReleaseCredentialsDelegate implements JavaDelegate {

    private final Release release;

    ReleaseCredentialsDelegate(Release release) {
        this.release = release;
    }

    @Override
    public void execute(DelegateExecution execution) {
        release.release(Routing.trainingCode(execution));
    }
}
