/** The road to a meeting: what the rules of its body demand by when, and what has to be done before. */
package org.plenary.preparation;
