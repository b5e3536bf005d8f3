package org.plenary.support;

import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;

/** Gives a Spring context an empty schema of the tests' database, which the application then migrates itself. */
class FreshSchema implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    private static final AtomicInteger CONTEXTS = new AtomicInteger();

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        TestPropertyValues.of("plenary.database.url=" + TestDatabase.emptySchema("context_" + CONTEXTS.incrementAndGet()),
                "plenary.database.user=root", "plenary.data-dir=target/test-data").applyTo(context);
    }
}
