package academy.capstone.workflow.security;

import academy.capstone.workflow.Group;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.FilterService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.filter.Filter;
import org.camunda.bpm.engine.task.TaskQuery;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.stereotype.Component;

/**
 * The lists that Tasklist opens with, written at start; those that exist already stay as they are. Each is narrowed to the
 * one who looks or their groups: a list of everything takes seconds once thousands of trainings run.
 */
@Component
class TasklistFilters implements SmartInitializingSingleton {

    private static final String ME = "${currentUser()}";
    private static final String MY_GROUPS = "${currentUserGroups()}";

    private final FilterService filters;
    private final TaskService tasks;
    private final AuthorizationService authorizations;

    TasklistFilters(FilterService filters, TaskService tasks, AuthorizationService authorizations) {
        this.filters = filters;
        this.tasks = tasks;
        this.authorizations = authorizations;
    }

    @Override
    public void afterSingletonsInstantiated() {
        add(1, "My tasks", "What waits for me", query -> query.taskAssigneeExpression(ME));
        add(
                2,
                "Offered to my groups",
                "What one of us should take",
                query -> query.taskCandidateGroupInExpression(MY_GROUPS));
        add(
                3,
                "Overdue",
                "What should have been done by now",
                query -> mineOrOurs(query).dueBeforeExpression("${now()}"));
        stage(4, "Design", List.of(Group.COORDINATORS), "course-design");
        stage(5, "Review", List.of(Group.REVIEWERS, Group.ACADEMY_TEAM, Group.TASK_FORCE), "peer-review");
        stage(6, "Sign-off", List.of(Group.DIRECTORS, Group.SENIOR_MANAGEMENT), "senior-management-sign-off");
        stage(7, "Delivery", List.of(Group.COORDINATORS, Group.ACADEMY_TEAM, Group.INSTRUCTORS), "course-delivery");
        stage(
                8,
                "Certification and after",
                List.of(Group.DIRECTORS, Group.ACADEMY_TEAM, Group.COORDINATORS),
                "certification",
                "content-review");
    }

    private void stage(int place, String name, List<Group> groups, String... processes) {
        addFor(
                groups,
                place,
                name,
                "What waits for me or my groups at this stage",
                query -> mineOrOurs(query).processDefinitionKeyIn(processes));
    }

    private static TaskQuery mineOrOurs(TaskQuery query) {
        return query.or()
                .taskAssigneeExpression(ME)
                .taskCandidateGroupInExpression(MY_GROUPS)
                .endOr();
    }

    private void add(int place, String name, String description, UnaryOperator<TaskQuery> narrowed) {
        addFor(List.of(Group.values()), place, name, description, narrowed);
    }

    private void addFor(
            List<Group> groups, int place, String name, String description, UnaryOperator<TaskQuery> narrowed) {
        if (filters.createFilterQuery().filterName(name).count() > 0) {
            return;
        }
        TaskQuery query = narrowed.apply(tasks.createTaskQuery());
        Filter filter = filters.newTaskFilter(name)
                .setQuery(query.orderByDueDate().asc())
                .setProperties(properties(place, description));
        filters.saveFilter(filter);
        groups.forEach(group -> show(filter, group));
    }

    private static Map<String, Object> properties(int place, String description) {
        Map<String, Object> properties = new LinkedHashMap<>();
        properties.put("description", description);
        properties.put("priority", place);
        properties.put("color", "#0a6784");
        properties.put("refresh", true);
        properties.put("showUndefinedVariable", false);
        properties.put("variables", List.of(Map.of("name", "trainingCode", "label", "Training")));
        return properties;
    }

    private void show(Filter filter, Group group) {
        Authorization authorization = authorizations.createNewAuthorization(Authorization.AUTH_TYPE_GRANT);
        authorization.setGroupId(group.id());
        authorization.setResource(Resources.FILTER);
        authorization.setResourceId(filter.getId());
        authorization.addPermission(Permissions.READ);
        authorizations.saveAuthorization(authorization);
    }
}
