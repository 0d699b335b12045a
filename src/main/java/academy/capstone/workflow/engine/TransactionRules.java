package academy.capstone.workflow.engine;

import academy.capstone.workflow.BusinessOutcome;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.core.Ordered;
import org.springframework.core.PriorityOrdered;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.AnnotationTransactionAttributeSource;
import org.springframework.transaction.interceptor.NoRollbackRuleAttribute;

/**
 * A business outcome is no fault: the process goes on along its error's way, in the same transaction. So it must not
 * condemn the transaction on its way out of a use case. Stands first, because transactions are set up while other
 * post-processors are.
 */
@Component
class TransactionRules implements BeanPostProcessor, PriorityOrdered {

    @Override
    public int getOrder() {
        return Ordered.HIGHEST_PRECEDENCE;
    }

    @Override
    public Object postProcessBeforeInitialization(Object bean, String name) {
        if (bean instanceof AnnotationTransactionAttributeSource source) {
            source.addDefaultRollbackRule(new NoRollbackRuleAttribute(BusinessOutcome.class));
        }
        return bean;
    }
}
