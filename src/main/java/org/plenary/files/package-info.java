/** Files that are handed in: content in the store beside the database, a row each, for whichever feature keeps them. */
package org.plenary.files;
