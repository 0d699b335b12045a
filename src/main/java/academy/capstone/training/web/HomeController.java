package academy.capstone.training.web;

import java.security.Principal;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The start page: my work for those who have signed in, for others what this is. */
@Controller
class HomeController {

    private final MyWork work;

    HomeController(MyWork work) {
        this.work = work;
    }

    @GetMapping("/")
    String home(@Nullable Principal person, Model model) {
        if (person == null) {
            return "training/welcome";
        }
        model.addAttribute("work", work.of(person.getName()));
        return "training/my-work";
    }
}
