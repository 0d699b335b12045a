package academy.capstone.coverage;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.FlowNode;

/**
 * What the tests entered of one process.
 *
 * @param nodes ids of all its nodes, in the order of the file
 * @param entered how often each was entered; nodes that were not are absent
 */
record ProcessCoverage(String process, List<String> nodes, Map<String, Integer> entered) {

    static ProcessCoverage of(Path file) {
        BpmnModelInstance model = Bpmn.readModelFromFile(file.toFile());
        String process = file.getFileName().toString().replace(".bpmn", "");
        List<String> nodes = model.getModelElementsByType(FlowNode.class).stream()
                .map(FlowNode::getId)
                .toList();
        return new ProcessCoverage(process, nodes, ProcessRecorder.entered(process));
    }

    List<String> missed() {
        return nodes.stream().filter(node -> !entered.containsKey(node)).toList();
    }

    /** Share of the nodes that were entered, 0 to 100, rounded down. */
    int percent() {
        return nodes.isEmpty() ? 0 : 100 * (nodes.size() - missed().size()) / nodes.size();
    }

    @Override
    public String toString() {
        return process;
    }
}
