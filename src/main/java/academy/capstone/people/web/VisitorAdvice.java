package academy.capstone.people.web;

import academy.capstone.people.People;
import academy.capstone.workflow.Accounts;
import jakarta.servlet.http.HttpServletRequest;
import java.security.Principal;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/** Gives every page the variable {@code visitor}. */
@ControllerAdvice
class VisitorAdvice {

    private final People people;
    private final Accounts accounts;

    VisitorAdvice(People people, Accounts accounts) {
        this.people = people;
        this.accounts = accounts;
    }

    @ModelAttribute("visitor")
    Visitor visitor(HttpServletRequest request, @Nullable Principal principal) {
        String userId = principal == null ? null : principal.getName();
        return new Visitor(userId, request.getRequestURI(), people, accounts);
    }
}
