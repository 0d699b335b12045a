package academy.capstone.training;

import java.util.Map;
import java.util.Optional;

/**
 * What a module shows of a training in the course file. The JSON of {@code /api/trainings/{code}} and the page
 * {@code /trainings/{code}} are put together from these.
 */
public interface CourseFileSection {

    /** Key of the section in the JSON, such as {@code documents}; also the anchor on the page. */
    String key();

    /** Place on the page, counted from the top; outline 100, reviews 200, sign-off 300, documents 400, and so on. */
    int order();

    /**
     * What the person may see of it as JSON; empty if nothing.
     *
     * @param person user id of the one who looks
     */
    Optional<Object> json(String trainingCode, String person);

    /** What the person may see of it on the page; empty if nothing. */
    Optional<View> view(String trainingCode, String person);

    /** Facts for the small summary that opens each task's form, by label; empty if this section has none for the task. */
    default Map<String, String> summary(String trainingCode, String taskKey, String person) {
        return Map.of();
    }

    /**
     * A part of the page.
     *
     * @param title heading
     * @param fragment Thymeleaf template, such as {@code delivery/documents}, rendered with {@code model} as variables
     */
    record View(String title, String fragment, Map<String, Object> model) {}
}
