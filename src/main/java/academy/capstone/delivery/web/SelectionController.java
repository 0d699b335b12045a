package academy.capstone.delivery.web;

import academy.capstone.delivery.application.Dunning;
import academy.capstone.delivery.application.Erasure;
import academy.capstone.delivery.application.FairShares;
import academy.capstone.delivery.application.Institutions;
import academy.capstone.delivery.application.IntegrityCases;
import academy.capstone.delivery.application.Ranking;
import academy.capstone.delivery.application.Ranking.Wish;
import academy.capstone.delivery.application.Selection;
import academy.capstone.delivery.domain.ParticipantState;
import academy.capstone.delivery.domain.Registered;
import academy.capstone.training.Trainings;
import academy.capstone.workflow.Refusal;
import java.nio.charset.StandardCharsets;
import java.security.Principal;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The list of those who registered, on which the coordinator ranks and decides, and what belongs to it. */
@Controller
@RequestMapping("/trainings/{code}")
class SelectionController {

    private static final int PAGE = 100;
    private static final String DECISION = "decision:";
    private static final String RANK = "rank:";
    private static final String NOTE = "note:";
    private static final String BACK = "redirect:/trainings/{code}/participants";

    private final Selection selection;
    private final Ranking ranking;
    private final Dunning dunning;
    private final Institutions institutions;
    private final FairShares shares;
    private final Erasure erasure;
    private final IntegrityCases inquiries;
    private final Trainings trainings;

    SelectionController(
            Selection selection,
            Ranking ranking,
            Dunning dunning,
            Institutions institutions,
            FairShares shares,
            Erasure erasure,
            IntegrityCases inquiries,
            Trainings trainings) {
        this.selection = selection;
        this.ranking = ranking;
        this.dunning = dunning;
        this.institutions = institutions;
        this.shares = shares;
        this.erasure = erasure;
        this.inquiries = inquiries;
        this.trainings = trainings;
    }

    @GetMapping("/participants")
    ModelAndView list(@PathVariable String code, @RequestParam(defaultValue = "0") int page, Principal principal) {
        int number = Math.max(0, page);
        List<Registered> rows = ranking.page(code, principal.getName(), number, PAGE);
        ModelAndView shown = new ModelAndView("delivery/participants-page");
        shown.addObject("training", trainings.facts(code));
        shown.addObject("overview", selection.overview(code));
        shown.addObject("criteria", selection.criteria(code));
        shown.addObject("rows", rows);
        shown.addObject("wanted", selection.namesWanted(code));
        shown.addObject("institutions", institutions.of(code, principal.getName()));
        shown.addObject("mayDecide", selection.mayDecide(code, principal.getName()));
        shown.addObject("isCoordinator", selection.isCoordinator(code, principal.getName()));
        shown.addObject("inquiries", inquiries.open(code));
        shown.addObject("mayInquire", inquiries.mayInquire(code, principal.getName()));
        shown.addObject("mayErase", erasure.isFor(principal.getName()));
        shown.addObject("next", rows.size() < PAGE ? null : number + 1);
        return shown;
    }

    /** Fields are named {@code decision:}, {@code rank:} or {@code note:} and the address; an empty decision leaves as it is. */
    @PostMapping("/selection")
    String decide(@PathVariable String code, @RequestParam Map<String, String> sent, Principal principal) {
        Map<ParticipantState, List<String>> decisions = new EnumMap<>(ParticipantState.class);
        for (ParticipantState state :
                List.of(ParticipantState.ACCEPTED, ParticipantState.DECLINED, ParticipantState.WAITING)) {
            decisions.put(state, new ArrayList<>());
        }
        List<Wish> ranks = new ArrayList<>();
        sent.forEach((field, word) -> {
            if (field.startsWith(DECISION)) {
                decisions.forEach((state, emails) -> {
                    if (state.word().equals(word)) {
                        emails.add(field.substring(DECISION.length()));
                    }
                });
            } else if (field.startsWith(RANK)) {
                String email = field.substring(RANK.length());
                ranks.add(new Wish(email, word, sent.getOrDefault(NOTE + email, "")));
            }
        });
        if (!ranks.isEmpty()) {
            ranking.rank(code, principal.getName(), ranks);
        }
        if (decisions.values().stream().anyMatch(emails -> !emails.isEmpty())) {
            selection.decide(code, principal.getName(), decisions);
        }
        return BACK;
    }

    @PostMapping("/participants/{id}/payment")
    String settle(@PathVariable String code, @PathVariable long id, @RequestParam String settled, Principal principal) {
        dunning.settle(code, principal.getName(), id, settled);
        return BACK;
    }

    @GetMapping("/participants/{id}/proof")
    ResponseEntity<byte[]> proof(@PathVariable String code, @PathVariable long id, Principal principal) {
        return dunning.proof(code, principal.getName(), id)
                .map(proof -> ResponseEntity.ok()
                        .contentType(MediaType.parseMediaType(proof.mediaType()))
                        .header(
                                HttpHeaders.CONTENT_DISPOSITION,
                                ContentDisposition.attachment()
                                        .filename(proof.fileName(), StandardCharsets.UTF_8)
                                        .build()
                                        .toString())
                        .header("X-Content-Type-Options", "nosniff")
                        .body(proof.content()))
                .orElseThrow(() -> Refusal.unknown("This participant has sent no proof of payment."));
    }

    @PostMapping("/participants/{id}/erasure")
    String erase(
            @PathVariable String code,
            @PathVariable long id,
            @RequestParam(defaultValue = "") String reason,
            Principal principal) {
        erasure.erase(code, principal.getName(), id, reason);
        return BACK;
    }

    @PostMapping("/institutions")
    String institution(
            @PathVariable String code,
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "") String seats,
            Principal principal) {
        institutions.give(code, principal.getName(), name, seats);
        return BACK + "#institutions";
    }

    @GetMapping("/fair-share")
    ModelAndView fairShare(@PathVariable String code, Principal principal) {
        ModelAndView page = new ModelAndView("delivery/fair-share");
        page.addObject("training", trainings.facts(code));
        page.addObject("share", shares.of(code, principal.getName()));
        return page;
    }
}
