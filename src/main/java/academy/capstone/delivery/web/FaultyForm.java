package academy.capstone.delivery.web;

import academy.capstone.workflow.Refusal;
import java.util.function.Supplier;
import org.springframework.http.HttpStatus;
import org.springframework.web.servlet.ModelAndView;

/**
 * The answer to a form that cannot be taken: its page again, with what is at fault as {@code fault} (shown by
 * {@code delivery/faulty}), so that nothing that was typed has to be typed again.
 */
final class FaultyForm {

    private FaultyForm() {}

    /**
     * Does what the form asks.
     *
     * @param again the page of the form, with what was sent
     * @throws Refusal if it is about the person or the address, not about the form
     */
    static ModelAndView orAgain(Supplier<ModelAndView> work, Supplier<ModelAndView> again) {
        try {
            return work.get();
        } catch (Refusal refused) {
            HttpStatus status = switch (refused.kind()) {
                case INVALID -> HttpStatus.UNPROCESSABLE_ENTITY;
                case CONFLICT -> HttpStatus.CONFLICT;
                case FORBIDDEN, UNKNOWN -> throw refused;
            };
            ModelAndView page = again.get();
            page.addObject("fault", refused);
            page.setStatus(status);
            return page;
        }
    }
}
