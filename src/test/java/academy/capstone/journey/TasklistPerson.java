package academy.capstone.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.PlaywrightException;
import com.microsoft.playwright.Response;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;

/** One of the sample people in front of a browser, working in Tasklist. */
final class TasklistPerson implements AutoCloseable {

    private static final Path SCREENSHOTS = Path.of("target", "screenshots");
    private static int screenshots;

    private final String base;
    private final BrowserContext browser;
    private final Page page;
    /** What the page is still waiting for and what it complained about, for the report of a failure. */
    private final List<String> waitingFor = new CopyOnWriteArrayList<>();

    private final List<String> complaints = new CopyOnWriteArrayList<>();

    TasklistPerson(Browser browser, String base, String user) {
        this.base = base;
        this.browser = browser.newContext(new Browser.NewContextOptions().setViewportSize(1440, 1000));
        this.page = this.browser.newPage();
        page.setDefaultTimeout(60_000);
        page.onRequest(request -> waitingFor.add(request.url()));
        page.onRequestFinished(request -> waitingFor.remove(request.url()));
        page.onRequestFailed(request -> waitingFor.remove(request.url()));
        page.onConsoleMessage(message -> complaints.add(message.text()));
        page.onPageError(complaints::add);
        page.navigate(base + "/login");
        page.fill("input[name=username]", user);
        page.fill("input[name=password]", "demo");
        page.click("button[type=submit]");
        page.waitForURL(address -> !address.contains("/login"));
    }

    Page page() {
        return page;
    }

    /** Starts a training with the start form of Tasklist and returns the process instance's id. */
    String propose(Map<String, Object> fields) {
        page.navigate(base + "/camunda/app/tasklist/default/");
        page.click("text=Start process");
        page.locator(".modal-body").getByText("Training lifecycle").click();
        Locator form = page.locator(".modal-content .fjs-form");
        form.locator("[id$='-Title']").waitFor();
        fill(form, "propose-training", fields);
        look("propose-training");
        Response answer = page.waitForResponse(
                response -> response.url().endsWith("/submit-form"),
                () -> page.locator(".modal-footer button.btn-primary:visible").click());
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        return parse(answer.text()).path("id").asText();
    }

    /** Opens the task of a training in Tasklist, claims it if it is offered, fills in its form and completes it. */
    void complete(String code, String task, String form, Map<String, Object> fields) {
        open(code, task);
        Locator shown = page.locator(".task-details .fjs-form");
        shown.waitFor();
        fill(shown, form, fields);
        look(form);
        Response answer = page.waitForResponse(
                response -> response.url().endsWith("/submit-form"),
                () -> page.locator(".task-details button.btn-primary:has-text('Complete')")
                        .click());
        assertThat(answer.status())
                .as(task + ": " + (answer.status() == 204 ? "" : answer.text()))
                .isEqualTo(204);
    }

    /** Opens a task and its tab with the course file. */
    void look(String code, String task, String picture) {
        open(code, task);
        page.locator(".task-details .nav-tabs").getByText("Course file").click();
        page.frameLocator(".task-details iframe").getByText(code).first().waitFor();
        look(picture);
    }

    private void open(String code, String task) {
        Locator card = page.locator(".tasks-list .task", new Page.LocatorOptions().setHasText(code))
                .filter(new Locator.FilterOptions().setHasText(task));
        for (String list : List.of("My tasks", "Offered to my groups")) {
            openTasklist();
            page.locator(".task-filters").getByText(list).first().click();
            page.waitForTimeout(2_000);
            if (card.count() > 0) {
                card.first().click();
                claimIfOffered();
                return;
            }
        }
        openByItsLink(code, task);
    }

    /** A long list shows its first page only; a mail's link leads straight to the task. */
    private void openByItsLink(String code, String task) {
        String id = Visitor.person(base, "admin")
                .get("/engine-rest/task?processInstanceBusinessKey=" + code)
                .ok()
                .elements()
                .stream()
                .filter(each -> each.path("name").asText().equals(task))
                .map(each -> each.path("id").asText())
                .findFirst()
                .orElseThrow(() -> new AssertionError("no task \"" + task + "\" of " + code + " is open"));
        page.navigate("about:blank");
        page.navigate(base + "/camunda/app/tasklist/default/#/?task=" + id);
        claimIfOffered();
    }

