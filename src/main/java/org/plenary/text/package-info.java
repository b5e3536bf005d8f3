/**
 * Negotiated texts: the inline tree of a paragraph, its notation, comparison, merging, brackets and numbering.
 *
 * <p>Wherever two delegations changed the same words, both wordings stand in an attributed square bracket; no operation
 * here chooses between delegations or drops what one of them wrote.
 */
package org.plenary.text;
