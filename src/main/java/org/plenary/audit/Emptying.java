package org.plenary.audit;

import java.util.Map;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * What an entry of the trail says that retention emptied: without it an emptied entry is an altered one.
 *
 * @param what    the kind of data, as {@link org.plenary.retention.KeptData}
 * @param entries how many entries lost something
 * @param kept    by their ids, the digest of what was left
 */
record Emptying(String what, int entries, Map<Long, String> kept) {

    /** The field that is for verification and not for readers. */
    static final String DIGESTS = "kept";

    static final String ENTITY = "HISTORY";
    static final String ACTION = "EMPTIED";

    private static final JsonMapper JSON = JsonMapper.builder().build();

    /** One that names nothing where the text is not what an emptying writes: whoever altered it is found by that. */
    static Emptying read(String json) {
        try {
            var read = json == null ? null : JSON.readValue(json, Emptying.class);
            return read == null || read.kept() == null ? new Emptying("", 0, Map.of()) : read;
        } catch (JacksonException e) {
            return new Emptying("", 0, Map.of());
        }
    }
}
