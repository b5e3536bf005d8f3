package org.plenary.shell.ui;

import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.Grid.Column;
import java.util.List;

/** Columns of a list that a phone has no room for. */
public final class PhoneColumns {

    private static final int PHONE = 720;

    private PhoneColumns() {
    }

    /** Hides these columns on a phone, where the others wrap. A width not known yet is a wide one. */
    @SafeVarargs
    public static <T> void hide(Grid<T> grid, Column<T>... columns) {
        var narrow = List.of(columns);
        grid.addAttachListener(attached -> {
            var page = attached.getUI().getPage();
            fit(grid, page.getExtendedClientDetails().getWindowInnerWidth(), narrow);
            var resizing = page.addBrowserWindowResizeListener(resized -> fit(grid, resized.getWidth(), narrow));
            grid.addDetachListener(detached -> {
                resizing.remove();
                detached.unregisterListener();
            });
        });
    }

    private static <T> void fit(Grid<T> grid, int width, List<Column<T>> columns) {
        var room = width <= 0 || width > PHONE;
        columns.forEach(column -> column.setVisible(room));
        grid.getThemeNames().set("wrap-cell-content", !room);
    }
}
