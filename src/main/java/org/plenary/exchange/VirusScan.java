package org.plenary.exchange;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;

/** Looks into a file that was handed in, before it is kept. */
@FunctionalInterface
public interface VirusScan {

    /** For an installation whose storage or network scans files itself. */
    VirusScan NONE = file -> Optional.empty();

    /**
     * @return what was found, by the scanner's own name for it; empty for a clean file
     * @throws IOException where the file could not be looked into: it is then not kept
     */
    Optional<String> findingIn(Path file) throws IOException;
}
