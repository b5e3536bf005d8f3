/** Puts back what the history keeps, through the services that edit it. */
package org.plenary.restore;
