package org.plenary.meeting.ui;

import org.plenary.exchange.CalendarFile;
import org.plenary.meeting.CalendarService;
import org.plenary.security.InvalidLink;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** What calendars read, again and again: an address that no longer is one is gone for good. */
@Controller
class FeedPages {

    private final CalendarService calendar;

    FeedPages(CalendarService calendar) {
        this.calendar = calendar;
    }

    @GetMapping("/my-meetings/{token}.ics")
    ResponseEntity<byte[]> feed(@PathVariable String token) {
        try {
            return ResponseEntity.ok().contentType(MediaType.parseMediaType(CalendarFile.MEDIA_TYPE)).cacheControl(CacheControl.noCache().cachePrivate())
                    .body(calendar.feed(token));
        } catch (InvalidLink e) {
            return ResponseEntity.status(HttpStatus.GONE).build();
        }
    }
}
