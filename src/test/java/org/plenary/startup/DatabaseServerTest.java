package org.plenary.startup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DatabaseServerTest {

    /** Shared, so that the programs are unpacked once. */
    @TempDir
    static Path root;

    @BeforeEach
    void startsWithoutDatabase() throws Exception {
        DatabaseBinaries.delete(root.resolve("mariadb"));
    }

    @Test
    void whatWasCommittedIsThereAfterTheServerIsKilledAndTheServerComesBackOnTheSameAddress() throws Exception {
        try (var server = DatabaseServer.start(root)) {
            var killed = server.pid();
            try (var connection = connect(server); var statement = connection.createStatement()) {
                statement.execute("create table kept (id int primary key)");
                statement.execute("insert into kept values (1), (2)");
                connection.setAutoCommit(false);
                statement.execute("insert into kept values (3)");
                ProcessHandle.of(killed).orElseThrow().destroyForcibly();
            } catch (SQLException closingALostConnection) {
                assertThat(closingALostConnection.getSQLState()).startsWith("08");
            }
            try (var connection = reconnect(server)) {
                assertThat(rows(connection)).isEqualTo(2);
            }
            assertThat(server.pid()).isNotEqualTo(killed);
        }
    }

    @Test
    void theDataAreThereAtTheNextStart() throws Exception {
        long pid;
        try (var server = DatabaseServer.start(root); var connection = connect(server); var statement = connection.createStatement()) {
            statement.execute("create table kept (id int primary key)");
            statement.execute("insert into kept values (1)");
            pid = server.pid();
        }
        assertThat(ProcessHandle.of(pid)).isEmpty();
        try (var server = DatabaseServer.start(root); var connection = connect(server)) {
            assertThat(rows(connection)).isEqualTo(1);
        }
    }

    @Test
    void onlyThePasswordLetsIn() throws Exception {
        try (var server = DatabaseServer.start(root)) {
            assertThatThrownBy(() -> DriverManager.getConnection(server.url(), DatabaseServer.USER, "guess")).hasMessageContaining("Access denied");
            assertThatThrownBy(() -> DriverManager.getConnection(server.url(), "root", "")).hasMessageContaining("Access denied");
            assertThatThrownBy(() -> DriverManager.getConnection(server.url(), "", "")).hasMessageContaining("Access denied");
            assertThat(Files.getPosixFilePermissions(root.resolve("mariadb.password"))).isEqualTo(PosixFilePermissions.fromString("rw-------"));
            assertThat(root.resolve("mariadb.accounts.sql")).doesNotExist();
            var settings = new PlenarySettings.Database(server.url(), DatabaseServer.USER, "guess");
            assertThatThrownBy(() -> DatabaseConfiguration.checked(settings)).isInstanceOf(StartRefused.class)
                    .hasMessageContaining(DatabaseServer.USER).hasMessageContaining(server.url());
        }
    }

    @Test
    void accentsAndCaseDoNotHideAName() throws Exception {
        try (var server = DatabaseServer.start(root); var connection = connect(server); var statement = connection.createStatement();
             var found = statement.executeQuery("select 'CÔTE D’IVOIRE' like 'cote%', 'Ñandú' = 'nandu', 'a' = 'b'")) {
            found.next();
            assertThat(new boolean[] {found.getBoolean(1), found.getBoolean(2), found.getBoolean(3)}).containsExactly(true, true, false);
        }
    }

    @Test
    void aSecondStartOnTheSameFolderIsRefusedAndDisturbsNothing() throws Exception {
        try (var server = DatabaseServer.start(root)) {
            assertThatThrownBy(() -> DatabaseServer.start(root)).isInstanceOf(StartRefused.class)
                    .hasMessageContaining(root.toRealPath().toString()).hasMessageContaining(Long.toString(ProcessHandle.current().pid()));
            connect(server).close();
        }
    }

    @Test
    void aStartCutShortWhileUnpackingOrInstallingLeavesNothingThatIsTakenForComplete() throws Exception {
        DatabaseBinaries.delete(root.resolve("mariadb-base"));
        Files.createDirectories(root.resolve("mariadb-base/unpacking/bin"));
        Files.writeString(root.resolve("mariadb-base/unpacking/bin/mariadbd"), "half a program");
        Files.createDirectories(root.resolve("mariadb.installing/mysql"));
        try (var server = DatabaseServer.start(root)) {
            connect(server).close();
        }
        assertThat(root.resolve("mariadb-base/unpacking")).doesNotExist();
        assertThat(root.resolve("mariadb.installing")).doesNotExist();
    }

    @Test
    void aDamagedDatabaseIsNamedWithTheServersComplaintAndItsLog() throws Exception {
        DatabaseServer.start(root).close();
        Files.writeString(root.resolve("mariadb/ibdata1"), "not a tablespace");
        var refused = catchThrowableOfType(StartRefused.class, () -> DatabaseServer.start(root));
        assertThat(refused).hasMessageContaining(root.toRealPath().resolve("mariadb").toString()).hasMessageContaining("ibdata1");
        assertThat(refused.remedy()).contains(root.toRealPath().resolve("mariadb.log").toString());
        DataFolder.open(root).close();
    }

    @Test
    void aFileWhereTheDataFolderShouldBeIsNamed() throws Exception {
        var file = Files.createTempFile(root, "not-a", "folder");
        assertThatThrownBy(() -> DatabaseServer.start(file)).isInstanceOf(StartRefused.class).hasMessageContaining(file.toString());
    }

    @Test
    void withoutAnyServerProgramTheStartSaysWhatToInstall(@TempDir Path empty) {
        var refused = catchThrowableOfType(StartRefused.class,
                () -> DatabaseBinaries.find(empty.resolve("base"), new ClassLoader(null) { }, Stream.of(empty)));
        assertThat(refused).hasMessageContaining(System.getProperty("os.name"));
        assertThat(refused.remedy()).contains("mariadb-server").contains("PLENARY_DB_URL");
        assertThat(empty.resolve("base")).doesNotExist();
    }

    @Test
    void anInstalledServerIsUsedWhereNoneIsBundled(@TempDir Path usr) throws Exception {
        for (var program : new String[] {"sbin/mariadbd", "bin/mariadb-install-db"}) {
            var file = usr.resolve(program);
            Files.createDirectories(file.getParent());
            assertThat(Files.createFile(file).toFile().setExecutable(true)).isTrue();
        }
        var found = DatabaseBinaries.find(usr.resolve("base"), new ClassLoader(null) { }, Stream.of(usr.resolve("bin"), usr.resolve("sbin")));
        assertThat(Optional.of(found)).contains(new DatabaseBinaries(usr.toRealPath(), usr.toRealPath().resolve("sbin/mariadbd"),
                usr.toRealPath().resolve("bin/mariadb-install-db")));
    }

    private static Connection connect(DatabaseServer server) throws SQLException {
        return DriverManager.getConnection(server.url(), DatabaseServer.USER, server.password());
    }

    private static Connection reconnect(DatabaseServer server) throws Exception {
        for (int attempt = 0; ; attempt++) {
            try {
                return connect(server);
            } catch (SQLException e) {
                if (attempt == 300) {
                    throw e;
                }
                Thread.sleep(100);
            }
        }
    }

    private static int rows(Connection connection) throws SQLException {
        try (var statement = connection.createStatement(); var result = statement.executeQuery("select count(*) from kept")) {
            result.next();
            return result.getInt(1);
        }
    }
}
