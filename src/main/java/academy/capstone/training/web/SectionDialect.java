package academy.capstone.training.web;

import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.thymeleaf.context.ITemplateContext;
import org.thymeleaf.dialect.AbstractProcessorDialect;
import org.thymeleaf.engine.AttributeName;
import org.thymeleaf.model.IProcessableElementTag;
import org.thymeleaf.processor.IProcessor;
import org.thymeleaf.processor.element.AbstractAttributeTagProcessor;
import org.thymeleaf.processor.element.IElementTagStructureHandler;
import org.thymeleaf.standard.expression.StandardExpressions;
import org.thymeleaf.templatemode.TemplateMode;

/** {@code section:model="${map}"} makes each entry a variable inside the element, so that no section's names reach another. */
@Component
class SectionDialect extends AbstractProcessorDialect {

    private static final String PREFIX = "section";
    /** After th:each and th:if, before what stands inside the element. */
    private static final int PRECEDENCE = 600;

    SectionDialect() {
        super("Sections of the course file", PREFIX, PRECEDENCE);
    }

    @Override
    public Set<IProcessor> getProcessors(String dialectPrefix) {
        return Set.of(new Model(dialectPrefix));
    }

    private static final class Model extends AbstractAttributeTagProcessor {

        Model(String prefix) {
            super(TemplateMode.HTML, prefix, null, false, "model", true, PRECEDENCE, true);
        }

        @Override
        protected void doProcess(
                ITemplateContext context,
                IProcessableElementTag tag,
                AttributeName attributeName,
                String attributeValue,
                IElementTagStructureHandler structureHandler) {
            Object model = StandardExpressions.getExpressionParser(context.getConfiguration())
                    .parseExpression(context, attributeValue)
                    .execute(context);
            if (model instanceof Map<?, ?> variables) {
                variables.forEach((name, content) -> structureHandler.setLocalVariable(String.valueOf(name), content));
            }
        }
    }
}
