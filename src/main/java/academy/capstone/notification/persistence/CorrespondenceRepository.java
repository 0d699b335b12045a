package academy.capstone.notification.persistence;

import academy.capstone.notification.Correspondence;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Takes the person out of what was written to them. */
@Repository
class CorrespondenceRepository implements Correspondence {

    private final JdbcClient jdbc;

    CorrespondenceRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void forget(String trainingCode, String address) {
        jdbc.sql("""
                        update notice
                           set recipient = 'forgotten@localhost', address = 'forgotten@localhost', addressed_as = '-', body = '-',
                               link = '', state = case when state in ('waiting', 'kept') then 'settled' else state end
                         where training_code = :training and lower(address) = lower(:address) and recipient = address
                        """)
                .params(Map.of("training", trainingCode, "address", address))
                .update();
    }
}
