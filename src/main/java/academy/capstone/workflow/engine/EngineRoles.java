package academy.capstone.workflow.engine;

import academy.capstone.workflow.RoleHolders;
import academy.capstone.workflow.Variables;
import java.util.List;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.runtime.VariableInstance;
import org.camunda.bpm.engine.task.IdentityLink;
import org.camunda.bpm.engine.task.Task;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Roles are variables, which each process of a training has of its own, and candidates of open tasks. */
@Component
class EngineRoles implements RoleHolders {

    private final RuntimeService runtime;
    private final TaskService tasks;
    private final ApplicationAuthority authority;

    EngineRoles(@Lazy RuntimeService runtime, @Lazy TaskService tasks, ApplicationAuthority authority) {
        this.runtime = runtime;
        this.tasks = tasks;
        this.authority = authority;
    }

    @Override
    @Transactional
    public void replace(String trainingCode, Variables role, String from, String to) {
        authority.act(() -> {
            List<String> instances =
                    runtime.createProcessInstanceQuery().processInstanceBusinessKey(trainingCode).list().stream()
                            .map(ProcessInstance::getProcessInstanceId)
                            .toList();
            if (!instances.isEmpty()) {
                write(instances, role, from, to);
                offer(trainingCode, from, to);
            }
        });
    }

    private void write(List<String> instances, Variables role, String from, String to) {
        List<VariableInstance> named = runtime.createVariableInstanceQuery()
                .variableName(role.variable())
                .processInstanceIdIn(instances.toArray(String[]::new))
                .list();
        named.stream()
                .filter(variable -> from.equals(variable.getValue()))
                .forEach(variable -> runtime.setVariableLocal(variable.getExecutionId(), role.variable(), to));
    }

    private void offer(String trainingCode, String from, String to) {
        List<Task> open = tasks.createTaskQuery()
                .processInstanceBusinessKey(trainingCode)
                .taskCandidateUser(from)
                .includeAssignedTasks()
                .list();
        for (Task task : open) {
            boolean asPerson = tasks.getIdentityLinksForTask(task.getId()).stream()
                    .map(IdentityLink::getUserId)
                    .anyMatch(from::equals);
            if (asPerson && !from.equals(task.getAssignee())) {
                tasks.deleteCandidateUser(task.getId(), from);
                tasks.addCandidateUser(task.getId(), to);
            }
        }
    }
}
