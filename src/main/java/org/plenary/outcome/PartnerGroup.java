package org.plenary.outcome;

import org.plenary.body.Names;

/** A heading under which a report tells of partners. @param parent code of the heading above it, or null */
public record PartnerGroup(String code, String parent, Names name) {
}
