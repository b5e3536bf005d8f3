package org.plenary.startup;

import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.CREATE_NEW;
import static java.nio.file.StandardOpenOption.READ;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Set;

/**
 * The folder of the embedded database, held by one Plenary at a time. The hold is a file lock: it goes with the process, however
 * that ends.
 */
final class DataFolder implements AutoCloseable {

    private final Path root;
    private final FileChannel hold;

    private DataFolder(Path root, FileChannel hold) {
        this.root = root;
        this.hold = hold;
    }

    /** @throws StartRefused when the folder cannot be written, belongs to somebody else or is held by another Plenary */
    static DataFolder open(Path root) {
        try {
            Files.createDirectories(root);
            var real = root.toRealPath();
            requireOwn(real);
            return new DataFolder(real, hold(real));
        } catch (IOException e) {
            throw StartRefused.because("data-not-writable", root, e.getMessage()).causedBy(e);
        }
    }

    Path root() {
        return root;
    }

    Path database() {
        return root.resolve("mariadb");
    }

    Path binaries() {
        return root.resolve("mariadb-base");
    }

    Path log() {
        return root.resolve("mariadb.log");
    }

    /** The database user's password, made at the first start and readable by the folder's owner only. */
    String password() throws IOException {
        var file = root.resolve("mariadb.password");
        if (!Files.exists(file) || Files.size(file) == 0) {
            var random = new byte[24];
            new SecureRandom().nextBytes(random);
            writePrivately(file, HexFormat.of().formatHex(random));
        }
        return Files.readString(file).strip();
    }

    /** Replaces the file; at no moment can anybody but the owner read it. */
    static void writePrivately(Path file, String content) throws IOException {
        Files.deleteIfExists(file);
        var ownerOnly = PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
        try (var channel = FileChannel.open(file, Set.of(CREATE_NEW, WRITE), ownerOnly)) {
            channel.write(ByteBuffer.wrap(content.getBytes(StandardCharsets.UTF_8)));
            channel.force(true);
        }
    }

    private static void requireOwn(Path root) throws IOException {
        var probe = Files.createTempFile(root, "write", ".probe");
        var user = Files.getOwner(probe);
        Files.delete(probe);
        var database = root.resolve("mariadb");
        if (Files.exists(database) && !Files.getOwner(database).equals(user)) {
            throw StartRefused.because("data-of-another-user", root, Files.getOwner(database).getName(), user.getName());
        }
    }

    private static FileChannel hold(Path root) throws IOException {
        var file = root.resolve("plenary.lock");
        var channel = FileChannel.open(file, CREATE, READ, WRITE);
        try {
            if (channel.tryLock() != null) {
                channel.truncate(0);
                channel.write(ByteBuffer.wrap(Long.toString(ProcessHandle.current().pid()).getBytes(StandardCharsets.US_ASCII)));
                return channel;
            }
        } catch (OverlappingFileLockException heldInThisProcess) {
            // said below, like a hold of another process
        }
        channel.close();
        throw StartRefused.because("data-in-use", root, Files.readString(file).strip());
    }

    @Override
    public void close() {
        try {
            hold.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
