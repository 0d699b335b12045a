package academy.capstone.notification.application;

import academy.capstone.notification.OutlineInHand;
import academy.capstone.notification.domain.OutboxNotice;
import academy.capstone.notification.persistence.DailyRepository;
import academy.capstone.notification.persistence.OutboxFilter;
import academy.capstone.notification.persistence.OutboxRepository;
import academy.capstone.notification.persistence.PreferenceRepository;
import academy.capstone.notification.persistence.TaskLinkRepository;
import academy.capstone.people.Absence;
import academy.capstone.people.Bureau;
import academy.capstone.people.People;
import academy.capstone.people.Person;
import academy.capstone.workflow.Calendars;
import academy.capstone.workflow.Group;
import academy.capstone.workflow.OpenTask;
import academy.capstone.workflow.OpenTasks;
import academy.capstone.workflow.WorkCalendar;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.jdbc.datasource.init.ResourceDatabasePopulator;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.transaction.support.TransactionTemplate;

/** An outbox with nothing around it: a database of its own, one person and a clock to be moved. */
class OutboxBench {

    final MovableClock clock = new MovableClock();
    final NotificationSettings settings = new NotificationSettings(
            "Capstone <no-reply@capstone.example>",
            ZoneId.of("UTC"),
            List.of(Duration.ofMinutes(1), Duration.ofMinutes(5), Duration.ofMinutes(15)),
            20,
            Duration.ofMinutes(10),
            Duration.ofDays(14),
            LocalTime.of(7, 0));
    private final DriverManagerDataSource dataSource;
    final OutboxRepository repository;
    final DailyRepository daily;
    final Outbox outbox;
    final NoticePreferences preferences;
    final DailyMails mails;

    /** Open tasks by training. */
    final List<OpenTask> tasks = new ArrayList<>();

    /** The zone of everybody's duty station. */
    ZoneId zone = ZoneId.of("UTC");

    OutboxBench() {
        this(null);
    }

    OutboxBench(@Nullable JavaMailSender sender) {
        dataSource = new DriverManagerDataSource("jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1");
        new ResourceDatabasePopulator(
                        new ClassPathResource("db/migration/V35__notification.sql"),
                        new ClassPathResource("db/migration/V103__decide_from_mail.sql"))
                .execute(dataSource);
        JdbcClient jdbc = JdbcClient.create(dataSource);
        repository = new OutboxRepository(jdbc, dataSource);
        daily = new DailyRepository(jdbc);
        StaticListableBeanFactory beans = new StaticListableBeanFactory();
        if (sender != null) {
            beans.addBean("sender", sender);
        }
        TaskLinkRepository links = new TaskLinkRepository(jdbc);
        PreferenceRepository choices = new PreferenceRepository(jdbc);
        DailyTurn turn = new DailyTurn(choices, new OneStation(), settings);
        outbox = new Outbox(
                repository,
                new NoticeTemplates(),
                new OnePerson(),
                new TaskLinkBook(
                        links,
                        new ListedTasks(),
                        Optional::empty,
                        beans.getBeanProvider(OutlineInHand.class),
                        settings,
                        clock),
                turn,
                settings,
                clock,
                beans.getBeanProvider(JavaMailSender.class));
        preferences = new NoticePreferences(choices, daily, turn, new OneStation(), settings, clock);
        mails = new DailyMails(daily, repository, links, new ListedTasks(), turn, settings, clock);
    }

    /** Does what a node does that dies before the end. */
    void inTransactionThatNeverCommits(Runnable work) {
        new TransactionTemplate(new DataSourceTransactionManager(dataSource)).executeWithoutResult(status -> {
            work.run();
            status.setRollbackOnly();
        });
    }

    /** A daily post of its own, as another node has one. */
    DailyPost post() {
        return new DailyPost(mails);
    }

    /** A task that waits for somebody. */
    OpenTask opened(String id, String key, String trainingCode, @Nullable String assignee) {
        OpenTask task = new OpenTask(id, key, key, trainingCode, assignee, List.of(), clock.instant(), null);
        tasks.add(task);
        return task;
    }

    List<OutboxNotice> all() {
        return repository.newest(new OutboxFilter("", "", "", Optional.empty(), 0), 100);
    }

    static class MovableClock extends Clock {

        private Instant now = Instant.parse("2027-03-01T09:00:00Z");

        void forward(Duration step) {
            now = now.plus(step);
        }

        void moveTo(String moment) {
            now = Instant.parse(moment);
        }

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }

    private class ListedTasks implements OpenTasks {

        @Override
        public List<OpenTask> assignedTo(String person, int limit) {
            return List.of();
        }

        @Override
        public List<OpenTask> offeredTo(String person, List<String> groups, int limit) {
            return List.of();
        }

        @Override
        public Optional<OpenTask> find(String taskId) {
            return tasks.stream().filter(task -> task.id().equals(taskId)).findFirst();
        }

        @Override
        public List<OpenTask> of(String trainingCode) {
            return tasks.stream()
                    .filter(task -> task.trainingCode().equals(trainingCode))
                    .toList();
        }
    }

    /** A duty station where every day is like the other. */
    private class OneStation implements Calendars, WorkCalendar {

        @Override
        public WorkCalendar of(String userId) {
            return this;
        }

        @Override
        public WorkCalendar standard() {
            return this;
        }

        @Override
        public List<WorkCalendar> all() {
            return List.of(this);
        }

        @Override
        public String dutyStation() {
            return "here";
        }

        @Override
        public String name() {
            return "Here";
        }

        @Override
        public ZoneId zone() {
            return zone;
        }

        @Override
        public LocalDate today() {
            return LocalDate.ofInstant(clock.instant(), zone);
        }

        @Override
        public boolean isWorkingDay(LocalDate day) {
            return true;
        }

        @Override
        public LocalDate workingDayFrom(LocalDate day) {
            return day;
        }

        @Override
        public LocalDate after(LocalDate day, int workingDays) {
            return day.plusDays(workingDays);
        }

        @Override
        public Instant endOf(LocalDate day) {
            return day.atTime(LocalTime.of(18, 0)).atZone(zone).toInstant();
        }

        @Override
        public Instant beginOf(LocalDate day) {
            return day.atTime(LocalTime.of(8, 0)).atZone(zone).toInstant();
        }
    }

    private static class OnePerson implements People {

        @Override
        public Optional<Person> find(String userId) {
            return userId.equals("expert.br")
                    ? Optional.of(new Person(
                            "expert.br",
                            "Expert BR",
                            "expert.br@capstone.example",
                            Optional.of(Bureau.BR),
                            Optional.empty(),
                            "",
                            Set.of(),
                            Set.of("en")))
                    : Optional.empty();
        }

        @Override
        public String nameOf(String userId) {
            return userId;
        }

        @Override
        public List<Person> members(Group group) {
            return List.of();
        }

        @Override
        public boolean isMember(String userId, Group group) {
            return false;
        }

        @Override
        public Optional<Person> directorOf(Bureau bureau) {
            return Optional.empty();
        }

        @Override
        public Person actingFor(Person person, LocalDate day) {
            return person;
        }

        @Override
        public boolean isAbsent(String userId, LocalDate day) {
            return false;
        }

        @Override
        public List<Absence> absencesKnownSince(String userId, Instant asOf, LocalDate first, LocalDate last) {
            return List.of();
        }

        @Override
        public List<Absence> absences(Collection<String> userIds, LocalDate first, LocalDate last) {
            return List.of();
        }
    }
}
