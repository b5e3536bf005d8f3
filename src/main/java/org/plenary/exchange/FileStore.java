package org.plenary.exchange;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.HexFormat;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Files handed in, each kept once under the SHA-256 of its content in a folder outside the web root. A file is in the store
 * whole, checked and on the disk, or not at all; a crash leaves at most an unfinished file among the incoming, which the
 * next start after a day removes. Several nodes may share one folder.
 */
public final class FileStore {

    private static final Duration ABANDONED = Duration.ofDays(1);

    private final Path content;
    private final Path incoming;
    private final long limit;
    private final VirusScan scan;

    /**
     * @param root  the store's own folder, made if it is not there; all of it on one file system
     * @param limit of one file, in bytes
     */
    public FileStore(Path root, long limit, VirusScan scan) throws IOException {
        this.content = Files.createDirectories(root.resolve("content"));
        this.incoming = Files.createDirectories(root.resolve("incoming"));
        this.limit = limit;
        this.scan = scan;
        removeAbandoned();
    }

    /**
     * Keeps what the stream gives, read no further than one byte over the limit. The same content handed in twice is one file.
     *
     * @param name as it was sent; it decides nothing
     * @throws FileRefused empty, too large, of no type that may be handed in, or infected; nothing is kept
     */
    public StoredContent keep(String name, InputStream in) throws IOException, FileRefused {
        return keep(name, in, EnumSet.allOf(FileType.class));
    }

    /** The same of files of fewer types. */
    public StoredContent keep(String name, InputStream in, Set<FileType> allowed) throws IOException, FileRefused {
        Path file = Files.createTempFile(incoming, "", "");
        try {
            Received received = receive(in, file);
            FileType type = FileType.of(file);
            if (!allowed.contains(type)) {
                throw new FileRefused(new Refusal.TypeNotAllowed(type.mediaType(), allowed));
            }
            Optional<String> finding = scan.findingIn(file);
            if (finding.isPresent()) {
                throw new FileRefused(new Refusal.Infected(finding.get()));
            }
            Path place = place(received.sha256());
            if (Files.notExists(place)) {
                Files.createDirectories(place.getParent());
                Files.move(file, place, StandardCopyOption.ATOMIC_MOVE);
                sync(place.getParent());
                sync(place.getParent().getParent());
                sync(content);
            }
            return new StoredContent(received.sha256(), FileName.clean(name, type), type, received.size());
        } finally {
            Files.deleteIfExists(file);
        }
    }

    /**
     * @throws java.nio.file.NoSuchFileException where the store has no such content
     * @throws IllegalArgumentException          where this is not a SHA-256 in lower-case hexadecimal digits
     */
    public InputStream open(String sha256) throws IOException {
        return Files.newInputStream(place(sha256));
    }

    /** Content that is not there any more is removed already. */
    public void remove(String sha256) throws IOException {
        Files.deleteIfExists(place(sha256));
    }

    private record Received(String sha256, long size) {
    }

    private Received receive(InputStream in, Path file) throws IOException, FileRefused {
        MessageDigest digest = sha256();
        long size = 0;
        try (FileChannel out = FileChannel.open(file, StandardOpenOption.WRITE)) {
            byte[] buffer = new byte[65_536];
            for (int read; (read = in.read(buffer, 0, (int) Math.min(buffer.length, limit - size + 1))) > 0;) {
                size += read;
                if (size > limit) {
                    throw new FileRefused(new Refusal.TooLarge(limit));
                }
                digest.update(buffer, 0, read);
                for (ByteBuffer rest = ByteBuffer.wrap(buffer, 0, read); rest.hasRemaining();) {
                    out.write(rest);
                }
            }
            out.force(true);
        }
        if (size == 0) {
            throw new FileRefused(new Refusal.Empty());
        }
        return new Received(HexFormat.of().formatHex(digest.digest()), size);
    }

    private Path place(String sha256) {
        if (!sha256.matches("[0-9a-f]{64}")) {
            throw new IllegalArgumentException("not a SHA-256: " + sha256);
        }
        return content.resolve(sha256.substring(0, 2)).resolve(sha256.substring(2, 4)).resolve(sha256);
    }

    /** The name of a moved file lasts only once its folder is on the disk (POSIX; elsewhere the file system sees to it). */
    private static void sync(Path folder) throws IOException {
        if (folder.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
                channel.force(true);
            }
        }
    }

    private void removeAbandoned() throws IOException {
        Instant before = Instant.now().minus(ABANDONED);
        try (Stream<Path> files = Files.list(incoming)) {
            for (Path file : files.toList()) {
                if (Files.getLastModifiedTime(file).toInstant().isBefore(before)) {
                    Files.deleteIfExists(file);
                }
            }
        }
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
