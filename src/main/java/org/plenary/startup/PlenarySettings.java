package org.plenary.startup;

import java.nio.file.Path;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What an operator may set.
 *
 * @param dataDir       folder of everything that must outlive a stop: the embedded database and the stored files
 * @param demonstration whether demonstration meetings and accounts are wanted; a production start refuses to run with them
 * @param database      an external MariaDB, or none for the embedded one
 */
@ConfigurationProperties("plenary")
public record PlenarySettings(@DefaultValue("./data") String dataDir, @DefaultValue("false") boolean demonstration,
        @DefaultValue Database database) {

    /** @param url JDBC address, empty for the embedded database */
    public record Database(@DefaultValue("") String url, @DefaultValue("") String user, @DefaultValue("") String password) {

        boolean external() {
            return !url.isBlank();
        }
    }

    public Path dataFolder() {
        return Path.of(dataDir).toAbsolutePath().normalize();
    }
}
