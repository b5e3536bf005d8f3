package org.plenary.programme.release;

import org.plenary.retention.HoldsPersonalData;
import org.plenary.retention.KeptData;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Who chaired, reported and spoke as releases say it: what was published, when and where stays. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class PersonsOfReleases implements HoldsPersonalData {

    private final ReleaseRepository releases;
    private final NoticeRepository notices;

    PersonsOfReleases(ReleaseRepository releases, NoticeRepository notices) {
        this.releases = releases;
        this.notices = notices;
    }

    @Override
    public int empty(long meetingId, KeptData data) {
        return data == KeptData.NAMES ? releases.emptyPersons(meetingId) + notices.empty(meetingId) : 0;
    }
}
