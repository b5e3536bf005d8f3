package org.plenary.exchange.table;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Collections;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.plenary.exchange.FileRefused;
import org.plenary.exchange.Refusal;

/** Unpacks a ZIP file into nothing before anybody else does: what a part says of its own size is not believed. */
final class Unpacking {

    private static final int HARMLESS = 1_000_000;

    private Unpacking() {
    }

    /** @throws FileRefused when it has too many parts, they unpack to too much, or it is no whole ZIP file */
    static void check(Path file, TableLimits limits) throws IOException, FileRefused {
        try (var zip = new ZipFile(file.toFile())) {
            if (zip.size() > limits.parts()) {
                throw new FileRefused(new Refusal.UnpacksTooFar(limits.unpacked()));
            }
            var buffer = new byte[65_536];
            var total = 0L;
            for (var part : Collections.list(zip.entries())) {
                var ofPart = 0L;
                try (InputStream in = zip.getInputStream(part)) {
                    for (int read; (read = in.read(buffer)) > 0;) {
                        ofPart += read;
                        total += read;
                        if (total > limits.unpacked() || ofPart > HARMLESS && ofPart / Math.max(1, part.getCompressedSize()) > limits.ratio()) {
                            throw new FileRefused(new Refusal.UnpacksTooFar(limits.unpacked()));
                        }
                    }
                }
            }
        } catch (ZipException e) {
            throw new FileRefused(new Refusal.Unreadable());
        }
    }
}
