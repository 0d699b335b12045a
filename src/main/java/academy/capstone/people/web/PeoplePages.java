package academy.capstone.people.web;

import academy.capstone.people.Bureau;
import academy.capstone.people.Region;
import academy.capstone.people.application.ProfileDesk;
import academy.capstone.people.application.ProfileDesk.Member;
import academy.capstone.people.domain.ProfileChange;
import academy.capstone.people.domain.ProfileFields;
import academy.capstone.people.domain.SpokenLanguage;
import academy.capstone.workflow.Fault;
import academy.capstone.workflow.Refusal;
import java.security.Principal;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The pages {@code /people} and {@code /people/{id}}: profiles, and who has none. */
@Controller
class PeoplePages {

    private static final int SHOWN = 200;
    private static final String FORM = "people/profile";

    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("d MMMM uuuu, HH:mm 'UTC'", Locale.ENGLISH);

    private final ProfileDesk desk;

    PeoplePages(ProfileDesk desk) {
        this.desk = desk;
    }

    @GetMapping("/people")
    String list(Principal principal, @RequestParam(defaultValue = "") String text, Model model) {
        List<Member> found = desk.members(principal.getName(), text);
        model.addAttribute("members", found.subList(0, Math.min(SHOWN, found.size())));
        model.addAttribute("more", Math.max(0, found.size() - SHOWN));
        model.addAttribute(
                "missing",
                found.stream().filter(member -> member.person().isEmpty()).count());
        model.addAttribute("text", text);
        model.addAttribute("stations", desk.dutyStations());
        model.addAttribute("defaultStation", desk.defaultStation().name());
        return "people/list";
    }

    @GetMapping("/people/{id}")
    ModelAndView edit(
            Principal principal, @PathVariable String id, @RequestParam(required = false) @Nullable String saved) {
        Member member = desk.member(principal.getName(), id);
        ProfileFields fields = member.person().map(ProfileFields::of).orElse(ProfileFields.empty());
        return form(principal, member, fields, List.of(), HttpStatus.OK).addObject("saved", saved != null);
    }

    @PostMapping("/people/{id}")
    ModelAndView save(
            Principal principal,
            @PathVariable String id,
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "") String email,
            @RequestParam(defaultValue = "") String bureau,
            @RequestParam(defaultValue = "") String region,
            @RequestParam(defaultValue = "") String division,
            @RequestParam(defaultValue = "") String dutyStation,
            @RequestParam(defaultValue = "") String topics,
            @RequestParam(required = false) @Nullable List<String> languages) {
        ProfileFields fields = new ProfileFields(
                name,
                email,
                bureau,
                region,
                division,
                dutyStation,
                Arrays.asList(topics.split("\\R")),
                languages == null ? List.of() : languages);
        try {
            desk.save(principal.getName(), id, fields);
            return new ModelAndView("redirect:/people/{id}?saved");
        } catch (Refusal refusal) {
            if (refusal.kind() != Refusal.Kind.INVALID) {
                throw refusal;
            }
            Member member = desk.member(principal.getName(), id);
            return form(principal, member, fields, refusal.faults(), HttpStatus.UNPROCESSABLE_ENTITY);
        }
    }

    private ModelAndView form(
            Principal principal, Member member, ProfileFields fields, List<Fault> faults, HttpStatusCode status) {
        ModelAndView page = new ModelAndView(FORM);
        page.setStatus(status);
        page.addObject("member", member);
        page.addObject("fields", fields);
        page.addObject("topics", String.join("\n", fields.topics()));
        page.addObject("faults", new FaultsShown(faults));
        page.addObject("own", principal.getName().equals(member.id()));
        page.addObject("bureaux", Bureau.values());
        page.addObject("regions", Region.values());
        page.addObject("languages", SpokenLanguage.values());
        page.addObject("stations", desk.dutyStations());
        page.addObject("defaultStation", desk.defaultStation().name());
        page.addObject(
                "changes",
                desk.changes(principal.getName(), member.id()).stream()
                        .map(PeoplePages::shown)
                        .toList());
        page.addObject("saved", false);
        return page;
    }

    private static ChangeShown shown(ProfileChange change) {
        return new ChangeShown(
                MOMENT.format(change.at().atZone(ZoneOffset.UTC)),
                change.by(),
                change.what().lines().toList());
    }

    /** A change in words. */
    public record ChangeShown(String at, String by, List<String> what) {}
}
