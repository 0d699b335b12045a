package academy.capstone.delivery.web;

import academy.capstone.delivery.application.Selection;
import academy.capstone.delivery.domain.ParticipantState;
import academy.capstone.delivery.domain.Registered;
import academy.capstone.training.Trainings;
import java.security.Principal;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The list of those who registered, on which the coordinator decides. */
@Controller
class SelectionController {

    private static final int PAGE = 100;
    private static final String DECISION = "decision:";

    private final Selection selection;
    private final Trainings trainings;

    SelectionController(Selection selection, Trainings trainings) {
        this.selection = selection;
        this.trainings = trainings;
    }

    @GetMapping("/trainings/{code}/participants")
    ModelAndView list(@PathVariable String code, @RequestParam(defaultValue = "0") long after, Principal principal) {
        List<Registered> rows = selection.page(code, principal.getName(), after, PAGE);
        ModelAndView page = new ModelAndView("delivery/participants-page");
        page.addObject("training", trainings.facts(code));
        page.addObject("overview", selection.overview(code));
        page.addObject("rows", rows);
        page.addObject("mayDecide", selection.mayDecide(code, principal.getName()));
        page.addObject("next", rows.size() < PAGE ? null : rows.get(PAGE - 1).id());
        return page;
    }

    /** Fields are named {@code decision:} and the address; what is left as it is sends nothing. */
    @PostMapping("/trainings/{code}/selection")
    String decide(@PathVariable String code, @RequestParam Map<String, String> sent, Principal principal) {
        Map<ParticipantState, List<String>> decisions = new EnumMap<>(ParticipantState.class);
        for (ParticipantState state :
                List.of(ParticipantState.ACCEPTED, ParticipantState.DECLINED, ParticipantState.WAITING)) {
            decisions.put(state, new ArrayList<>());
        }
        sent.forEach((field, word) -> {
            if (field.startsWith(DECISION)) {
                decisions.forEach((state, emails) -> {
                    if (state.word().equals(word)) {
                        emails.add(field.substring(DECISION.length()));
                    }
                });
            }
        });
        selection.decide(code, principal.getName(), decisions);
        return "redirect:/trainings/{code}/participants";
    }
}
