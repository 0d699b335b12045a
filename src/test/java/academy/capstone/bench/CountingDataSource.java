package academy.capstone.bench;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/** Counts what goes to the database: statements (a batch is one) and commits. */
class CountingDataSource extends DelegatingDataSource {

    private static final Pattern TABLE =
            Pattern.compile("\\b(?:from|into|update)\\s+(?!\\()(\\w+)", Pattern.CASE_INSENSITIVE);

    private final AtomicLong statements = new AtomicLong();
    private final AtomicLong commits = new AtomicLong();
    private final Map<String, AtomicLong> kinds = new ConcurrentHashMap<>();

    CountingDataSource(DataSource target) {
        super(target);
    }

    long statements() {
        return statements.get();
    }

    long commits() {
        return commits.get();
    }

    /** How often each kind of statement was executed, such as {@code select ACT_RU_TASK}. */
    Map<String, Long> kinds() {
        Map<String, Long> counts = new TreeMap<>();
        kinds.forEach((kind, count) -> counts.put(kind, count.get()));
        return counts;
    }

    @Override
    public Connection getConnection() throws SQLException {
        return counted(super.getConnection());
    }

    @Override
    public Connection getConnection(String username, String password) throws SQLException {
        return counted(super.getConnection(username, password));
    }

    private Connection counted(Connection connection) {
        return proxy(Connection.class, (proxy, method, arguments) -> {
            if (method.getName().equals("commit")) {
                commits.incrementAndGet();
            }
            Object result = invoke(connection, method, arguments);
            if (result instanceof PreparedStatement statement) {
                return counted(PreparedStatement.class, statement, kind(arguments[0].toString()));
            }
            return result instanceof Statement statement ? counted(Statement.class, statement, "plain") : result;
        });
    }

    private <T extends Statement> T counted(Class<T> type, T statement, String kind) {
        AtomicLong count = kinds.computeIfAbsent(kind, name -> new AtomicLong());
        return proxy(type, (proxy, method, arguments) -> {
            if (method.getName().startsWith("execute")) {
                statements.incrementAndGet();
                count.incrementAndGet();
            }
            return invoke(statement, method, arguments);
        });
    }

    private static String kind(String sql) {
        Matcher table = TABLE.matcher(sql);
        String verb = sql.strip().split("\\s+", 2)[0].toLowerCase(Locale.ROOT);
        return verb + " " + (table.find() ? table.group(1).toUpperCase(Locale.ROOT) : "?");
    }

    private static Object invoke(Object target, java.lang.reflect.Method method, Object[] arguments) throws Throwable {
        try {
            return method.invoke(target, arguments);
        } catch (InvocationTargetException failure) {
            throw failure.getCause();
        }
    }

    private static <T> T proxy(Class<T> type, InvocationHandler handler) {
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, handler));
    }
}
