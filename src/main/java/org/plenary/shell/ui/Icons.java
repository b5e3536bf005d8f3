package org.plenary.shell.ui;

import com.vaadin.flow.component.icon.Icon;

/** The Lucide icons we use, registered by frontend/icons.ts. All are decoration beside a word, or named by their button. */
public enum Icons {
    ADD("plus"), AGENDA("list-ordered"), ALERT("triangle-alert"), ARRANGE("wand-sparkles"), BACK("arrow-left"), BADGE("id-card"), CALENDAR("calendar-days"),
    CERTIFICATE("award"), CHECK("check"), CHEVRON_LEFT("chevron-left"), CHEVRON_RIGHT("chevron-right"), CLOSED("lock"), COMMENT("message-square"),
    DARK("moon"), DELETE("trash-2"), DIRECTORY("book-user"), DOCUMENTS("files"), DOWN("arrow-down"), DOWNLOAD("download"),
    EDIT("pencil"), FULL_SCREEN("maximize"), GRIP("grip-vertical"), HELP("circle-help"), HISTORY("history"), HOME("house"), IDEA("lightbulb"),
    INDENT("indent-increase"), LANGUAGE("languages"), LIGHT("sun"), LINK("link"), LIVE("radio"), MAIL("mail"),
    MEETINGS("users-round"), MORE("ellipsis-vertical"), MOVE("move"), NOMINATIONS("user-plus"), NOTIFICATIONS("megaphone"), OUTDENT("indent-decrease"),
    PASSKEY("key-round"), PAUSE("pause"), PIN("pin"), PLACE("map-pin"), PLAN("list-checks"), PLAY("play"), PRINT("printer"), REFUSE("x"), ROAD("route"), ROOM("door-open"), SCAN("scan-line"),
    SEARCH("search"), SIGN_OUT("log-out"),
    SPEAK("mic"), STOP("square"), SWAP("replace"), SYSTEM("monitor"), TEXT("file-text"), UNSCHEDULED("calendar-off"), UP("arrow-up"), UPLOAD("upload"),
    USER("circle-user-round"), WAIT("clock"), ZOOM_IN("zoom-in"), ZOOM_OUT("zoom-out");

    private final String lucide;

    Icons(String lucide) {
        this.lucide = lucide;
    }

    public Icon create() {
        var icon = new Icon("lucide", lucide);
        icon.getElement().setAttribute("aria-hidden", "true");
        return icon;
    }
}
