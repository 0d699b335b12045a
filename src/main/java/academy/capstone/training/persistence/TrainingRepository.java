package academy.capstone.training.persistence;

import academy.capstone.people.Bureau;
import academy.capstone.people.Region;
import academy.capstone.training.ActivityType;
import academy.capstone.training.Deliverable;
import academy.capstone.training.Format;
import academy.capstone.training.Language;
import academy.capstone.training.Level;
import academy.capstone.training.Stage;
import academy.capstone.training.TrainingFacts;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The trainings: one row each. */
@Repository
public class TrainingRepository {

    private static final String LIST_SEPARATOR = "\n";

    private final JdbcClient jdbc;

    TrainingRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public Optional<CourseFile> find(String code) {
        return jdbc.sql("select * from training where code = :code")
                .param("code", code)
                .query(TrainingRepository::courseFile)
                .optional();
    }

    public Optional<String> codeOfProposal(String proposalId) {
        return jdbc.sql("select code from training where proposal_id = :proposal")
                .param("proposal", proposalId)
                .query(String.class)
                .optional();
    }

    /** Trainings that have not ended, the newest first. */
    public List<CourseFile> running(int limit) {
        return jdbc.sql("""
                        select * from training where stage not in (:ended)
                        order by proposed_at desc, code fetch first :limit rows only""")
                .param(
                        "ended",
                        Arrays.stream(Stage.values())
                                .filter(Stage::isEnd)
                                .map(Stage::word)
                                .toList())
                .param("limit", limit)
                .query(TrainingRepository::courseFile)
                .list();
    }

    /** Trainings that a filter lets through, the newest first. */
    public List<CourseFile> list(TrainingFilter filter, int offset, int limit) {
        StringBuilder sql = new StringBuilder("select t.* from training t where 1 = 1");
        Map<String, Object> parameters = new HashMap<>();
        if (!filter.text().isBlank()) {
            sql.append(" and (lower(t.title) like :text escape '!' or lower(t.code) like :text escape '!')");
            parameters.put("text", "%" + escaped(filter.text().strip().toLowerCase(Locale.ROOT)) + "%");
        }
        filter.stage().ifPresent(stage -> {
            sql.append(" and t.stage = :stage");
            parameters.put("stage", stage.word());
        });
        filter.coordinator().ifPresent(person -> {
            sql.append(" and t.coordinator = :coordinator");
            parameters.put("coordinator", person);
        });
        filter.instructor().ifPresent(person -> {
            sql.append(" and t.code in (select training_code from training_instructor where user_id = :instructor)");
            parameters.put("instructor", person);
        });
        sql.append(" order by t.proposed_at desc, t.code desc offset :offset rows fetch next :limit rows only");
        return jdbc.sql(sql.toString())
                .params(parameters)
                .param("offset", offset)
                .param("limit", limit)
                .query(TrainingRepository::courseFile)
                .list();
    }

    private static String escaped(String text) {
        return text.replace("!", "!!").replace("%", "!%").replace("_", "!_");
    }

    public void insert(CourseFile file) {
        jdbc.sql("""
                        insert into training (code, proposal_id, title, bureau, region, division, coordinator,
                            activity_type, deliverable, format, level_word, languages, topics, audience, start_date,
                            end_date, hours, stage, stage_since, review_round, outline_version, outline_sha256,
                            lead_instructor, proposed_at)
                        values (:code, :proposal, :title, :bureau, :region, :division, :coordinator,
                            :activityType, :deliverable, :format, :level, :languages, :topics, :audience, :start,
                            :end, :hours, :stage, :stageSince, :round, :version, :sha256,
                            :leadInstructor, :proposedAt)""")
                .params(fixed(file.facts()))
                .params(followsOutline(file))
                .param("proposal", file.proposalId())
                .param("proposedAt", utc(file.proposedAt()))
                .update();
    }

    /**
     * Takes over what a new version of the outline says.
     *
     * @return false if somebody saved another version since {@code expectedVersion}, or the stage is none of those allowed
     */
    public boolean followOutline(CourseFile file, int expectedVersion, List<Stage> allowed) {
        return jdbc.sql("""
                                update training set title = :title, level_word = :level, languages = :languages,
                                    topics = :topics, audience = :audience, start_date = :start, end_date = :end,
                                    hours = :hours, outline_version = :version, outline_sha256 = :sha256,
                                    lead_instructor = :leadInstructor
                                where code = :code and outline_version = :expected and stage in (:allowed)""")
                        .params(followsOutline(file))
                        .param("code", file.facts().code())
                        .param("expected", expectedVersion)
                        .param("allowed", allowed.stream().map(Stage::word).toList())
                        .update()
                == 1;
    }

    /** Enters a stage; false if the training is in it already or there is no such training. */
    public boolean enter(String code, Stage stage, Instant now) {
        return jdbc.sql("update training set stage = :stage, stage_since = :now where code = :code and stage <> :stage")
                        .param("stage", stage.word())
                        .param("now", utc(now))
                        .param("code", code)
                        .update()
                == 1;
    }

