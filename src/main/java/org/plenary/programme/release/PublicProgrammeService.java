package org.plenary.programme.release;

import java.util.Locale;
import org.plenary.security.Everybody;
import org.plenary.shell.NotFound;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The newest release for whoever comes by: of a closed session, and of every session of a closed meeting, only when and where it is.
 */
@Service
public class PublicProgrammeService {

    private final ReleaseRepository releases;
    private final NewestRelease newest;

    PublicProgrammeService(ReleaseRepository releases, NewestRelease newest) {
        this.releases = releases;
        this.newest = newest;
    }

    /** @throws NotFound when there is no such meeting, or it has published no programme: nobody learns which */
    @Everybody
    @Transactional(readOnly = true)
    public ShownProgramme look(String code, Locale locale) {
        return releases.meeting(code).map(id -> newest.of(id, Audience.PUBLIC, locale)).filter(ShownProgramme::isPublished)
                .orElseThrow(() -> new NotFound("published programme", code));
    }

    /** @return a calendar (text/calendar, UTF-8) to subscribe to @throws NotFound as {@link #look} */
    @Everybody
    @Transactional(readOnly = true)
    public byte[] calendar(String code, Locale locale) {
        var shown = look(code, locale);
        return newest.calendar(shown, shown.programme().sessions());
    }
}
