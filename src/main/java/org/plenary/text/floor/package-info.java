/** A text in the room: what the chair opens and projects, the list of speakers with its clock, and points of order. */
package org.plenary.text.floor;
