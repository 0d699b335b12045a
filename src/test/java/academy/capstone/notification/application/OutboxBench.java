package academy.capstone.notification.application;

import academy.capstone.notification.domain.OutboxNotice;
import academy.capstone.notification.persistence.OutboxFilter;
import academy.capstone.notification.persistence.OutboxRepository;
import academy.capstone.people.Absence;
import academy.capstone.people.Bureau;
import academy.capstone.people.People;
import academy.capstone.people.Person;
import academy.capstone.workflow.Group;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.jdbc.datasource.init.ResourceDatabasePopulator;
import org.springframework.mail.javamail.JavaMailSender;

/** An outbox with nothing around it: a database of its own, one person and a clock to be moved. */
class OutboxBench {

    final MovableClock clock = new MovableClock();
    final NotificationSettings settings = new NotificationSettings(
            "Capstone <no-reply@capstone.example>",
            ZoneId.of("UTC"),
            List.of(Duration.ofMinutes(1), Duration.ofMinutes(5), Duration.ofMinutes(15)),
            20,
            Duration.ofMinutes(10));
    final OutboxRepository repository;
    final Outbox outbox;

    OutboxBench() {
        this(null);
    }

    OutboxBench(@Nullable JavaMailSender sender) {
        DriverManagerDataSource dataSource =
                new DriverManagerDataSource("jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1");
        new ResourceDatabasePopulator(new ClassPathResource("db/migration/V35__notification.sql")).execute(dataSource);
        repository = new OutboxRepository(JdbcClient.create(dataSource), dataSource);
        StaticListableBeanFactory beans = new StaticListableBeanFactory();
        if (sender != null) {
            beans.addBean("sender", sender);
        }
        outbox = new Outbox(
                repository,
                new NoticeTemplates(),
                new OnePerson(),
                settings,
                clock,
                beans.getBeanProvider(JavaMailSender.class));
    }

    List<OutboxNotice> all() {
        return repository.newest(new OutboxFilter("", "", "", Optional.empty(), 0), 100);
    }

    static class MovableClock extends Clock {

        private Instant now = Instant.parse("2027-03-01T09:00:00Z");

        void forward(Duration step) {
            now = now.plus(step);
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
        public List<Absence> absences(Collection<String> userIds, LocalDate first, LocalDate last) {
            return List.of();
        }
    }
}
