package org.plenary.startup;

import org.springframework.boot.jooq.autoconfigure.DefaultConfigurationCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** How jOOQ speaks to MariaDB. */
@Configuration(proxyBeanMethods = false)
class QuerySettings {

    /**
     * jOOQ would set the longest GROUP_CONCAT in a second statement before each that uses it, which needs allowMultiQueries:
     * never switched on, as it makes injections worse. The limit is set once per connection instead.
     */
    @Bean
    DefaultConfigurationCustomizer noSecondStatements() {
        return configuration -> configuration.settings().setRenderGroupConcatMaxLenSessionVariable(false);
    }
}
