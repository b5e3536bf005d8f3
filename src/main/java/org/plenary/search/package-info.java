/**
 * Finding everything that one may see. Features tell what of theirs can be found ({@link org.plenary.search.SearchSource}); rights are
 * asked when somebody searches, never when the index is made.
 */
package org.plenary.search;
