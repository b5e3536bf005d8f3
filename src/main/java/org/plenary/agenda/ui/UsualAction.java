package org.plenary.agenda.ui;

/** What meetings are usually asked to do under an item. */
enum UsualAction {
    TAKE_NOTE, CONSIDER, CONSIDER_AND_ADOPT, ENDORSE, GUIDE, COMMENT, APPROVE, ELECT, ESTABLISH_GROUP
}
