package academy.capstone.workflow.rest;

import jakarta.ws.rs.core.FeatureContext;
import org.glassfish.jersey.internal.spi.AutoDiscoverable;

/**
 * Teaches every Jersey application of this process our answers: the engine's REST interface, and the same interface
 * behind the webapps, which offers no other place to add something. Found through {@code META-INF/services}.
 */
public class RefusalAnswers implements AutoDiscoverable {

    @Override
    public void configure(FeatureContext context) {
        if (!context.getConfiguration().isRegistered(RefusalAnswer.class)) {
            context.register(RefusalAnswer.class);
            context.register(WrappedRefusal.class);
            context.register(PlainAnswers.class);
        }
    }
}
