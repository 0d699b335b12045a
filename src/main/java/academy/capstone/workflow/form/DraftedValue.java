package academy.capstone.workflow.form;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import org.camunda.bpm.engine.variable.Variables;
import org.camunda.bpm.engine.variable.value.TypedValue;
import org.camunda.spin.plugin.variable.SpinValues;

/** A value of a draft as Camunda's forms read it: lists are JSON. */
final class DraftedValue {

    private static final ObjectMapper JSON = new ObjectMapper();

    private DraftedValue() {}

    static TypedValue of(Object value) {
        if (value instanceof List<?> list) {
            return SpinValues.jsonValue(text(list)).create();
        }
        return Variables.untypedValue(value);
    }

    private static String text(List<?> list) {
        try {
            return JSON.writeValueAsString(list);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
