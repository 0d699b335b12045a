package academy.capstone.notification.application;

import academy.capstone.notification.domain.OutboxNotice;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.thymeleaf.context.Context;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.templatemode.TemplateMode;
import org.thymeleaf.templateresolver.ClassLoaderTemplateResolver;

/** Sets greeting, training, date, link and reason around the words of a notice: as plain text, and as HTML. */
@Component
class NoticeLayout {

    private static final int DASHES = 40;

    private final SpringTemplateEngine engine = new SpringTemplateEngine();
    private final NotificationSettings settings;
    private final String baseUrl;

    NoticeLayout(NotificationSettings settings, @Value("${capstone.base-url}") String baseUrl) {
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

    String text(OutboxNotice notice) {
        StringBuilder text = new StringBuilder();
        text.append(greeting(notice)).append("\n\n");
        text.append("Training: ").append(notice.trainingTitle()).append('\n');
        text.append("Code: ").append(notice.trainingCode()).append('\n');
        notice.due()
                .ifPresent(due ->
                        text.append("By when: ").append(settings.moment(due)).append('\n'));
        text.append('\n').append(notice.body()).append("\n\n");
        if (!notice.link().isEmpty()) {
            text.append(notice.button()).append(":\n").append(link(notice)).append("\n\n");
        }
        text.append("-".repeat(DASHES)).append("\nYou receive this because ").append(notice.reason());
        return text.append('\n').toString();
    }

    String html(OutboxNotice notice) {
        Context context = new Context(Locale.ENGLISH);
        context.setVariable("notice", notice);
        context.setVariable("greeting", greeting(notice));
        context.setVariable("due", notice.due().map(settings::moment).orElse(""));
        context.setVariable("link", link(notice));
        context.setVariable("baseUrl", baseUrl);
        context.setVariable("blocks", blocks(notice.body()));
        return engine.process("layout", context);
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

    /** A paragraph with its lines, or a list with its items. */
    record Block(boolean list, List<String> lines) {}
}
