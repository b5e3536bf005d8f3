package org.plenary.shell;

/** How the frame finds the meeting that an address names. */
public interface MeetingDirectory {

    /** @throws NotFound when there is no such meeting, or none that the signed-in account may see */
    MeetingHeading heading(String code);
}
