package org.plenary.startup;

import java.sql.DriverManager;
import java.sql.SQLException;
import org.springframework.boot.autoconfigure.condition.ConditionalOnExpression;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.flyway.autoconfigure.FlywayMigrationStrategy;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Decides which MariaDB is used before there is a connection pool. The pool depends on what is decided here, so it is closed
 * before an embedded server is stopped.
 */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(PlenarySettings.class)
class DatabaseConfiguration {

    private static final String EXTERNAL = "!'${plenary.database.url:}'.isBlank()";

    /** The oldest server line Plenary is tested on. */
    private static final int MAJOR = 11;
    private static final int MINOR = 4;

    private record Connection(String getJdbcUrl, String getUsername, String getPassword) implements JdbcConnectionDetails {
    }

    @Configuration(proxyBeanMethods = false)
    @ConditionalOnExpression("!(" + EXTERNAL + ")")
    static class Embedded {

        @Bean(destroyMethod = "close")
        DatabaseServer databaseServer(PlenarySettings settings) {
            return DatabaseServer.start(settings.dataFolder());
        }

        @Bean
        JdbcConnectionDetails embeddedConnection(DatabaseServer server) {
            return new Connection(server.url(), DatabaseServer.USER, server.password());
        }
    }

    @Configuration(proxyBeanMethods = false)
    @ConditionalOnExpression(EXTERNAL)
    static class External {

        @Bean
        JdbcConnectionDetails externalConnection(PlenarySettings settings) {
            return checked(settings.database());
        }
    }

    @Bean
    FlywayMigrationStrategy schemaGate() {
        return new SchemaGate();
    }

    /** @throws StartRefused when the server does not answer, does not let this user in, or is not a recent MariaDB */
    static JdbcConnectionDetails checked(PlenarySettings.Database database) {
        try (var connection = DriverManager.getConnection(database.url(), database.user(), database.password())) {
            var server = connection.getMetaData();
            var recent = server.getDatabaseMajorVersion() > MAJOR
                    || server.getDatabaseMajorVersion() == MAJOR && server.getDatabaseMinorVersion() >= MINOR;
            if (!recent || !server.getDatabaseProductName().contains("MariaDB")) {
                throw StartRefused.because("database-too-old", database.url(),
                        server.getDatabaseProductName() + " " + server.getDatabaseProductVersion(), MAJOR + "." + MINOR);
            }
            return new Connection(database.url(), database.user(), database.password());
        } catch (SQLException e) {
            throw explained(database, e).causedBy(e);
        }
    }

    private static StartRefused explained(PlenarySettings.Database database, SQLException e) {
        return switch (e.getErrorCode()) {
            case 1044, 1045, 1698 -> StartRefused.because("database-login", database.url(), database.user());
            case 1049 -> StartRefused.because("database-missing", database.url(), database.user());
            default -> StartRefused.because("database-unreachable", database.url(), e.getMessage());
        };
    }
}
