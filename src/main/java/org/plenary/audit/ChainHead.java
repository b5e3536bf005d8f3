package org.plenary.audit;

/** The end of the audit chain. Who keeps it can find a rewrite of everything before it. @param seq how many entries stand in the chain */
public record ChainHead(long seq, String hash) {
}
