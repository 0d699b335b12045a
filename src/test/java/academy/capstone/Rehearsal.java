package academy.capstone;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Permission;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.Resources;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.filter.OncePerRequestFilter;

/** A request with the header {@value #HEADER} is answered as ever, and then everything that it did is undone. */
@TestComponent
@Order(Ordered.HIGHEST_PRECEDENCE)
public class Rehearsal extends OncePerRequestFilter {

    public static final String HEADER = "X-Rehearsal";

    private final ObjectProvider<PlatformTransactionManager> transactions;
    private final ObjectProvider<AuthorizationService> authorizations;
    private final ObjectProvider<JdbcClient> jdbc;

    public Rehearsal(
            ObjectProvider<PlatformTransactionManager> transactions,
            ObjectProvider<AuthorizationService> authorizations,
            ObjectProvider<JdbcClient> jdbc) {
        this.transactions = transactions;
        this.authorizations = authorizations;
        this.jdbc = jdbc;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return request.getHeader(HEADER) == null;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain) {
        new TransactionTemplate(transactions.getObject()).executeWithoutResult(status -> {
            try {
                prepare(request.getHeader(HEADER));
                chain.doFilter(request, response);
            } catch (IOException | ServletException fault) {
                throw new IllegalStateException(fault);
            } finally {
                status.setRollbackOnly();
            }
        });
    }

    /** {@code task=person}: the task has come into this person's hands, by mistake as it were, while it lasts. */
    public void prepare(String asked) {
        int sign = asked.indexOf('=');
        if (sign < 0) {
            return;
        }
        String task = asked.substring(0, sign);
        String person = asked.substring(sign + 1);
        jdbc.getObject()
                .sql("update ACT_RU_TASK set ASSIGNEE_ = :person where ID_ = :task")
                .param("person", person)
                .param("task", task)
                .update();
        AuthorizationService rights = authorizations.getObject();
        if (rights.createAuthorizationQuery().userIdIn(person).resourceId(task).count() == 0) {
            Authorization right = rights.createNewAuthorization(Authorization.AUTH_TYPE_GRANT);
            right.setUserId(person);
            right.setResource(Resources.TASK);
            right.setResourceId(task);
            right.setPermissions(new Permission[] {Permissions.READ, Permissions.TASK_WORK});
            rights.saveAuthorization(right);
        }
    }
}
