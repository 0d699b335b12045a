package academy.capstone.catalogue.persistence;

import academy.capstone.catalogue.domain.InventoryItem;
import academy.capstone.catalogue.domain.KnownCourse;
import academy.capstone.people.Bureau;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The inventory of all bureaux. */
@Repository
public class InventoryRepository {

    private static final String COURSE = "course";
    private static final String NON_TRAINING = "non-training";

    private final JdbcClient jdbc;
    private final ObjectMapper json;

    InventoryRepository(JdbcClient jdbc, ObjectMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** Puts the item in place of one with the same reference. */
    public void put(InventoryItem item, Instant now) {
        jdbc.sql("delete from inventory_item where reference = :reference")
                .param("reference", item.reference())
                .update();
        jdbc.sql("""
                        insert into inventory_item (reference, kind, title, bureau, region, format, course_level,
                            languages, topics, objectives, facts, recorded_at)
                        values (:reference, :kind, :title, :bureau, :region, :format, :level,
                            :languages, :topics, :objectives, :facts, :now)""")
                .param("reference", item.reference())
                .param("kind", item.training() ? COURSE : NON_TRAINING)
                .param("title", item.title())
                .param("bureau", item.bureau().map(Enum::name).orElse(null))
                .param("region", item.region().map(Enum::name).orElse(null))
                .param("format", item.format().orElse(null))
                .param("level", item.level().orElse(null))
                .param("languages", String.join(" ", item.languages()))
                .param("topics", String.join("\n", item.topics()))
                .param("objectives", String.join("\n", item.objectives()))
                .param("facts", written(item))
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
    }

    /** The courses, for the index of look-alikes. */
    public List<KnownCourse> known() {
        return jdbc.sql("""
                        select reference, title, bureau, topics, objectives from inventory_item
                        where kind = :kind""")
                .param("kind", COURSE)
                .query((row, number) -> new KnownCourse(
                        row.getString("reference"),
                        KnownCourse.INVENTORY,
                        row.getString("title"),
                        Optional.ofNullable(row.getString("bureau")).map(Bureau::valueOf),
                        row.getString("topics").lines().toList(),
                        row.getString("objectives").lines().toList()))
                .list();
    }

    private String written(InventoryItem item) {
        try {
            return json.writeValueAsString(item.facts());
        } catch (JsonProcessingException unwritable) {
            throw new IllegalStateException("The facts of an item could not be written.", unwritable);
        }
    }
}
