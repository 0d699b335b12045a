package academy.capstone.workflow.engine;

import java.util.function.Supplier;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/**
 * Lets the application ask the engine in its own name. Whether the person may do it has been checked at the door; the
 * engine's checks, which know nothing of trainings, are not asked again.
 */
@Component
public class ApplicationAuthority {

    private final IdentityService identityService;

    ApplicationAuthority(@Lazy IdentityService identityService) {
        this.identityService = identityService;
    }

    public <T> T ask(Supplier<T> question) {
        Authentication person = identityService.getCurrentAuthentication();
        if (person == null) {
            return question.get();
        }
        identityService.clearAuthentication();
        try {
            return question.get();
        } finally {
            identityService.setAuthentication(person.getUserId(), person.getGroupIds(), person.getTenantIds());
        }
    }

    public void act(Runnable action) {
        ask(() -> {
            action.run();
            return true;
        });
    }
}
