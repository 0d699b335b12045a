package academy.capstone.audit.web;

import academy.capstone.audit.application.AuditPacks;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Where anybody confirms that a pack was issued by Capstone. */
@Controller
class AuditPackPages {

    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern(
                    "d MMMM uuuu, HH:mm 'UTC'", Locale.ENGLISH)
            .withZone(ZoneOffset.UTC);

    private final AuditPacks packs;

    AuditPackPages(AuditPacks packs) {
        this.packs = packs;
    }

    @GetMapping("/audit-packs")
    String confirm(@RequestParam(defaultValue = "") String root, Model model) {
        model.addAttribute("root", root.strip());
        model.addAttribute("asked", !root.isBlank());
        packs.confirm(root).ifPresent(issued -> {
            model.addAttribute("issued", issued);
            model.addAttribute("issuedAt", MOMENT.format(issued.issuedAt()));
        });
        return "audit/confirm";
    }
}
