/**
 * What leaves and enters Plenary as files: calendars, printed and editable documents, and the store of files handed in.
 * Nothing here reads the database: the features hand over plain records and get bytes.
 */
package org.plenary.exchange;
