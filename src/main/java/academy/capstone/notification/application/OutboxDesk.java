package academy.capstone.notification.application;

import academy.capstone.notification.application.NoticeLayout.Reader;
import academy.capstone.notification.domain.NoticeState;
import academy.capstone.notification.domain.OutboxNotice;
import academy.capstone.notification.persistence.OutboxFilter;
import academy.capstone.notification.persistence.OutboxRepository;
import academy.capstone.people.People;
import academy.capstone.people.Person;
import academy.capstone.workflow.Accounts;
import academy.capstone.workflow.Group;
import academy.capstone.workflow.Refusal;
import java.time.Clock;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Looks into the outbox. The academy team and the administrators see every notice; everybody else sees the own ones. A
 * personal link is shown to its recipient only, and to the team while no mail server is set, because then nobody could
 * follow it otherwise.
 */
@Service
public class OutboxDesk {

    private static final Map<NoticeState, String> STATES = new EnumMap<>(Map.of(
            NoticeState.KEPT, "kept here",
            NoticeState.WAITING, "waiting",
            NoticeState.SENT, "sent",
            NoticeState.SETTLED, "no longer needed",
            NoticeState.FAILED, "not delivered"));
    private static final List<String> TEAM = List.of(Group.ACADEMY_TEAM.id(), Group.ADMINISTRATORS.id());

    private final OutboxRepository repository;
    private final NoticeLayout layout;
    private final Accounts accounts;
    private final People people;
    private final NotificationSettings settings;
    private final Clock clock;
    private final boolean mailServer;

    OutboxDesk(
            OutboxRepository repository,
            NoticeLayout layout,
            Accounts accounts,
            People people,
            NotificationSettings settings,
            Clock clock,
            ObjectProvider<JavaMailSender> sender) {
        this.repository = repository;
        this.layout = layout;
        this.accounts = accounts;
        this.people = people;
        this.settings = settings;
        this.clock = clock;
        this.mailServer = sender.getIfAvailable() != null;
    }

    /** True if the person sees every notice. */
    public boolean seesAll(String person) {
        return accounts.groupsOf(person).stream().anyMatch(TEAM::contains);
    }

    /** True if notices leave as mail; false if they are kept to be read here. */
    public boolean mailServer() {
        return mailServer;
    }

    /**
     * The notices that the person may see, newest first.
     *
     * @param limit how many at most
     */
    @Transactional(readOnly = true)
    public List<ShownNotice> newest(String person, OutboxFilter filter, int limit) {
        OutboxFilter mine = seesAll(person)
                ? filter
                : new OutboxFilter(person, filter.trainingCode(), filter.purpose(), filter.state(), filter.before());
        return repository.newest(mine, limit).stream()
                .map(notice -> shown(notice, person))
                .toList();
    }

    /**
     * One notice.
     *
     * @throws Refusal of kind unknown if there is none that the person may see
     */
    @Transactional(readOnly = true)
    public ShownNotice notice(String person, long id) {
        return repository
                .find(id)
                .filter(notice -> isRecipient(notice, person) || seesAll(person))
                .map(notice -> shown(notice, person))
                .orElseThrow(() -> Refusal.unknown("There is no such notice."));
    }

    /** The same as HTML, as mail programs show it. */
    @Transactional(readOnly = true)
    public String html(String person, long id) {
        OutboxNotice notice = notice(person, id).notice();
        return layout.html(notice, reader(notice, person));
    }

    /**
     * Sends a notice that failed or was kept, to the address that its recipient has by now.
     *
     * @throws Refusal if the person is not of the team, no mail server is set, or the notice neither failed nor was kept
     */
    @Transactional
    public void retry(String person, long id) {
        if (!seesAll(person)) {
            throw Refusal.forbidden("Only the academy team and the administrators can send a notice again.");
        }
        if (!mailServer) {
            throw Refusal.conflict("No mail server is set (spring.mail.host): notices are kept, not sent.");
        }
        OutboxNotice notice = repository.find(id).orElseThrow(() -> Refusal.unknown("There is no such notice."));
        String address = people.find(notice.recipient()).map(Person::email).orElse(notice.address());
        if (address.isEmpty()) {
            throw Refusal.conflict("There is no address for " + notice.recipient() + ".");
        }
        if (!repository.retry(id, address, clock.instant())) {
            throw Refusal.conflict("This notice has been sent, or is about to be.");
        }
    }

    private ShownNotice shown(OutboxNotice notice, String person) {
        Reader reader = reader(notice, person);
        return new ShownNotice(
                notice,
                layout.text(notice, reader),
                reader == Reader.RECIPIENT || !notice.personal() ? layout.link(notice) : "",
                settings.inList(notice.created()),
                notice.sent().map(settings::inList).orElse(""),
                settings.inList(notice.way().dailyDue().orElse(notice.nextAttempt())));
    }

    private static Reader reader(OutboxNotice notice, String person) {
        return notice.state() == NoticeState.KEPT || isRecipient(notice, person) ? Reader.RECIPIENT : Reader.OTHER;
    }

    private static boolean isRecipient(OutboxNotice notice, String person) {
        return notice.recipient().equals(person);
    }

    /** Every purpose that a notice can have, with the words for it. */
    public static Map<String, String> purposes() {
        Map<String, String> purposes = new LinkedHashMap<>();
        NoticeTemplates.purposes().forEach(purpose -> purposes.put(purpose, inWords(purpose)));
        purposes.put(DailyMails.PURPOSE, inWords(DailyMails.PURPOSE));
        return purposes;
    }

    /** Every state that a notice can be in, with the words for it. */
    public static Map<String, String> states() {
        Map<String, String> states = new LinkedHashMap<>();
        STATES.forEach((state, words) -> states.put(state.word(), words));
        return states;
    }

    private static String inWords(String purpose) {
        String words = purpose.replace('-', ' ');
        return words.substring(0, 1).toUpperCase(Locale.ENGLISH) + words.substring(1);
    }

    /** A filter from what somebody typed. */
    public static OutboxFilter filter(String to, String training, String purpose, String state, long before) {
        if (!state.isBlank() && NoticeState.of(state.strip()).isEmpty()) {
            throw Refusal.invalid("state", "The state is one of kept, waiting, sent, failed, settled.");
        }
        return new OutboxFilter(
                to.strip(), training.strip(), purpose.strip(), NoticeState.of(state.strip()), Math.max(0, before));
    }

    /**
     * A notice as it is shown.
     *
     * @param text the plain-text version of the mail
     * @param link the address behind its button; empty if it may not be shown
     * @param created when it was written, in words, as are the two that follow
     * @param sent empty if it was not
     */
    public record ShownNotice(
            OutboxNotice notice, String text, String link, String created, String sent, String nextAttempt) {

        /** The word of its state. */
        public String state() {
            return notice.state().word();
        }

        /** What became of it, as people say it. */
        public String stateInWords() {
            boolean unsent = notice.state() == NoticeState.KEPT || notice.state() == NoticeState.WAITING;
            return unsent && notice.way().isForDailyMail()
                    ? "for the daily mail"
                    : STATES.getOrDefault(notice.state(), state());
        }

        /** What it is for, as people say it. */
        public String purposeInWords() {
            return inWords(notice.purpose());
        }

        /** Where it goes: the address, or the name of the account while that has none. */
        public String to() {
            return Optional.of(notice.address()).filter(each -> !each.isEmpty()).orElse(notice.recipient());
        }
    }
}
