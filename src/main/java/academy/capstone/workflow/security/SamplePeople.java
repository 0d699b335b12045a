package academy.capstone.workflow.security;

import academy.capstone.workflow.Accounts;
import academy.capstone.workflow.Group;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Who can sign in to the demo, for the sign-in page and the log. */
@Component
class SamplePeople {

    private final Accounts accounts;

    SamplePeople(Accounts accounts) {
        this.accounts = accounts;
    }

    /** People by what they do, in the order of the process; somebody in two groups appears in the first. */
    List<Sample> all() {
        Map<String, String> roles = new LinkedHashMap<>();
        Arrays.stream(Group.values())
                .forEach(group ->
                        accounts.members(group).forEach(member -> roles.merge(member, group.label(), this::both)));
        return roles.entrySet().stream()
                .map(entry -> new Sample(entry.getKey(), entry.getValue()))
                .toList();
    }

    /** One line: every user id. */
    String line() {
        return all().stream().map(Sample::user).collect(Collectors.joining(", "));
    }

    private String both(String first, String second) {
        return first + ", " + second;
    }

    record Sample(String user, String groups) {}
}
