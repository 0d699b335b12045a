package academy.capstone.workflow.engine;

import academy.capstone.workflow.Accounts;
import academy.capstone.workflow.Group;
import java.util.Collection;
import java.util.List;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.User;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The accounts as the engine keeps them. */
@Component
class EngineAccounts implements Accounts {

    private final IdentityService identityService;
    private final ApplicationAuthority authority;

    EngineAccounts(IdentityService identityService, ApplicationAuthority authority) {
        this.identityService = identityService;
        this.authority = authority;
    }

    @Override
    public boolean exists(String userId) {
        return authority.ask(
                () -> identityService.createUserQuery().userId(userId).count() > 0);
    }

    @Override
    @Transactional
    public void create(String userId, String name, String email, String password, Collection<Group> groups) {
        if (exists(userId)) {
            return;
        }
        authority.act(() -> {
            User user = identityService.newUser(userId);
            user.setFirstName(name);
            user.setLastName("");
            user.setEmail(email);
            user.setPassword(password);
            identityService.saveUser(user);
            groups.forEach(group -> join(userId, group));
        });
    }

    @Override
    public List<String> groupsOf(String userId) {
        return authority.ask(() -> identityService.createGroupQuery().groupMember(userId).list().stream()
                .map(org.camunda.bpm.engine.identity.Group::getId)
                .toList());
    }

    @Override
    public List<String> members(Group group) {
        return membersOf(group.id());
    }

    @Override
    public List<String> membersOf(String groupId) {
        return authority.ask(() -> identityService.createUserQuery().memberOfGroup(groupId).list().stream()
                .map(User::getId)
                .sorted()
                .toList());
    }

    private void join(String userId, Group group) {
        if (identityService.createGroupQuery().groupId(group.id()).count() == 0) {
            org.camunda.bpm.engine.identity.Group created = identityService.newGroup(group.id());
            created.setName(group.label());
            created.setType("WORKFLOW");
            identityService.saveGroup(created);
        }
        identityService.createMembership(userId, group.id());
    }
}
