package org.plenary.security;

/** What an account may want besides the password, or the link that stands for it. */
public interface SecondFactor {

    boolean isWanted(long accountId);
}
