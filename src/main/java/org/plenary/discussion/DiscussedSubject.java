package org.plenary.discussion;

import org.plenary.subject.Subject;

/** @param about null where it is gone */
public record DiscussedSubject(Discussion discussion, Subject about) {
}
