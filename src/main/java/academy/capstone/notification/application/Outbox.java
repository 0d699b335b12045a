package academy.capstone.notification.application;

import academy.capstone.notification.Notice;
import academy.capstone.notification.Notices;
import academy.capstone.notification.application.NoticeTemplates.Traits;
import academy.capstone.notification.application.NoticeTemplates.Words;
import academy.capstone.notification.application.TaskLinkBook.NewLink;
import academy.capstone.notification.domain.NoticeState;
import academy.capstone.notification.domain.OutboxNotice;
import academy.capstone.notification.persistence.OutboxRepository;
import academy.capstone.people.People;
import academy.capstone.people.Person;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Writes notices into the outbox. */
@Service
class Outbox implements Notices {

    private static final Pattern ADDRESS = Pattern.compile("[^\\s@]+@[^\\s@]+");

    private final OutboxRepository repository;
    private final NoticeTemplates templates;
    private final People people;
    private final TaskLinkBook links;
    private final DailyTurn daily;
    private final NotificationSettings settings;
    private final Clock clock;
    private final boolean mailServer;

    Outbox(
            OutboxRepository repository,
            NoticeTemplates templates,
            People people,
            TaskLinkBook links,
            DailyTurn daily,
            NotificationSettings settings,
            Clock clock,
            ObjectProvider<JavaMailSender> sender) {
        this.repository = repository;
        this.templates = templates;
        this.people = people;
        this.links = links;
        this.daily = daily;
        this.settings = settings;
        this.clock = clock;
        this.mailServer = sender.getIfAvailable() != null;
    }

    @Override
    @Transactional
    public void post(Notice notice) {
        Draft draft = draft(notice);
        if (repository.add(draft.written())) {
            draft.link().ifPresent(links::keep);
        }
    }

    @Override
    @Transactional
    public void postAll(List<Notice> notices) {
        List<OutboxNotice> plain = new ArrayList<>();
        for (Notice notice : notices) {
            Draft draft = draft(notice);
            if (draft.link().isEmpty()) {
                plain.add(draft.written());
            } else if (repository.add(draft.written())) {
                // A link is kept only with the notice that carries it.
                draft.link().ifPresent(links::keep);
            }
        }
        repository.addAll(plain);
    }

    private Draft draft(Notice notice) {
        Addressee to = addressee(notice);
        Words words = templates.words(notice.purpose(), facts(notice, to));
        Optional<NewLink> link =
                to.hasAccount() ? words.traits().ask().flatMap(ask -> links.draft(notice, ask)) : Optional.empty();
        return new Draft(written(notice, to, words, link), link);
    }

    private OutboxNotice written(Notice notice, Addressee to, Words words, Optional<NewLink> link) {
        Instant now = clock.instant();
        Optional<String> error = to.address().isEmpty()
                ? Optional.of("There is no address for " + notice.recipient() + ".")
                : Optional.empty();
        return new OutboxNotice(
                0,
                notice.key(),
                settings.messageId(notice.key()),
                notice.recipient(),
                to.address(),
                to.name(),
                words.subject(),
                words.body(),
                notice.purpose(),
                notice.trainingCode(),
                notice.title(),
                Optional.ofNullable(notice.due()),
                link.map(NewLink::path).orElse(notice.link()),
                words.traits().personal() || link.isPresent(),
                words.button(),
                words.reason(),
                way(notice, to, words.traits(), link, now),
                error.isPresent() ? NoticeState.FAILED : mailServer ? NoticeState.WAITING : NoticeState.KEPT,
                0,
                now,
                error,
                now,
                Optional.empty());
    }

    private OutboxNotice.Way way(Notice notice, Addressee to, Traits traits, Optional<NewLink> link, Instant now) {
        boolean canWait = to.hasAccount() && !to.address().isEmpty() && !traits.personal() && !traits.atOnce();
        return new OutboxNotice.Way(
                link.map(each -> each.link().taskKey()),
                canWait,
                canWait ? daily.due(notice.recipient(), now) : Optional.empty(),
                Optional.empty());
    }

    private Addressee addressee(Notice notice) {
        String name = oneLine(notice.facts().getOrDefault(Notice.NAME, ""));
        if (ADDRESS.matcher(notice.recipient()).matches()) {
            return new Addressee(notice.recipient(), name, false);
        }
        Optional<Person> person = people.find(notice.recipient());
        return new Addressee(
                person.map(Person::email).orElse(""),
                person.map(Person::name).map(Outbox::oneLine).orElse(name),
                person.isPresent());
    }

    /** A name may hold anything; a header of a mail may not hold a line break. */
    private static String oneLine(String text) {
        return text.replaceAll("\\s+", " ").strip();
    }

    private Map<String, String> facts(Notice notice, Addressee to) {
        Map<String, String> facts = new HashMap<>(notice.facts());
        facts.put("trainingCode", notice.trainingCode());
        facts.put(Notice.NAME, to.name());
        if (notice.due() != null) {
            facts.put("due", settings.moment(notice.due()));
            facts.put("dueDay", settings.day(notice.due()));
        }
        return facts;
    }

    private record Draft(OutboxNotice written, Optional<NewLink> link) {}

    private record Addressee(String address, String name, boolean hasAccount) {}
}
