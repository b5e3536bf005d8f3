/** What came of meetings and where it leads, what gives them their mandate, and what was done with partners. */
package org.plenary.outcome;
