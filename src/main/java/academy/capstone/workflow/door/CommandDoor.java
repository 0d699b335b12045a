package academy.capstone.workflow.door;

import academy.capstone.workflow.Refusal;
import academy.capstone.workflow.SecurityEvents;
import academy.capstone.workflow.engine.EnginePart;
import java.util.List;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.BadUserRequestException;
import org.camunda.bpm.engine.SuspendedEntityInteractionException;
import org.camunda.bpm.engine.exception.NullValueException;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;
import org.camunda.bpm.engine.spring.SpringProcessEngineConfiguration;
import org.camunda.bpm.impl.juel.jakarta.el.ELException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Every command of a person comes through here, whichever interface it was sent to. What is not listed is refused, and
 * whatever goes wrong for a reason that the person should know is said in a sentence.
 */
@Component
class CommandDoor extends CommandInterceptor implements EnginePart {

    private static final Logger LOG = LoggerFactory.getLogger(CommandDoor.class);

    private @Nullable ProcessEngineConfigurationImpl engine;

    @Override
    public void equip(SpringProcessEngineConfiguration configuration) {
        engine = configuration;
        configuration.setCustomPreCommandInterceptorsTxRequired(
                EnginePart.with(configuration.getCustomPreCommandInterceptorsTxRequired(), this));
    }

    @Override
    public <T> T execute(Command<T> command) {
        Authentication person = person();
        if (person == null || Context.getCommandContext() != null) {
            return next.execute(command);
        }
        try {
            AllowedCommands.check(command, groupsOf(person));
            return execute(command, 1);
        } catch (RuntimeException fault) {
            RuntimeException told = told(command, fault);
            log(person, command, told);
            throw told;
        }
    }

    /** Whoever lost a race against somebody else is given another go, with all checks anew. */
    private <T> T execute(Command<T> command, int attempt) {
        try {
            return next.execute(command);
        } catch (RuntimeException fault) {
            boolean again = attempt < LostRace.ATTEMPTS
                    && AllowedCommands.isRepeatable(command)
                    && LostRace.standsAlone()
                    && (LostRace.isLost(fault) || LostRace.isTornRead(fault));
            if (!again) {
                throw fault;
            }
        }
        LostRace.pause(attempt);
        return execute(command, attempt + 1);
    }

    private @Nullable Authentication person() {
        Authentication current =
                engine == null ? null : engine.getIdentityService().getCurrentAuthentication();
        return current == null || current.getUserId() == null ? null : current;
    }

    private static List<String> groupsOf(Authentication person) {
        List<String> groups = person.getGroupIds();
        return groups == null ? List.of() : groups;
    }

    private static RuntimeException told(Command<?> command, RuntimeException fault) {
        if (LostRace.isLost(fault)) {
            return Refusal.conflict("Somebody else was faster; please look again and repeat what is still needed.");
        }
        for (Throwable cause = fault; cause != null; cause = cause.getCause()) {
            if (cause instanceof Refusal refusal) {
                return refusal;
            }
            if (cause instanceof ELException && AllowedCommands.isReading(command)) {
                return Refusal.forbidden("The expression asks for something that expressions may not name.");
            }
            if (cause instanceof ClassCastException && AllowedCommands.isReading(command)) {
                return Refusal.invalid("", "The expression gives a value of another kind than the query needs.");
            }
            if (cause instanceof SuspendedEntityInteractionException) {
                return Refusal.conflict("This process is suspended at the moment; please try again later.");
            }
        }
        if (fault instanceof NullValueException
                && String.valueOf(fault.getMessage()).contains("Cannot find task")) {
            return Refusal.conflict(
                    "This task is no longer there; somebody has completed it, or the training moved on.");
        }
        if (fault instanceof AuthorizationException
                && command.getClass().getSimpleName().contains("Task")) {
            return Refusal.forbidden("This task is not yours: somebody else holds it, or it is offered to others.");
        }
        return fault;
    }

    private static void log(Authentication person, Command<?> command, RuntimeException told) {
        String what = command.getClass().getSimpleName();
        boolean forbidden = told instanceof AuthorizationException
                || (told instanceof Refusal refusal && refusal.kind() == Refusal.Kind.FORBIDDEN);
        if (forbidden) {
            SecurityEvents.refused(person.getUserId(), what, told.getMessage());
        } else if (told instanceof Refusal || told instanceof BadUserRequestException) {
            SecurityEvents.turnedAway(person.getUserId(), what, told.getMessage());
        } else {
            LOG.error("{} failed", what, told);
        }
    }
}
