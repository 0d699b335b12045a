package academy.capstone.workflow.form;

import academy.capstone.workflow.Accounts;
import academy.capstone.workflow.FormSheet;
import academy.capstone.workflow.TaskForms;
import academy.capstone.workflow.TaskStanding;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Tasks as the engine keeps them. Asking is done in the application's name, acting in the person's. */
@Component
class EngineTaskForms implements TaskForms {

    private final ProcessEngineConfigurationImpl engine;
    private final TaskService tasks;
    private final FormService forms;
    private final HistoryService history;
    private final IdentityService identities;
    private final Accounts accounts;
    private final TaskDuties duties;
    private final FactsInForm facts;
    private final SheetReader reader;
    private final JdbcClient jdbc;

    EngineTaskForms(
            ProcessEngineConfigurationImpl engine,
            TaskService tasks,
            FormService forms,
            HistoryService history,
            IdentityService identities,
            Accounts accounts,
            TaskDuties duties,
            FactsInForm facts,
            Feel feel,
            JdbcClient jdbc) {
        this.engine = engine;
        this.tasks = tasks;
        this.forms = forms;
        this.history = history;
        this.identities = identities;
        this.accounts = accounts;
        this.duties = duties;
        this.facts = facts;
        this.reader = new SheetReader(feel);
        this.jdbc = jdbc;
    }

    @Override
    public TaskStanding standing(String taskId, String person) {
        TaskStanding open = ask(new AskStanding(taskId, person, duties));
        return open == null ? EndedTask.of(taskId, history) : open;
    }

    @Override
    public FormSheet sheet(String taskId, String person) {
        return ask(new OpenSheet(taskId, person, duties, facts, reader));
    }

    @Override
    public Set<String> fields(String taskId, String person) {
        return ask(new AskFields(taskId, person, duties));
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public Set<String> hold(String taskId, String person) {
        jdbc.sql("select ID_ from ACT_RU_TASK where ID_ = :task for update")
                .param("task", taskId)
                .query(String.class)
                .optional();
        return fields(taskId, person);
    }

    @Override
    public void take(String taskId, String person) {
        as(person, () -> tasks.claim(taskId, person));
    }

    @Override
    public void giveBack(String taskId, String person) {
        as(person, () -> tasks.claim(taskId, null));
    }

    @Override
    public void submit(String taskId, String person, Map<String, @Nullable Object> values) {
        Map<String, Object> sent = new HashMap<>();
        values.forEach(sent::put);
        as(person, () -> forms.submitTaskForm(taskId, sent));
    }

    private <T extends @Nullable Object> T ask(Command<T> question) {
        Authentication before = identities.getCurrentAuthentication();
        identities.clearAuthentication();
        try {
            return engine.getCommandExecutorTxRequired().execute(question);
        } finally {
            restore(before);
        }
    }

    private void as(String person, Runnable work) {
        Authentication before = identities.getCurrentAuthentication();
        identities.setAuthentication(person, accounts.groupsOf(person), List.of());
        try {
            work.run();
        } finally {
            restore(before);
        }
    }

    private void restore(@Nullable Authentication before) {
        if (before == null) {
            identities.clearAuthentication();
        } else {
            identities.setAuthentication(before);
        }
    }
}
