package org.plenary.notification;

/** What addressees are asked for. */
public enum ExpectedReply {
    NONE, ACKNOWLEDGEMENT, RESPONSE
}
