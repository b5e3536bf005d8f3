package org.plenary.support;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.plenary.Plenary;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.core.annotation.AliasFor;
import org.springframework.test.context.ContextConfiguration;

/**
 * The whole application on the tests' MariaDB, with a schema of its own for each context that Spring makes (tests of the same
 * configuration share both). {@code web = RANDOM_PORT} opens a free port as well.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(classes = Plenary.class)
@ContextConfiguration(initializers = FreshSchema.class)
public @interface PlenaryTest {

    @AliasFor(annotation = SpringBootTest.class, attribute = "webEnvironment")
    WebEnvironment web() default WebEnvironment.MOCK;

    @AliasFor(annotation = SpringBootTest.class, attribute = "properties")
    String[] properties() default {};
}
