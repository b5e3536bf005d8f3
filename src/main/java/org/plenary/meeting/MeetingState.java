package org.plenary.meeting;

public enum MeetingState {
    IDEA, PLANNED, ANNOUNCED, HELD, CANCELLED
}
