package academy.capstone.workflow.security;

import static org.camunda.bpm.engine.authorization.Resources.*;

import academy.capstone.workflow.Group;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Permission;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.ProcessDefinitionPermissions;
import org.camunda.bpm.engine.authorization.Resource;
import org.camunda.bpm.engine.authorization.SystemPermissions;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.stereotype.Component;

/**
 * What each group may do in the engine, written at start; rights that exist already stay as they are. The right to work on a
 * task comes with the assignment. Nobody may deploy or change a running process, administrators neither.
 */
@Component
class EngineRights implements SmartInitializingSingleton {

    private static final Permission READ = Permissions.READ;
    private static final Permission ALL = Permissions.ALL;
    private static final String ANY = Authorization.ANY;

    private final IdentityService identities;
    private final AuthorizationService authorizations;

    EngineRights(IdentityService identities, AuthorizationService authorizations) {
        this.identities = identities;
        this.authorizations = authorizations;
    }

    @Override
    public void afterSingletonsInstantiated() {
        Arrays.stream(Group.values()).forEach(this::create);
        String[] groups = Arrays.stream(Group.values()).map(Group::id).toArray(String[]::new);
        Map<String, Authorization> existing =
                authorizations.createAuthorizationQuery().groupIdIn(groups).list().stream()
                        .collect(Collectors.toMap(EngineRights::key, Function.identity(), (one, other) -> one));
        rights().filter(right -> !existing.containsKey(right.key())).forEach(this::grant);
    }

    private static Stream<Right> rights() {
        return Stream.of(
                        Arrays.stream(Group.values()).flatMap(EngineRights::everybody),
                        coordinators(),
                        watchers(Group.PROCESS_OWNERS),
                        watchers(Group.ADMINISTRATORS),
                        administrators())
                .flatMap(Function.identity());
    }

    /** The processes are no secret: Tasklist shows their names and pictures. What runs in them is. */
    private static Stream<Right> everybody(Group group) {
        Stream<Permission> definition = group == Group.PROCESS_OWNERS || group == Group.ADMINISTRATORS
                ? Stream.of(
                        READ,
                        ProcessDefinitionPermissions.READ_INSTANCE,
                        ProcessDefinitionPermissions.READ_HISTORY,
                        ProcessDefinitionPermissions.READ_TASK)
                : Stream.of(READ);
        Stream<Permission> repair = group == Group.ADMINISTRATORS
                ? Stream.of(
                        ProcessDefinitionPermissions.RETRY_JOB,
                        ProcessDefinitionPermissions.SUSPEND,
                        ProcessDefinitionPermissions.SUSPEND_INSTANCE)
                : Stream.of();
        return Stream.of(
                new Right(group, APPLICATION, "tasklist", List.of(Permissions.ACCESS)),
                new Right(
                        group,
                        PROCESS_DEFINITION,
                        ANY,
                        Stream.concat(definition, repair).toList()));
    }

    private static Stream<Right> coordinators() {
        return Stream.of(
                new Right(Group.COORDINATORS, PROCESS_INSTANCE, ANY, List.of(Permissions.CREATE)),
                new Right(
                        Group.COORDINATORS,
                        PROCESS_DEFINITION,
                        "training-lifecycle",
                        List.of(READ, ProcessDefinitionPermissions.CREATE_INSTANCE)));
    }

    private static Stream<Right> watchers(Group group) {
        return Stream.of(
                new Right(group, APPLICATION, "cockpit", List.of(Permissions.ACCESS)),
                new Right(group, DECISION_DEFINITION, ANY, List.of(READ, Permissions.READ_HISTORY)),
                new Right(group, DECISION_REQUIREMENTS_DEFINITION, ANY, List.of(READ)),
                new Right(group, DEPLOYMENT, ANY, List.of(READ)),
                new Right(group, BATCH, ANY, List.of(READ, Permissions.READ_HISTORY)));
    }

    private static Stream<Right> administrators() {
        Group group = Group.ADMINISTRATORS;
        return Stream.of(
                new Right(group, APPLICATION, "admin", List.of(Permissions.ACCESS)),
                new Right(group, USER, ANY, List.of(ALL)),
                new Right(group, GROUP, ANY, List.of(ALL)),
                new Right(group, GROUP_MEMBERSHIP, ANY, List.of(ALL)),
                new Right(group, AUTHORIZATION, ANY, List.of(ALL)),
                new Right(group, FILTER, ANY, List.of(ALL)),
                new Right(group, SYSTEM, ANY, List.of(SystemPermissions.READ)));
    }

    private void create(Group group) {
        if (identities.createGroupQuery().groupId(group.id()).count() > 0) {
            return;
        }
        org.camunda.bpm.engine.identity.Group created = identities.newGroup(group.id());
        created.setName(group.label());
        created.setType("WORKFLOW");
        identities.saveGroup(created);
    }

    private void grant(Right right) {
        Authorization authorization = authorizations.createNewAuthorization(Authorization.AUTH_TYPE_GRANT);
        authorization.setGroupId(right.group().id());
        authorization.setResource(right.resource());
        authorization.setResourceId(right.resourceId());
        right.permissions().forEach(authorization::addPermission);
        authorizations.saveAuthorization(authorization);
    }

    private static String key(Authorization authorization) {
        return authorization.getGroupId() + " " + authorization.getResourceType() + " " + authorization.getResourceId();
    }

    private record Right(Group group, Resource resource, String resourceId, List<Permission> permissions) {

        String key() {
            return group.id() + " " + resource.resourceType() + " " + resourceId;
        }
    }
}
