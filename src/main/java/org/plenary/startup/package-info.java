/** What happens between the command and the sign-in page: which database, which port, which schema, and what is said when one is wrong. */
package org.plenary.startup;
