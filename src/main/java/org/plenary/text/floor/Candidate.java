package org.plenary.text.floor;

/** Who can be put on a list of speakers, with the category in which they would speak. */
public record Candidate(String name, SpeakerCategory category) {
}
