package org.plenary.shell.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.contextmenu.MenuItem;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.menubar.MenuBar;
import com.vaadin.flow.component.menubar.MenuBarVariant;
import com.vaadin.flow.server.streams.DownloadHandler;
import java.io.BufferedOutputStream;
import java.time.LocalDate;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.plenary.exchange.table.ListExport;
import org.plenary.exchange.table.TableFormat;
import org.plenary.shell.Dates;

/** A menu that hands out what a list shows, with its filters, as a workbook or as separated values. */
public class Downloads<T> extends Div {

    /** A filter of a list as its export tells of it; null or blank where it restricts nothing. */
    public record Filter(String name, String value) {
    }

    private final String fileName;
    private final transient Supplier<ListExport<T>> export;
    private final Anchor file = new Anchor();

    /**
     * @param fileName without its extension
     * @param export   asked for what the list shows at the moment when somebody chooses a format
     */
    public Downloads(String fileName, Supplier<ListExport<T>> export, String label) {
        this.fileName = fileName;
        this.export = export;
        addClassName("downloads");
        var menu = new MenuBar();
        menu.addThemeVariants(MenuBarVariant.LUMO_TERTIARY);
        MenuItem formats = menu.addItem(new Span(Icons.DOWNLOAD.create(), new Span(label)));
        formats.setAriaLabel(label);
        for (var format : TableFormat.values()) {
            formats.getSubMenu().addItem(getTranslation("lists.export." + format), click -> download(format));
        }
        file.getElement().setAttribute("hidden", true);
        add(menu, file);
    }

    /** @return the first line of an export: "Meetings · Kind: Workshop · 30 May 2016" */
    public static String title(String list, Filter... filters) {
        var ui = UI.getCurrent();
        return Stream.of(Stream.of(list),
                        Stream.of(filters).filter(filter -> filter.value() != null && !filter.value().isBlank())
                                .map(filter -> ui.getTranslation("lists.export.filter", filter.name(), filter.value())),
                        Stream.of(Dates.day(LocalDate.now(), ui.getLocale())))
                .flatMap(parts -> parts).collect(Collectors.joining(" · "));
    }

    /** The list is asked for in the words and with the rights of whoever clicked; rows are fetched while the file is sent. */
    void download(TableFormat format) {
        var chosen = export.get();
        file.setHref((DownloadHandler) event -> {
            event.setFileName(fileName + "." + format.extension());
            event.setContentType(format.mediaType());
            try (var out = new BufferedOutputStream(event.getOutputStream(), 65_536)) {
                chosen.write(format, out);
            }
        });
        file.getElement().callJsFunction("click");
    }
}
