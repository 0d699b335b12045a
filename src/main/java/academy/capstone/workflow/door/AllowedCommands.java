package academy.capstone.workflow.door;

import academy.capstone.workflow.Group;
import academy.capstone.workflow.Refusal;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.camunda.bpm.engine.impl.interceptor.Command;

/**
 * What a person may ask of the engine. Reading is limited by the engine's rights; a training moves by its forms alone, for
 * administrators too. A command that is not listed is refused, so that a newer engine does not open a door by itself.
 */
final class AllowedCommands {

    private static final String ENGINE = "org.camunda.bpm.engine.impl.";
    private static final Pattern READING = Pattern.compile(
            "(Get|Find|Is|Determine|ExecuteFilter|Optimize|AuthorizationCheck|CheckPassword|EvaluateDecision).*"
                    + "|.*(Query|Report).*|NoOp.*");

    private static final Set<String> WORK = Set.of("SubmitTaskFormCmd", "SubmitStartFormCmd");
    private static final Set<String> FILTERS = Set.of("CreateFilterCmd", "SaveFilterCmd", "DeleteFilterCmd");
    /** What everybody may change of their own account; the engine's rights see to it that it is their own. */
    private static final Set<String> OWN_ACCOUNT =
            Set.of("SaveUserCmd", "SetUserInfoCmd", "DeleteUserInfoCmd", "SetUserPictureCmd", "DeleteUserPictureCmd");

    /** Nobody else, not for their own account either: whoever leaves hands open tasks over first. */
    private static final Set<String> ACCOUNTS = Set.of(
            "CreateUserCmd",
            "DeleteUserCmd",
            "CreateGroupCmd",
            "SaveGroupCmd",
            "DeleteGroupCmd",
            "CreateMembershipCmd",
            "DeleteMembershipCmd",
            "CreateAuthorizationCommand",
            "SaveAuthorizationCmd",
            "DeleteAuthorizationCmd",
            "UnlockUserCmd");

    /** What mends a job that failed. */
    private static final Set<String> OPERATIONS = Set.of(
            "SetJobRetriesCmd",
            "SetJobsRetriesCmd",
            "ExecuteJobsCmd",
            // What the engine notes down itself about a job that was executed by hand.
            "FailedJobListener",
            "SuccessfulJobListener",
            "SetJobDuedateCmd",
            "RecalculateJobDuedateCmd",
            "SetAnnotationForIncidentCmd");

    private static final Map<Pattern, String> SENTENCES = Map.of(
            Pattern.compile("(Deploy|DeleteDeployment|RegisterDeployment|UnregisterDeployment).*"),
            "Processes are deployed by the application, after a second person has approved them.",
            Pattern.compile(".*(Comment|Attachment).*"),
            "Comments and documents belong into the course file; please add them there.",
            Pattern.compile(".*(Variables|VariablesLocal)Cmd"),
            "The variables of a training are written by its forms only.",
            Pattern.compile(
                    "(AssignTask|ClaimTask|DelegateTask|SetTaskOwner|Add.*IdentityLink|Delete.*IdentityLink).*"),
            "A task is taken by the one who does it; it cannot be given to somebody else.");
    private static final String OTHERWISE = "This cannot be done by hand; a training moves on by its forms only.";

    private AllowedCommands() {}

    /**
     * @throws Refusal if a person in these groups may not run the command
     */
    static void check(Command<?> command, List<String> groups) {
        String type = command.getClass().getName();
        if (!type.startsWith(ENGINE)) {
            return;
        }
        String name = type.substring(type.lastIndexOf('.') + 1);
        boolean allowed = isReading(command)
                || WORK.contains(name)
                || FILTERS.contains(name)
                || OWN_ACCOUNT.contains(name)
                || (isForAdministrators(name) && groups.contains(Group.ADMINISTRATORS.id()));
        if (!allowed) {
            throw Refusal.forbidden(sentenceFor(name));
        }
    }

    static boolean isReading(Command<?> command) {
        String type = command.getClass().getName();
        return type.startsWith(ENGINE)
                && READING.matcher(type.substring(type.lastIndexOf('.') + 1)).matches();
    }

    /** True for commands that keep nothing of a first try: what people do with tasks, which are ours or submit a form. */
    static boolean isRepeatable(Command<?> command) {
        String type = command.getClass().getName();
        return !type.startsWith(ENGINE) || WORK.contains(type.substring(type.lastIndexOf('.') + 1));
    }

    private static boolean isForAdministrators(String name) {
        return ACCOUNTS.contains(name) || OPERATIONS.contains(name);
    }

    private static String sentenceFor(String name) {
        if (isForAdministrators(name)) {
            return "Only administrators may do this.";
        }
        return SENTENCES.entrySet().stream()
                .filter(entry -> entry.getKey().matcher(name).matches())
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse(OTHERWISE);
    }
}
