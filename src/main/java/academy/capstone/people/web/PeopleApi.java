package academy.capstone.people.web;

import academy.capstone.people.application.Absences;
import academy.capstone.people.application.ProfileDesk;
import academy.capstone.people.application.ProfileDesk.Member;
import academy.capstone.people.domain.ProfileFields;
import academy.capstone.workflow.Group;
import java.security.Principal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Profiles ({@code /api/people}) and one's own absences ({@code /api/absences}) as JSON. */
@RestController
class PeopleApi {

    private final ProfileDesk desk;
    private final Absences absences;

    PeopleApi(ProfileDesk desk, Absences absences) {
        this.desk = desk;
        this.absences = absences;
    }

    @GetMapping("/api/people")
    List<MemberJson> people(Principal principal, @RequestParam(defaultValue = "") String text) {
        return desk.members(principal.getName(), text).stream()
                .map(MemberJson::of)
                .toList();
    }

    @GetMapping("/api/people/{id}")
    MemberJson person(Principal principal, @PathVariable String id) {
        return MemberJson.of(desk.member(principal.getName(), id));
    }

    @PutMapping("/api/people/{id}")
    MemberJson save(Principal principal, @PathVariable String id, @RequestBody ProfileFields fields) {
        desk.save(principal.getName(), id, fields);
        return person(principal, id);
    }

    @GetMapping("/api/absences")
    List<AbsenceJson> absences(Principal principal) {
        return absences.of(principal.getName()).stream()
                .map(each -> new AbsenceJson(
                        each.id(),
                        each.absence().firstDay(),
                        each.absence().lastDay(),
                        each.absence().substitute()))
                .toList();
    }

    @PostMapping("/api/absences")
    @ResponseStatus(HttpStatus.CREATED)
    List<AbsenceJson> enter(Principal principal, @RequestBody AbsenceFields fields) {
        absences.enter(fields.absence(principal.getName()));
        return absences(principal);
    }

    @DeleteMapping("/api/absences/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void remove(Principal principal, @PathVariable long id) {
        absences.remove(principal.getName(), id);
    }

    record AbsenceJson(long id, LocalDate firstDay, LocalDate lastDay, String substitute) {}

    record MemberJson(String id, List<String> groups, boolean profileMissing, Optional<ProfileFields> profile) {

        static MemberJson of(Member member) {
            return new MemberJson(
                    member.id(),
                    member.groups().stream().map(Group::id).toList(),
                    member.person().isEmpty(),
                    member.person().map(ProfileFields::of));
        }
    }
}
