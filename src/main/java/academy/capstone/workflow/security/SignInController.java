package academy.capstone.workflow.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.security.Principal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The sign-in page. */
@Controller
class SignInController {

    /** Session attribute: the sentence that the page shows once. */
    static final String FAULT = "capstone.signInFault";

    private final SamplePeople samples;
    private final boolean demo;

    SignInController(SamplePeople samples, Environment environment) {
        this.samples = samples;
        this.demo = environment.acceptsProfiles(Profiles.of("demo"));
    }

    @GetMapping("/login")
    String page(HttpServletRequest request, @Nullable Principal person, Model model) {
        if (person != null) {
            return "redirect:/";
        }
        HttpSession session = request.getSession(false);
        if (session != null) {
            model.addAttribute("fault", session.getAttribute(FAULT));
            session.removeAttribute(FAULT);
        }
        model.addAttribute("samples", demo ? samples.all() : List.of());
        return "security/sign-in";
    }
}
