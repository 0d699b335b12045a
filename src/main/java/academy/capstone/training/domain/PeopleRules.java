package academy.capstone.training.domain;

import academy.capstone.people.Bureau;
import academy.capstone.training.Outline;
import academy.capstone.training.Outline.Instructor;
import academy.capstone.workflow.PlainText;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** The people of an outline: who teaches, and who is proposed to review. */
final class PeopleRules {

    private static final Pattern ADDRESS = Pattern.compile("[^\\s@<>,;\"]{1,64}@[^\\s@<>,;\"]+\\.[^\\s@<>,;\".]{2,}");

    private final Outline outline;
    private final OutlineContext context;
    private final Faults faults;

    PeopleRules(Outline outline, OutlineContext context, Faults faults) {
        this.outline = outline;
        this.context = context;
        this.faults = faults;
    }

    void check() {
        if (context.format().instructorLed()) {
            faults.oneAtLeast("instructors", outline.instructors(), "instructor");
        }
        for (int index = 0; index < outline.instructors().size(); index++) {
            checkInstructor(outline.instructors().get(index), "instructors[" + index + "]");
        }
        checkExperts();
    }

    private void checkInstructor(Instructor instructor, String path) {
        faults.required(path + ".name", instructor.name());
        faults.required(path + ".affiliation", instructor.affiliation());
        faults.addIf(
                instructor.conflict() == null,
                path + ".conflict",
                "Please declare whether %s has a conflict of interest.".formatted(FieldName.of(path)));
        String email = instructor.email();
        faults.addIf(
                email != null && !ADDRESS.matcher(email).matches(),
                path + ".email",
                "The %s is no mail address.".formatted(FieldName.of(path + ".email")));
        String user = instructor.user();
        if (user == null) {
            return;
        }
        if (user.equals(context.coordinator())) {
            faults.add(
                    path + ".user",
                    "The coordinator confirms the results, so somebody else must teach; name another instructor.");
        } else {
            checkExists(user, path + ".user");
        }
    }

    private void checkExperts() {
        List<String> experts = outline.proposedExperts();
        Set<String> seen = new HashSet<>();
        for (int index = 0; index < experts.size(); index++) {
            String expert = experts.get(index);
            String path = "proposedExperts[" + index + "]";
            faults.addIf(!seen.add(expert), path, "The expert \"" + PlainText.shortened(expert) + "\" is named twice.");
            if (expert.equals(context.coordinator())) {
                faults.add(path, "Nobody reviews their own training; propose another expert.");
            } else {
                checkExists(expert, path);
            }
        }
        faults.addIf(
                experts.stream().noneMatch(this::ofAnotherBureau),
                "proposedExperts",
                "Please propose one expert at least of another bureau than %s."
                        .formatted(context.bureau().name()));
    }

    private boolean ofAnotherBureau(String expert) {
        Optional<Bureau> bureau = context.bureauOf().apply(expert).flatMap(found -> found);
        return bureau.filter(each -> each != context.bureau()).isPresent();
    }

    private void checkExists(String user, String path) {
        faults.addIf(
                context.bureauOf().apply(user).isEmpty(),
                path,
                "There is no account \"" + PlainText.shortened(user) + "\"; choose a person of the list.");
    }
}
