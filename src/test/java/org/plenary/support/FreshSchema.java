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
                "plenary.database.user=root", "plenary.data-dir=target/test-data",
                // Contexts are kept for later tests, many at once: one that rests holds few connections to the server that all share.
                "spring.datasource.hikari.minimum-idle=1", "spring.datasource.hikari.idle-timeout=10000").applyTo(context);
    }
}
