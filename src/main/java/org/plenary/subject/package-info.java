/** What is in a meeting, of whatever kind: the right that seeing it asks for, what it is called, and where it is shown. */
package org.plenary.subject;