    /** Opens Tasklist anew; going to the address that is already open would only change what it calls a route. */
    private void openTasklist() {
        page.navigate("about:blank");
        waitingFor.clear();
        complaints.clear();
        page.navigate(base + "/camunda/app/tasklist/default/");
        try {
            page.locator(".task-filters").getByText("My tasks").first().waitFor();
        } catch (PlaywrightException missing) {
            look("no-lists");
            throw new AssertionError(
                    "Tasklist did not come up; waiting for " + waitingFor + ", " + complaints, missing);
        }
    }

    private void claimIfOffered() {
        // Tasklist shows the task's name before it knows the holder; on a busy machine the button follows seconds
        // later.
        Locator claim = page.locator(".task-details .claim");
        Locator held = page.locator(".task-details .unclaim");
        claim.or(held).first().waitFor();
        if (held.count() == 0) {
            claim.first().click();
            held.first().waitFor();
        }
    }

    private static void fill(Locator shown, String form, Map<String, Object> fields) {
        JsonNode components = parse(read(Path.of("forms", form + ".form"))).path("components");
        fields.forEach((key, answer) -> {
            JsonNode component = named(components, key);
            Locator field = shown.locator(".fjs-form-field:has([id$='-"
                    + component.path("id").asText() + "'])"
                    + ", .fjs-form-field:has([id$='-" + component.path("id").asText() + "-0'])"
                    + ", .fjs-form-field:has([id$='-" + component.path("id").asText() + "-date'])");
            answer(field.first(), component, answer);
        });
    }

    private static void answer(Locator field, JsonNode component, Object answer) {
        switch (component.path("type").asText()) {
            case "radio" -> field.getByText(label(component, answer), exactly()).click();
            case "checklist" ->
                ((List<?>) answer)
                        .forEach(each -> field.getByText(label(component, each), exactly())
                                .click());
            case "checkbox" -> field.locator("input").setChecked((Boolean) answer);
            case "select" -> {
                field.locator(".fjs-input-group").click();
                field.locator(".fjs-dropdownlist-item")
                        .getByText(label(component, answer), exactly())
                        .click();
            }
            case "taglist" -> {
                for (Object each : (List<?>) answer) {
                    field.locator("input").fill(label(component, each));
                    field.locator(".fjs-dropdownlist-item").first().click();
                }
            }
            case "datetime" -> {
                String[] date = answer.toString().split("-");
                field.locator("input.flatpickr-input").fill(date[1] + "/" + date[2] + "/" + date[0]);
                field.locator("input.flatpickr-input").press("Enter");
            }
            default -> field.locator("input, textarea").first().fill(answer.toString());
        }
    }

    private static Locator.GetByTextOptions exactly() {
        return new Locator.GetByTextOptions().setExact(true);
    }

    private static String label(JsonNode component, Object value) {
        for (JsonNode choice : component.path("values")) {
            if (choice.path("value").asText().equals(value.toString())) {
                return choice.path("label").asText();
            }
        }
        throw new AssertionError(component.path("key").asText() + " offers no " + value);
    }

    private static JsonNode named(JsonNode components, String key) {
        for (JsonNode component : components) {
            if (component.path("key").asText().equals(key)) {
                return component;
            }
            if (component.has("components")
                    && !named(component.path("components"), key).isMissingNode()) {
                return named(component.path("components"), key);
            }
        }
        return com.fasterxml.jackson.databind.node.MissingNode.getInstance();
    }

    /** Keeps a picture of what the person sees. */
    void look(String name) {
        screenshots++;
        page.screenshot(new Page.ScreenshotOptions()
                .setPath(SCREENSHOTS.resolve("%02d-%s.png".formatted(screenshots, name.replace(' ', '-')))));
    }

    private static JsonNode parse(String json) {
        try {
            return Visitor.JSON.readTree(json);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        browser.close();
    }
}
