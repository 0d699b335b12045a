package academy.capstone.notification.web;

import academy.capstone.notification.application.NoticePreferences;
import java.security.Principal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The page {@code /my-notices}: each mail by itself, or one a day. */
@Controller
class MyNoticesPage {

    private final NoticePreferences preferences;

    MyNoticesPage(NoticePreferences preferences) {
        this.preferences = preferences;
    }

    @GetMapping("/my-notices")
    String show(Principal principal, Model model) {
        model.addAttribute("preference", preferences.of(principal.getName()));
        return "notification/my-notices";
    }

    @PostMapping("/my-notices")
    String choose(Principal principal, @RequestParam boolean daily, RedirectAttributes after) {
        preferences.choose(principal.getName(), daily);
        after.addFlashAttribute("kept", true);
        return "redirect:/my-notices";
    }
}
