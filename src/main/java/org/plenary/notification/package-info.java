/** Notifications of a secretariat: a numbered register, to whom each went, what came back, and what was made of it. */
package org.plenary.notification;