    public void raiseRound(String code) {
        jdbc.sql("update training set review_round = review_round + 1 where code = :code")
                .param("code", code)
                .update();
    }

    /** Notes the newest outline as the approved one. */
    public void approve(String code, Instant now) {
        jdbc.sql("""
                        update training set approved_version = outline_version, approved_at = :now,
                            content_kept_at = null
                        where code = :code""").param("now", utc(now)).param("code", code).update();
    }

    /** Notes that a content review found the approved outline still right. */
    public void keepContent(String code, Instant now) {
        jdbc.sql("update training set content_kept_at = :now where code = :code")
                .param("now", utc(now))
                .param("code", code)
                .update();
    }

    /** Lets the approval stand for the newest outline, which differs from the approved one by its dates alone. */
    public void carryApprovalOver(String code) {
        jdbc.sql("update training set approved_version = outline_version where code = :code")
                .param("code", code)
                .update();
    }

    public void replaceInstructors(String code, List<String> userIds) {
        jdbc.sql("delete from training_instructor where training_code = :code")
                .param("code", code)
                .update();
        for (String user : userIds) {
            jdbc.sql("insert into training_instructor (training_code, user_id) values (:code, :user)")
                    .param("code", code)
                    .param("user", user)
                    .update();
        }
    }

    public boolean hasInstructor(String code, String userId) {
        return jdbc.sql("""
                                select count(*) from training_instructor
                                where training_code = :code and user_id = :user""")
                        .param("code", code)
                        .param("user", userId)
                        .query(Integer.class)
                        .single()
                > 0;
    }

    private static Map<String, Object> fixed(TrainingFacts facts) {
        return Map.of(
                "code", facts.code(),
                "bureau", facts.bureau().name(),
                "region", facts.region().name(),
                "division", facts.division(),
                "coordinator", facts.coordinator(),
                "activityType", facts.activityType().word(),
                "deliverable", facts.deliverable().word(),
                "format", facts.format().word(),
                "stage", facts.stage().word(),
                "stageSince", utc(facts.stageSince()));
    }

    private static Map<String, Object> followsOutline(CourseFile file) {
        TrainingFacts facts = file.facts();
        Map<String, Object> columns = new HashMap<>();
        columns.put("title", facts.title());
        columns.put("level", facts.level().word());
        columns.put(
                "languages",
                facts.languages().stream().map(Language::word).collect(Collectors.joining(LIST_SEPARATOR)));
        columns.put("topics", String.join(LIST_SEPARATOR, facts.topics()));
        columns.put("audience", facts.audience());
        columns.put("start", facts.start());
        columns.put("end", facts.end());
        columns.put("hours", facts.hours());
        columns.put("round", facts.round());
        columns.put("version", file.outlineVersion());
        columns.put("sha256", file.outlineSha256());
        columns.put("leadInstructor", file.leadInstructor().orElse(null));
        return columns;
    }

    static CourseFile courseFile(ResultSet row, int number) throws SQLException {
        TrainingFacts facts = new TrainingFacts(
                row.getString("code"),
                row.getString("title"),
                Bureau.valueOf(row.getString("bureau")),
                Region.valueOf(row.getString("region")),
                row.getString("division"),
                row.getString("coordinator"),
                ActivityType.of(row.getString("activity_type")).orElseThrow(),
                Deliverable.of(row.getString("deliverable")).orElseThrow(),
                Format.of(row.getString("format")).orElseThrow(),
                Level.of(row.getString("level_word")).orElseThrow(),
                words(row.getString("languages")).stream()
                        .map(word -> Language.of(word).orElseThrow())
                        .toList(),
                words(row.getString("topics")),
                row.getString("audience"),
                row.getObject("start_date", LocalDate.class),
                row.getObject("end_date", LocalDate.class),
                plain(row.getBigDecimal("hours")),
                Stage.of(row.getString("stage")).orElseThrow(),
                row.getObject("stage_since", OffsetDateTime.class).toInstant(),
                row.getInt("review_round"),
                Optional.ofNullable(row.getObject("approved_version", Integer.class)),
                Optional.ofNullable(row.getObject("approved_at", OffsetDateTime.class))
                        .map(OffsetDateTime::toInstant));
        return new CourseFile(
                facts,
                row.getString("proposal_id"),
                row.getInt("outline_version"),
                row.getString("outline_sha256"),
                Optional.ofNullable(row.getString("lead_instructor")),
                Optional.ofNullable(row.getObject("content_kept_at", OffsetDateTime.class))
                        .map(OffsetDateTime::toInstant),
                row.getObject("proposed_at", OffsetDateTime.class).toInstant());
    }

    /** 30.00 as 30, and never as 3E+1. */
    private static BigDecimal plain(BigDecimal number) {
        BigDecimal stripped = number.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }

    private static List<String> words(String text) {
        return text.isEmpty() ? List.of() : List.of(text.split(LIST_SEPARATOR));
    }

    static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
