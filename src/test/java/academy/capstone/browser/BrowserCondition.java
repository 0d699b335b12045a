package academy.capstone.browser;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;

/** Lets browser tests run where a Chromium is, and makes known where they did not. */
class BrowserCondition implements ExecutionCondition {

    private static final Path LEFT_OUT = Path.of("target", "left-out.txt");

    private static boolean begun;

    @Override
    public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
        forgetLastRun();
        if (Chromium.find().isPresent()) {
            return ConditionEvaluationResult.enabled("Chromium is installed");
        }
        if ("required".equals(System.getenv("CAPSTONE_BROWSER"))) {
            throw new IllegalStateException("CAPSTONE_BROWSER=required, but no Chromium is installed.");
        }
        if (context.getTestMethod().isEmpty()) {
            note(context.getDisplayName());
        }
        return ConditionEvaluationResult.disabled("no Chromium is installed");
    }

    private static synchronized void forgetLastRun() {
        try {
            if (!begun) {
                begun = true;
                Files.deleteIfExists(LEFT_OUT);
            }
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    private static void note(String test) {
        try {
            Files.createDirectories(LEFT_OUT.getParent());
            Files.writeString(
                    LEFT_OUT,
                    "LEFT OUT: %s, because no Chromium is installed (CHROMIUM names one).%n".formatted(test),
                    StandardOpenOption.CREATE,
                    StandardOpenOption.APPEND);
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }
}
