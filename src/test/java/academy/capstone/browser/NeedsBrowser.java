package academy.capstone.browser;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * A test that drives a {@link Chromium}. Where none is installed it is left out and named in the last lines of the build;
 * with {@code CAPSTONE_BROWSER=required} in the environment it fails instead.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Documented
@ExtendWith(BrowserCondition.class)
public @interface NeedsBrowser {}
