package academy.capstone.delivery.web;

import academy.capstone.delivery.application.Dunning;
import academy.capstone.delivery.application.Erasure;
import academy.capstone.delivery.application.FairShares;
import academy.capstone.delivery.application.Institutions;
import academy.capstone.delivery.application.Ranking;
import academy.capstone.delivery.application.Ranking.Wish;
import academy.capstone.delivery.domain.FairShare;
import academy.capstone.delivery.domain.FairShare.Line;
import academy.capstone.delivery.domain.Institution;
import academy.capstone.delivery.domain.Registered;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.security.Principal;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Participants, their order, fees, institutions and fair share, for scripts. */
@RestController
@RequestMapping(path = "/api/trainings/{code}", produces = MediaType.APPLICATION_JSON_VALUE)
class SelectionApi {

    private static final int PAGE = 500;

    private final Ranking ranking;
    private final Dunning dunning;
    private final Institutions institutions;
    private final FairShares shares;
    private final Erasure erasure;

    SelectionApi(Ranking ranking, Dunning dunning, Institutions institutions, FairShares shares, Erasure erasure) {
        this.ranking = ranking;
        this.dunning = dunning;
        this.institutions = institutions;
        this.shares = shares;
        this.erasure = erasure;
    }

    /** A participant as the training's people see them. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record ParticipantJson(
            long id,
            String name,
            String email,
            boolean addressConfirmed,
            String country,
            @Nullable String gender,
            String state,
            @Nullable Integer rank,
            @Nullable String note,
            @Nullable String paymentReference) {

        static ParticipantJson of(Registered row) {
            return new ParticipantJson(
                    row.id(),
                    row.name(),
                    row.email(),
                    row.candidacy().addressConfirmed(),
                    row.country(),
                    row.gender().orElse(null),
                    row.state().word(),
                    row.candidacy().rank().orElse(null),
                    row.candidacy().note().orElse(null),
                    row.dues().reference().orElse(null));
        }
    }

    /** A place in the order; an absent rank takes it away. */
    record RankJson(
            @Nullable String email,
            @Nullable String rank,
            @Nullable String note) {

        Wish wish() {
            return new Wish(text(email), text(rank), text(note));
        }
    }

    record SettledJson(@Nullable String settled) {}

    record SeatsJson(@Nullable String name, @Nullable String seats) {}

    record ReasonJson(@Nullable String reason) {}

    /** Shares of applications and seats. */
    record FairShareJson(
            int applied, int seated, List<Line> regions, List<Line> groups, List<Line> genders, List<Line> countries) {

        static FairShareJson of(FairShare share) {
            return new FairShareJson(
                    share.applied(),
                    share.seated(),
                    share.byRegion(),
                    share.byGroup(),
                    share.byGender(),
                    share.byCountry());
        }
    }

    @GetMapping("/participants")
    List<ParticipantJson> participants(
            @PathVariable String code, @RequestParam(defaultValue = "0") int page, Principal principal) {
        return ranking.page(code, principal.getName(), Math.max(0, page), PAGE).stream()
                .map(ParticipantJson::of)
                .toList();
    }

    @PostMapping("/ranking")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void rank(@PathVariable String code, @RequestBody List<RankJson> ranks, Principal principal) {
        ranking.rank(
                code,
                principal.getName(),
                ranks.stream().filter(Objects::nonNull).map(RankJson::wish).toList());
    }

    @PostMapping("/participants/{id}/payment")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void settle(@PathVariable String code, @PathVariable long id, @RequestBody SettledJson body, Principal principal) {
        dunning.settle(code, principal.getName(), id, text(body.settled()));
    }

    @PostMapping("/participants/{id}/erasure")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void erase(@PathVariable String code, @PathVariable long id, @RequestBody ReasonJson body, Principal principal) {
        erasure.erase(code, principal.getName(), id, text(body.reason()));
    }

    @GetMapping("/institutions")
    List<Institution> institutions(@PathVariable String code, Principal principal) {
        return institutions.of(code, principal.getName());
    }

    @PostMapping("/institutions")
    List<Institution> give(@PathVariable String code, @RequestBody SeatsJson body, Principal principal) {
        institutions.give(code, principal.getName(), text(body.name()), text(body.seats()));
        return institutions.of(code, principal.getName());
    }

    @GetMapping("/fair-share")
    FairShareJson fairShare(@PathVariable String code, Principal principal) {
        return FairShareJson.of(shares.of(code, principal.getName()));
    }

    private static String text(@Nullable String sent) {
        return Objects.requireNonNullElse(sent, "");
    }
}
