package academy.capstone.training.persistence;

import java.sql.Connection;
import java.sql.SQLException;
import org.h2.api.Trigger;
import org.jspecify.annotations.Nullable;

/** Refuses, on H2, every change of an entry that is written. PostgreSQL has a function for it; see the migration. */
public class AppendOnlyTrigger implements Trigger {

    @Override
    public void fire(Connection connection, Object @Nullable [] before, Object @Nullable [] after) throws SQLException {
        throw new SQLException("Entries of the decision log and of its ledger are never changed or deleted.", "23000");
    }
}
