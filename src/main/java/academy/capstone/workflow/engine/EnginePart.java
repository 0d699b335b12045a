package academy.capstone.workflow.engine;

import java.util.ArrayList;
import java.util.List;
import org.camunda.bpm.engine.spring.SpringProcessEngineConfiguration;
import org.jspecify.annotations.Nullable;

/** A part of ours that the engine is equipped with before it is built. */
public interface EnginePart {

    void equip(SpringProcessEngineConfiguration configuration);

    /** The list of the configuration, which may not be there yet, with an addition. */
    static <T> List<T> with(@Nullable List<T> existing, T addition) {
        List<T> extended = existing == null ? new ArrayList<>() : new ArrayList<>(existing);
        extended.add(addition);
        return extended;
    }
}
