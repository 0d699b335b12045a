package academy.capstone.browser;

import academy.capstone.LeftOut;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;

/** Lets browser tests run where a Chromium is, and makes known where they did not. */
class BrowserCondition implements ExecutionCondition {

    @Override
    public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
        LeftOut.forgetLastRun();
        if (Chromium.find().isPresent()) {
            return ConditionEvaluationResult.enabled("Chromium is installed");
        }
        if ("required".equals(System.getenv("CAPSTONE_BROWSER"))) {
            throw new IllegalStateException("CAPSTONE_BROWSER=required, but no Chromium is installed.");
        }
        if (context.getTestMethod().isEmpty()) {
            LeftOut.note(context.getDisplayName(), "no Chromium is installed (CHROMIUM names one)");
        }
        return ConditionEvaluationResult.disabled("no Chromium is installed");
    }
}
