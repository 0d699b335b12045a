package academy.capstone.workflow.door;

import static org.assertj.core.api.Assertions.assertThat;

import org.camunda.bpm.engine.ProcessEngineException;
import org.junit.jupiter.api.Test;

class LostRaceTests {

    @Test
    void givesAnotherGoToWhoeverReadAProcessWhileItEnded() {
        assertThat(LostRace.isTornRead(fault("org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity")))
                .isTrue();
    }

    @Test
    void givesAnotherGoWhenJavaHasLeftThePlacesOut() {
        NullPointerException withoutPlaces = new NullPointerException();
        withoutPlaces.setStackTrace(new StackTraceElement[0]);

        assertThat(LostRace.isTornRead(new ProcessEngineException("Error while evaluating expression", withoutPlaces)))
                .isTrue();
    }

    @Test
    void takesNoFaultOfOurOwnForALostRace() {
        assertThat(LostRace.isTornRead(fault("academy.capstone.training.Trainings")))
                .isFalse();
        assertThat(LostRace.isTornRead(new IllegalStateException("no"))).isFalse();
    }

    private static Throwable fault(String place) {
        NullPointerException cause = new NullPointerException();
        cause.setStackTrace(new StackTraceElement[] {new StackTraceElement(place, "read", "File.java", 1)});
        return new ProcessEngineException("Error while evaluating expression", cause);
    }
}
