package academy.capstone.people.web;

import academy.capstone.people.People;
import academy.capstone.workflow.Accounts;
import academy.capstone.workflow.Group;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The one who looks at a page, as its header needs it. Asks for name and groups only if a page shows them. */
public final class Visitor {

    private final @Nullable String userId;
    private final String path;
    private final People people;
    private final Accounts accounts;
    private @Nullable List<String> groups;

    Visitor(@Nullable String userId, String path, People people, Accounts accounts) {
        this.userId = userId;
        this.path = path;
        this.people = people;
        this.accounts = accounts;
    }

    public boolean isSignedIn() {
        return userId != null;
    }

    /** Display name; empty text if nobody is signed in. */
    public String getName() {
        return userId == null ? "" : people.nameOf(userId);
    }

    public boolean isKeepsOutbox() {
        return belongsTo(Group.ACADEMY_TEAM) || belongsTo(Group.ADMINISTRATORS);
    }

    public boolean isWatchesProcesses() {
        return belongsTo(Group.PROCESS_OWNERS) || belongsTo(Group.ADMINISTRATORS);
    }

    public boolean isKeepsProfiles() {
        return belongsTo(Group.ACADEMY_TEAM) || belongsTo(Group.TASK_FORCE) || belongsTo(Group.ADMINISTRATORS);
    }

    public boolean isAdministers() {
        return belongsTo(Group.ADMINISTRATORS);
    }

    /** True if the page lies under this path; the root is itself only. */
    public boolean at(String place) {
        return path.equals(place) || (!"/".equals(place) && path.startsWith(place + "/"));
    }

    private boolean belongsTo(Group group) {
        if (userId == null) {
            return false;
        }
        if (groups == null) {
            groups = accounts.groupsOf(userId);
        }
        return groups.contains(group.id());
    }
}
