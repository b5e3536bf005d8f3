package org.plenary.together.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.router.QueryParameters;
import org.plenary.support.PageTest;
import org.plenary.support.Planners.Example;

/** Pages of one meeting, opened by their address and clicked by their words. */
abstract class MeetingPages extends PageTest {

    Example meeting;

    /** @param path below the meeting, from its first slash on, perhaps with a query; empty for the overview */
    final void open(String path) {
        var query = path.indexOf('?');
        UI.getCurrent().navigate("m/" + meeting.code() + (query < 0 ? path : path.substring(0, query)), QueryParameters.fromString(query < 0 ? "" : path.substring(query + 1)));
    }

    final void click(String text) {
        test($(Button.class).withText(text).first()).click();
    }
}
