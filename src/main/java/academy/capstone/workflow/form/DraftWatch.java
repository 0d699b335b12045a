package academy.capstone.workflow.form;

import academy.capstone.workflow.TaskDrafts;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.db.entitymanager.cache.CachedDbEntity;
import org.camunda.bpm.engine.impl.db.entitymanager.cache.DbEntityState;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Tells those who keep drafts what becomes of the tasks. Given back, a task keeps its draft until another person takes it. */
@Component
class DraftWatch implements TaskListener {

    private final ObjectProvider<TaskDrafts> drafts;

    DraftWatch(ObjectProvider<TaskDrafts> drafts) {
        this.drafts = drafts;
    }

    @Override
    public void notify(DelegateTask task) {
        String holder = task.getAssignee();
        if (!TaskListener.EVENTNAME_ASSIGNMENT.equals(task.getEventName())) {
            drafts.getObject().ended(task.getId());
        } else if (holder != null && !isNew((TaskEntity) task)) {
            drafts.getObject().handedTo(task.getId(), holder);
        }
    }

    /** A task that is being made has no draft yet. */
    private static boolean isNew(TaskEntity task) {
        CachedDbEntity known = Context.getCommandContext()
                .getDbEntityManager()
                .getDbEntityCache()
                .getCachedEntity(task);
        return known == null || known.getEntityState() == DbEntityState.TRANSIENT;
    }
}
