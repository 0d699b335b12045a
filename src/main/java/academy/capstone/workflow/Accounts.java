package academy.capstone.workflow;

import java.util.Collection;
import java.util.List;

/** The accounts that people sign in with, and their groups. */
public interface Accounts {

    boolean exists(String userId);

    /** Creates an account. Does nothing if the user id is taken, so that it can be repeated. */
    void create(String userId, String name, String email, String password, Collection<Group> groups);

    /** Ids of the groups that the person belongs to at this moment. */
    List<String> groupsOf(String userId);

    /** User ids of the members of a group at this moment, in alphabetical order. */
    List<String> members(Group group);

    /** The same for a group by its id, also one that administrators have added. */
    List<String> membersOf(String groupId);
}
