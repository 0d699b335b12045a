package academy.capstone.workflow.expression;

import academy.capstone.workflow.CourseDates;
import academy.capstone.workflow.Deadlines;
import academy.capstone.workflow.Variables;
import academy.capstone.workflow.process.Routing;
import java.beans.FeatureDescriptor;
import java.util.Iterator;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.camunda.bpm.impl.juel.jakarta.el.ELContext;
import org.camunda.bpm.impl.juel.jakarta.el.ELResolver;
import org.camunda.bpm.impl.juel.jakarta.el.PropertyNotWritableException;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * The names that an expression may use: declared variables, delegates, {@code deadlines} and {@code course} with their
 * properties. It resolves no method, whatever the object, and no property of anything else.
 */
@Component
class ListedNames extends ELResolver {

    private static final String DEADLINES = "deadlines";
    private static final String COURSE = "course";

    private final BeanFactory beans;
    private final ObjectProvider<Deadlines> deadlines;
    private final ObjectProvider<CourseDates> courseDates;
    private final ReadableDates dates = new ReadableDates();

    ListedNames(BeanFactory beans, ObjectProvider<Deadlines> deadlines, ObjectProvider<CourseDates> courseDates) {
        this.beans = beans;
        this.deadlines = deadlines;
        this.courseDates = courseDates;
    }

    @Override
    public @Nullable Object getValue(ELContext context, @Nullable Object base, Object property) {
        String name = String.valueOf(property);
        if (base instanceof Deadlines known && dates.isDeadline(name)) {
            context.setPropertyResolved(true);
            return dates.deadline(known, name);
        }
        if (base instanceof CourseDates.Facts facts && dates.isFact(name)) {
            context.setPropertyResolved(true);
            return dates.fact(facts, name);
        }
        return base == null ? named(context, name) : null;
    }

    private @Nullable Object named(ELContext context, String name) {
        VariableScope scope = (VariableScope) context.getContext(VariableScope.class);
        if (Variables.isDeclared(name)) {
            context.setPropertyResolved(true);
            return scope == null ? null : variable(scope, name);
        }
        if (DEADLINES.equals(name)) {
            context.setPropertyResolved(true);
            Deadlines standard = deadlines.getObject();
            return PersonInHand.of(scope).map(standard::of).orElse(standard);
        }
        if (COURSE.equals(name) && scope != null) {
            context.setPropertyResolved(true);
            return courseDates.getObject().of(Routing.trainingCode(scope));
        }
        if (beans.containsBean(name) && beans.isTypeMatch(name, JavaDelegate.class)) {
            context.setPropertyResolved(true);
            return beans.getBean(name);
        }
        return null;
    }

    /** A declared variable that was not written yet is null, so that a gateway can ask for it. */
    private static @Nullable Object variable(VariableScope scope, String name) {
        boolean list = Variables.named(name).filter(Variables::isList).isPresent();
        return list ? Routing.list(scope, Variables.named(name).orElseThrow()) : scope.getVariable(name);
    }

    @Override
    public void setValue(ELContext context, @Nullable Object base, Object property, @Nullable Object value) {
        throw new PropertyNotWritableException("Expressions don't write.");
    }

    @Override
    public boolean isReadOnly(ELContext context, @Nullable Object base, Object property) {
        return true;
    }

    @Override
    public Class<?> getType(ELContext context, @Nullable Object base, Object property) {
        return Object.class;
    }

    @Override
    public Class<?> getCommonPropertyType(ELContext context, @Nullable Object base) {
        return Object.class;
    }

    @Override
    public @Nullable Iterator<FeatureDescriptor> getFeatureDescriptors(ELContext context, @Nullable Object base) {
        return null;
    }
}
