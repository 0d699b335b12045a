package academy.capstone.people.web;

import academy.capstone.people.People;
import academy.capstone.workflow.Accounts;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Gives every page the variable {@code visitor}, error pages too: therefore as an attribute of the request. */
@Component
class VisitorInterceptor implements HandlerInterceptor, WebMvcConfigurer {

    private final People people;
    private final Accounts accounts;

    VisitorInterceptor(People people, Accounts accounts) {
        this.people = people;
        this.accounts = accounts;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this);
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        request.setAttribute(
                "visitor", new Visitor(request.getRemoteUser(), request.getRequestURI(), people, accounts));
        return true;
    }
}
