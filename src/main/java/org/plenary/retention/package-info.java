/** How long data of persons are kept, and the door by which the purge reaches whoever keeps them. */
package org.plenary.retention;
