/** Changes proposed by those who may see something and not edit it, and what those who may make of them. */
package org.plenary.proposal;
