package academy.capstone.notification.application;

import academy.capstone.notification.domain.DailyWords;
import academy.capstone.notification.domain.OutboxNotice;
import academy.capstone.notification.persistence.DailyRepository;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.thymeleaf.context.Context;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.templatemode.TemplateMode;
import org.thymeleaf.templateresolver.ClassLoaderTemplateResolver;

/**
 * Sets greeting, training, date, link and reason around the words of a notice: as plain text, and as HTML. A daily mail shows
 * what it carries in the same way, training by training.
 */
@Component
class NoticeLayout {

    private static final int DASHES = 40;

    private final SpringTemplateEngine engine = new SpringTemplateEngine();
    private final DailyRepository daily;
    private final NotificationSettings settings;
    private final String baseUrl;

    NoticeLayout(DailyRepository daily, NotificationSettings settings, @Value("${capstone.base-url}") String baseUrl) {
        this.daily = daily;
        this.settings = settings;
        this.baseUrl = baseUrl.endsWith("/") ? baseUrl.substring(0, baseUrl.length() - 1) : baseUrl;
        ClassLoaderTemplateResolver resolver = new ClassLoaderTemplateResolver();
        resolver.setPrefix("templates/notice/");
        resolver.setSuffix(".html");
        resolver.setTemplateMode(TemplateMode.HTML);
        resolver.setCharacterEncoding("UTF-8");
        engine.setTemplateResolver(resolver);
    }

    /** The address behind the link; empty if it has been wiped. */
    String link(OutboxNotice notice) {
        return notice.link().isEmpty() ? "" : baseUrl + notice.link();
    }

    /**
     * The plain text.
     *
     * @param reader whose eyes it is for
     */
    String text(OutboxNotice notice, Reader reader) {
        StringBuilder text = new StringBuilder();
        text.append(greeting(notice)).append("\n\n");
        if (isDaily(notice)) {
            text.append(notice.body()).append("\n\n");
            DailyWords.groups(daily.carriedBy(notice.id())).forEach(group -> appendGroup(text, group, reader));
        } else {
            text.append("Training: ").append(notice.trainingTitle()).append('\n');
            text.append("Code: ").append(notice.trainingCode()).append('\n');
            appendDue(text, notice);
            text.append('\n').append(notice.body()).append("\n\n");
            appendLink(text, notice, reader);
        }
        text.append("-".repeat(DASHES)).append("\nYou receive this because ").append(notice.reason());
        return text.append('\n').toString();
    }

    private void appendGroup(StringBuilder text, DailyWords.Group group, Reader reader) {
        String heading = group.trainingTitle() + " (" + group.trainingCode() + ")";
        text.append(heading).append('\n');
        text.append("=".repeat(Math.min(heading.length(), DASHES))).append("\n\n");
        for (OutboxNotice notice : group.notices()) {
            text.append(notice.subject()).append('\n');
            appendDue(text, notice);
            text.append('\n').append(notice.body()).append("\n\n");
            appendLink(text, notice, reader);
        }
    }

    private void appendDue(StringBuilder text, OutboxNotice notice) {
        notice.due()
                .ifPresent(due ->
                        text.append("By when: ").append(settings.moment(due)).append('\n'));
    }

    private void appendLink(StringBuilder text, OutboxNotice notice, Reader reader) {
        if (!notice.link().isEmpty()) {
            text.append(notice.button())
                    .append(":\n")
                    .append(shownLink(notice, reader))
                    .append("\n\n");
        }
    }

    private String shownLink(OutboxNotice notice, Reader reader) {
        return reader == Reader.RECIPIENT || !notice.personal()
                ? link(notice)
                : "(this link is shown to its recipient only)";
    }

    String html(OutboxNotice notice, Reader reader) {
        Context context = new Context(Locale.ENGLISH);
        context.setVariable("notice", notice);
        context.setVariable("greeting", greeting(notice));
        context.setVariable("baseUrl", baseUrl);
        if (isDaily(notice)) {
            context.setVariable("opening", notice.body());
            context.setVariable(
                    "groups",
                    DailyWords.groups(daily.carriedBy(notice.id())).stream()
                            .map(group -> new ShownGroup(
                                    group.trainingTitle(),
                                    group.trainingCode(),
                                    group.notices().stream()
                                            .map(each -> part(each, reader))
                                            .toList()))
                            .toList());
            return engine.process("daily", context);
        }
        context.setVariable("part", part(notice, reader));
        return engine.process("layout", context);
    }

    private Part part(OutboxNotice notice, Reader reader) {
        boolean open = reader == Reader.RECIPIENT || !notice.personal();
        return new Part(
                notice.subject(),
                notice.due().map(settings::moment).orElse(""),
                blocks(notice.body()),
                open ? link(notice) : "",
                notice.button());
    }

    private static boolean isDaily(OutboxNotice notice) {
        return notice.purpose().equals(DailyMails.PURPOSE);
    }

    private static String greeting(OutboxNotice notice) {
        return notice.addressedAs().isBlank() ? "Dear colleague," : "Dear " + notice.addressedAs() + ",";
    }

    private static List<Block> blocks(String body) {
        List<Block> blocks = new ArrayList<>();
        for (String part : body.split("\\n\\s*\\n")) {
            List<String> lines = part.lines()
                    .map(String::strip)
                    .filter(line -> !line.isEmpty())
                    .toList();
            if (!lines.isEmpty()) {
                boolean list = lines.stream().allMatch(line -> line.startsWith("- "));
                blocks.add(new Block(
                        list,
                        list ? lines.stream().map(line -> line.substring(2)).toList() : lines));
            }
        }
        return blocks;
    }

    /** Whose eyes a notice is shown to: personal links are for the recipient's only. */
    enum Reader {
        RECIPIENT,
        OTHER
    }

    /** A paragraph with its lines, or a list with its items. */
    record Block(boolean list, List<String> lines) {}

    /** What is said in one notice; {@code due} and {@code link} may be empty. */
    record Part(String subject, String due, List<Block> blocks, String link, String button) {}

    /** What a daily mail says of one training. */
    record ShownGroup(String title, String code, List<Part> parts) {}
}
