package org.plenary.nomination;

import java.util.Optional;
import org.plenary.meeting.MeetingFacts;
import org.plenary.security.Everybody;
import org.plenary.security.GuestLinks;
import org.plenary.shell.LinkOrigin;
import org.plenary.shell.LinkOrigins;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Every guest of a meeting may ask the contact of its call, where it has one. */
@Service
public class LinkOriginService implements LinkOrigins {

    private final GuestLinks links;
    private final CallRepository calls;
    private final CallHeading headings;
    private final MeetingFacts meetings;

    LinkOriginService(GuestLinks links, CallRepository calls, CallHeading headings, MeetingFacts meetings) {
        this.links = links;
        this.calls = calls;
        this.headings = headings;
        this.meetings = meetings;
    }

    @Override
    @Everybody
    @Transactional(readOnly = true)
    public Optional<LinkOrigin> of(String token) {
        return links.issued(token).filter(link -> link.meetingId() != null).map(link -> calls.find(link.meetingId())
                .map(call -> new LinkOrigin(headings.of(call, link.locale()), call.contact(), link.locale()))
                .orElseGet(() -> new LinkOrigin(meetings.of(link.meetingId(), link.locale()), null, link.locale())));
    }
}
