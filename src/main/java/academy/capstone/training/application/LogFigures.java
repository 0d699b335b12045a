package academy.capstone.training.application;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import org.springframework.boot.actuate.health.Health;
import org.springframework.boot.actuate.health.HealthIndicator;
import org.springframework.boot.actuate.health.Status;
import org.springframework.stereotype.Component;

/**
 * Says to whoever watches the application whether the decision log is intact. An altered log does not make the
 * application unhealthy as a whole: taking it away from everybody would mend nothing, and hand whoever can alter a row
 * the means to stop it.
 */
@Component("decisionLog")
class LogFigures implements HealthIndicator, MeterBinder {

    private static final Status ALTERED = new Status("ALTERED");

    private final LogWatch watch;

    LogFigures(LogWatch watch) {
        this.watch = watch;
    }

    @Override
    public Health health() {
        return watch.last()
                .map(result -> Health.status(result.intact() ? Status.UP : ALTERED)
                        .withDetail("checkedAt", result.checkedAt())
                        .withDetail("faults", result.faults().size())
                        .build())
                .orElseGet(() -> Health.unknown().build());
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        Gauge.builder(
                        "capstone.decision.log.faults",
                        watch,
                        each -> each.last()
                                .map(result -> result.faults().size())
                                .orElse(0))
                .description("Places in the decision logs that are not as they were written, by the newest check")
                .register(registry);
    }
}
