/** What has to be done for a meeting, by whom and by when, and the templates of plans. */
package org.plenary.preparation.task;
