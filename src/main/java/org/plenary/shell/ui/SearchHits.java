package org.plenary.shell.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.dom.Element;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.plenary.search.Extract;
import org.plenary.search.SearchHit;
import org.plenary.search.SearchKind;

/** What was found, each a link with the words that were looked for marked in it. */
class SearchHits extends UnorderedList {

    private final transient Runnable opened;

    /** @param opened called when one of them is opened */
    SearchHits(Runnable opened) {
        this.opened = opened;
        addClassName("search-hits");
        getElement().setAttribute("aria-label", getTranslation("search.found"));
    }

    void show(List<SearchHit> hits) {
        removeAll();
        hits.forEach(hit -> add(new ListItem(link(hit))));
    }

    private Anchor link(SearchHit hit) {
        var title = quoted(hit.title());
        title.addClassName("search-title");
        var about = new Span(Stream.of(kind(hit.kind()), hit.language() == null ? null : Locale.of(hit.language()).getDisplayLanguage(getLocale()), hit.meeting())
                .filter(Objects::nonNull).collect(Collectors.joining(" · ")));
        about.addClassName("quiet");
        var words = new Div(title, about);
        if (!hit.extract().pieces().isEmpty()) {
            var extract = quoted(hit.extract());
            extract.addClassName("search-extract");
            if (hit.language() != null) {
                extract.getElement().setAttribute("lang", hit.language());
            }
            words.add(extract);
        }
        var link = new Anchor(hit.path(), icon(hit.kind()).create(), words);
        link.getElement().addEventListener("click", click -> opened.run());
        return link;
    }

    private String kind(SearchKind kind) {
        return getTranslation("search.kind." + kind);
    }

    private static Span quoted(Extract text) {
        var quoted = new Span();
        for (var piece : text.pieces()) {
            var part = piece.found() ? new Element("mark") : Element.createText(piece.text());
            quoted.getElement().appendChild(piece.found() ? part.setText(piece.text()) : part);
        }
        return quoted;
    }

    private static Icons icon(SearchKind kind) {
        return switch (kind) {
            case MEETING -> Icons.MEETINGS;
            case AGENDA_ITEM -> Icons.AGENDA;
            case DOCUMENT -> Icons.DOCUMENTS;
            case SESSION -> Icons.WAIT;
            case TEXT, PARAGRAPH -> Icons.TEXT;
            case OUTCOME -> Icons.IDEA;
            case TASK, DEADLINE -> Icons.PLAN;
            case RESPONSIBILITY -> Icons.TOGETHER;
            case NOTIFICATION -> Icons.NOTIFICATIONS;
            case PARTICIPANT, NOMINEE -> Icons.USER;
            case FOCAL_POINT, ORGANISATION, STATE -> Icons.DIRECTORY;
            case MANDATE -> Icons.CERTIFICATE;
            case CONTENT -> Icons.DOCUMENTS;
            case DISCUSSION -> Icons.COMMENT;
        };
    }
}
