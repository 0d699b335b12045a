package academy.capstone.workflow.handover;

import academy.capstone.people.Bureau;
import academy.capstone.workflow.Accounts;
import academy.capstone.workflow.Group;
import java.util.ArrayList;
import java.util.List;
import org.camunda.bpm.engine.IdentityService;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** People who are there for one test; their accounts go with it, so that nobody else meets them. */
class Staff {

    static final String PASSWORD = "demo";

    private final Accounts accounts;
    private final IdentityService identities;
    private final JdbcClient jdbc;
    private final List<String> hired = new ArrayList<>();

    Staff(Accounts accounts, IdentityService identities, JdbcClient jdbc) {
        this.accounts = accounts;
        this.identities = identities;
        this.jdbc = jdbc;
    }

    String hire(String id, Bureau bureau, @Nullable String region, Group... groups) {
        accounts.create(id, id, id + "@example.org", PASSWORD, List.of(groups));
        jdbc.sql("delete from absence where person = :id").param("id", id).update();
        jdbc.sql("delete from person where id = :id").param("id", id).update();
        jdbc.sql("""
                        insert into person (id, display_name, email, bureau, region, division, topics, languages)
                        values (:id, :id, :email, :bureau, :region, 'Sample division', '', 'en')""")
                .param("id", id)
                .param("email", id + "@example.org")
                .param("bureau", bureau.name())
                .param("region", region)
                .update();
        hired.add(id);
        return id;
    }

    void move(String id, Bureau bureau) {
        jdbc.sql("update person set bureau = :bureau where id = :id")
                .param("bureau", bureau.name())
                .param("id", id)
                .update();
    }

    void dismissAll() {
        hired.forEach(identities::deleteUser);
        hired.clear();
    }
}
