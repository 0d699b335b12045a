package academy.capstone.workflow.security;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Says why the start stopped in one sentence instead of a stack trace. */
class WeakPasswordAnalyzer extends AbstractFailureAnalyzer<FirstAdministrator.WeakPassword> {

    @Override
    protected FailureAnalysis analyze(Throwable root, FirstAdministrator.WeakPassword cause) {
        return new FailureAnalysis(
                cause.getMessage(), "Set CAPSTONE_ADMIN_PASSWORD to a stronger password and start again.", cause);
    }
}
