package academy.capstone.catalogue.persistence;

import academy.capstone.catalogue.domain.CatalogueQuery;
import academy.capstone.catalogue.domain.Entry;
import academy.capstone.catalogue.domain.KnownCourse;
import academy.capstone.people.Bureau;
import academy.capstone.people.Region;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The catalogue. */
@Repository
public class EntryRepository {

    private static final TypeReference<LinkedHashMap<String, Object>> FACTS = new TypeReference<>() {};
    private static final String APPROVED = "approved";
    private static final String PAST = "past";

    private final JdbcClient jdbc;
    private final ObjectMapper json;

    EntryRepository(JdbcClient jdbc, ObjectMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    public Optional<Entry> find(String reference) {
        return jdbc.sql("select * from catalogue_entry where reference = :reference")
                .param("reference", reference)
                .query(this::entry)
                .optional();
    }

    /** Those of the references that have an entry. */
    public Set<String> published(Collection<String> references) {
        return references.isEmpty()
                ? Set.of()
                : Set.copyOf(jdbc.sql("select reference from catalogue_entry where reference in (:references)")
                        .param("references", references)
                        .query(String.class)
                        .list());
    }

    /** Puts the entry in place of one with the same reference. */
    public void put(Entry entry) {
        jdbc.sql("delete from catalogue_entry where reference = :reference")
                .param("reference", entry.reference())
                .update();
        jdbc.sql("""
                        insert into catalogue_entry (reference, origin, title, bureau, region, format, course_level,
                            languages, topics, objectives, search_text, start_day, end_day, facts,
                            outline_version, outline_sha256, published_at)
                        values (:reference, :origin, :title, :bureau, :region, :format, :level,
                            :languages, :topics, :objectives, :search, :start, :end, :facts,
                            :version, :sha256, :published)""")
                .param("reference", entry.reference())
                .param("origin", entry.approved() ? APPROVED : PAST)
                .param("title", entry.title())
                .param("bureau", entry.bureau().map(Enum::name).orElse(null))
                .param("region", entry.region().map(Enum::name).orElse(null))
                .param("format", entry.format().orElse(null))
                .param("level", entry.level().orElse(null))
                .param("languages", String.join(" ", entry.languages()))
                .param("topics", String.join("\n", entry.topics()))
                .param("objectives", String.join("\n", entry.objectives()))
                .param("search", searchText(entry))
                .param("start", entry.start().orElse(null))
                .param("end", entry.end().orElse(null))
                .param("facts", written(entry.facts()))
                .param("version", entry.outlineVersion().orElse(null))
                .param("sha256", entry.outlineSha256().orElse(null))
                .param("published", entry.publishedAt().atOffset(ZoneOffset.UTC))
                .update();
    }

    public boolean isEmpty() {
        return jdbc.sql("select count(*) from catalogue_entry")
                        .query(Integer.class)
                        .single()
                == 0;
    }

    /** One page of what matches: trainings with a date from that day on first, then always open ones, then past ones. */
    public List<Entry> search(CatalogueQuery query, LocalDate today, int pageSize) {
        return matching("select * from catalogue_entry", query, """
                         order by case when origin = 'past' then 2 when start_day is null or end_day < :today then 1 else 0 end,
                            case when start_day >= :today then start_day end, start_day desc, title, reference
                        limit :limit offset :offset""")
                .param("today", today)
                .param("limit", pageSize)
                .param("offset", (long) (query.page() - 1) * pageSize)
                .query(this::entry)
                .list();
    }

    /** How many match. */
    public int count(CatalogueQuery query) {
        return matching("select count(*) from catalogue_entry", query, "")
                .query(Integer.class)
                .single();
    }

    private JdbcClient.StatementSpec matching(String select, CatalogueQuery query, String end) {
        StringBuilder sql = new StringBuilder(select).append(" where 1 = 1");
        Map<String, Object> params = new LinkedHashMap<>();
        for (int place = 0; place < query.words().size(); place++) {
            sql.append(" and search_text like :word").append(place).append(" escape '!'");
            params.put("word" + place, "%" + escaped(query.words().get(place)) + "%");
        }
        equal(sql, params, "format", query.format());
        equal(sql, params, "course_level", query.level());
        equal(sql, params, "bureau", query.bureau());
        if (!query.language().isEmpty()) {
            sql.append(" and concat(' ', languages, ' ') like :language");
            params.put("language", "% " + query.language() + " %");
        }
        return jdbc.sql(sql.append(end).toString()).params(params);
    }

    private static void equal(StringBuilder sql, Map<String, Object> params, String column, String word) {
        if (!word.isEmpty()) {
            sql.append(" and ").append(column).append(" = :").append(column);
            params.put(column, word);
        }
    }

    private static String escaped(String word) {
        return word.replace("!", "!!").replace("%", "!%").replace("_", "!_");
    }

    /** Everything, for the index of look-alikes. */
    public List<KnownCourse> known() {
        return jdbc.sql("select reference, title, bureau, topics, objectives from catalogue_entry")
                .query((row, number) -> new KnownCourse(
                        row.getString("reference"),
                        KnownCourse.CATALOGUE,
                        row.getString("title"),
                        Optional.ofNullable(row.getString("bureau")).map(Bureau::valueOf),
                        row.getString("topics").lines().toList(),
                        row.getString("objectives").lines().toList()))
                .list();
    }

    private static String searchText(Entry entry) {
        return String.join(
                        "\n",
                        entry.title(),
                        String.join("\n", entry.topics()),
                        String.join("\n", entry.objectives()),
                        entry.reference())
                .toLowerCase(Locale.ROOT);
    }

    private Entry entry(ResultSet row, int number) throws SQLException {
        int version = row.getInt("outline_version");
        return new Entry(
                row.getString("reference"),
                row.getString("origin").equals(APPROVED),
                row.getString("title"),
                text(row, "bureau").map(Bureau::valueOf),
                text(row, "region").map(Region::valueOf),
                text(row, "format"),
                text(row, "course_level"),
                words(row.getString("languages")),
                row.getString("topics").lines().toList(),
                row.getString("objectives").lines().toList(),
                Optional.ofNullable(row.getObject("start_day", LocalDate.class)),
                Optional.ofNullable(row.getObject("end_day", LocalDate.class)),
                read(row.getString("facts")),
                version == 0 ? Optional.empty() : Optional.of(version),
                text(row, "outline_sha256"),
                row.getObject("published_at", OffsetDateTime.class).toInstant());
    }

    private static Optional<String> text(ResultSet row, String column) throws SQLException {
        @Nullable String text = row.getString(column);
        return Optional.ofNullable(text);
    }

    private static List<String> words(String text) {
        return text.isBlank() ? List.of() : List.of(text.split(" "));
    }

    private String written(Map<String, Object> facts) {
        try {
            return json.writeValueAsString(facts);
        } catch (JsonProcessingException unwritable) {
            throw new IllegalStateException("The facts of an entry could not be written.", unwritable);
        }
    }

    private Map<String, Object> read(String facts) {
        try {
            return json.readValue(facts, FACTS);
        } catch (JsonProcessingException unreadable) {
            throw new IllegalStateException("The facts of an entry could not be read.", unreadable);
        }
    }
}
