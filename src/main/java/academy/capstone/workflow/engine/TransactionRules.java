package academy.capstone.workflow.engine;

import academy.capstone.workflow.BusinessOutcome;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.transaction.annotation.AnnotationTransactionAttributeSource;
import org.springframework.transaction.interceptor.NoRollbackRuleAttribute;

/**
 * A business outcome is no fault: the process goes on along its error's way, in the same transaction. So it must not
 * condemn the transaction on its way out of a use case.
 */
@Configuration(proxyBeanMethods = false)
class TransactionRules {

    @Bean
    static BeanPostProcessor businessOutcomesKeepTheTransaction() {
        return new BeanPostProcessor() {
            @Override
            public Object postProcessBeforeInitialization(Object bean, String name) {
                if (bean instanceof AnnotationTransactionAttributeSource source) {
                    source.addDefaultRollbackRule(new NoRollbackRuleAttribute(BusinessOutcome.class));
                }
                return bean;
            }
        };
    }
}
