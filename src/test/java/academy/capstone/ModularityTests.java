package academy.capstone;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;

/** Modules use each other's roots only, and never in a circle. */
class ModularityTests {

    private final ApplicationModules modules = ApplicationModules.of(CapstoneApplication.class);

    @Test
    void modulesKeepTheirBounds() {
        modules.verify();
    }

    @Test
    void findsTheModulesOfTheField() {
        assertThat(modules.stream().map(module -> module.getIdentifier().toString()))
                .contains(
                        "workflow", "people", "notification", "training", "catalogue", "review", "signoff", "delivery");
    }
}
