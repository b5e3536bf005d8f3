/** Conversations beside the work: threads of remarks on anything in a meeting, open to all who plan it or kept within one organisation. */
package org.plenary.discussion;
