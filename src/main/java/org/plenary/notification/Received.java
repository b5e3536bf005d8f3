package org.plenary.notification;

/** What became of a response that was handed in. @param again the same sender had sent the same before: nothing was added */
public record Received(Response response, boolean again) {
}
