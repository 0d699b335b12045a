package academy.capstone.workflow.engine;

import academy.capstone.workflow.Accounts;
import academy.capstone.workflow.Desk;
import academy.capstone.workflow.Refusal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.camunda.spin.Spin;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Acts for people at the engine's own door: authenticated as the person, through the form. */
@Component
class EngineDesk implements Desk {

    private final IdentityService identityService;
    private final FormService formService;
    private final TaskService taskService;
    private final RuntimeService runtimeService;
    private final RepositoryService repositoryService;
    private final ApplicationAuthority authority;
    private final Accounts accounts;

    EngineDesk(
            IdentityService identityService,
            FormService formService,
            TaskService taskService,
            RuntimeService runtimeService,
            RepositoryService repositoryService,
            ApplicationAuthority authority,
            Accounts accounts) {
        this.identityService = identityService;
        this.formService = formService;
        this.taskService = taskService;
        this.runtimeService = runtimeService;
        this.repositoryService = repositoryService;
        this.authority = authority;
        this.accounts = accounts;
    }

    @Override
    @Transactional
    public String start(String process, String person, Map<String, Object> fields) {
        String definition = authority.ask(() -> repositoryService
                .createProcessDefinitionQuery()
                .processDefinitionKey(process)
                .latestVersion()
                .singleResult()
                .getId());
        ProcessInstance started = as(person, () -> formService.submitStartForm(definition, typed(fields)));
        return authority.ask(() -> runtimeService
                .createProcessInstanceQuery()
                .processInstanceId(started.getProcessInstanceId())
                .singleResult()
                .getBusinessKey());
    }

    @Override
    @Transactional
    public void complete(String taskId, String person, Map<String, Object> fields) {
        Task task =
                authority.ask(() -> taskService.createTaskQuery().taskId(taskId).singleResult());
        if (task == null) {
            throw Refusal.conflict("Somebody has already completed this task.");
        }
        as(person, () -> {
            if (task.getAssignee() == null) {
                taskService.claim(taskId, person);
            }
            formService.submitTaskForm(taskId, typed(fields));
            return true;
        });
    }

    private <T> T as(String person, Supplier<T> work) {
        Authentication before = identityService.getCurrentAuthentication();
        identityService.setAuthentication(person, accounts.groupsOf(person), List.of());
        try {
            return work.get();
        } finally {
            restore(before);
        }
    }

    private void restore(Authentication before) {
        if (before == null) {
            identityService.clearAuthentication();
        } else {
            identityService.setAuthentication(before.getUserId(), before.getGroupIds(), before.getTenantIds());
        }
    }

    private static Map<String, Object> typed(Map<String, Object> fields) {
        return fields.entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, field -> typed(field.getValue()), (a, b) -> b, HashMap::new));
    }

    /** Lists arrive from forms as JSON; so they do from here. */
    private static Object typed(Object answer) {
        return answer instanceof List<?> list ? Spin.JSON(list) : answer;
    }
}
