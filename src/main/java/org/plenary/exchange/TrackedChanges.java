package org.plenary.exchange;

import java.math.BigInteger;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.GregorianCalendar;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.apache.xmlbeans.impl.xb.xmlschema.SpaceAttribute.Space;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTR;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTText;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTrackChange;
import org.plenary.exchange.Run.Change;
import org.plenary.exchange.Run.Tracked;

/**
 * Words as Word tracks their changes ({@code w:ins}, {@code w:del}; ECMA-376, 17.13.5): Accept all gives the text as it stands, Reject all
 * the one before. What was put in and taken out again is a deletion within an insertion.
 */
final class TrackedChanges {

    private static final String NOBODY = "?";

    private TrackedChanges() {
    }

    /** Adds the words of a run; marks are still to be set. */
    static XWPFRun run(XWPFParagraph paragraph, Run run) {
        var inserted = run.tracked().inserted();
        var deleted = run.tracked().deleted();
        if (inserted == null && deleted == null) {
            var plain = paragraph.createRun();
            plain.setText(PageMarkup.clean(run.text()));
            return plain;
        }
        var place = paragraph.getCTP();
        CTR words;
        if (deleted == null) {
            var insertion = place.addNewIns();
            sign(insertion, inserted);
            words = insertion.addNewR();
        } else if (inserted == null) {
            var deletion = place.addNewDel();
            sign(deletion, deleted);
            words = deletion.addNewR();
        } else {
            var insertion = place.addNewIns();
            sign(insertion, inserted);
            var deletion = insertion.addNewDel();
            sign(deletion, deleted);
            words = deletion.addNewR();
        }
        fill(deleted == null ? words.addNewT() : words.addNewDelText(), run.text());
        return new XWPFRun(words, paragraph);
    }

    /** A paragraph that came in or went out as a whole did so with its end, so that nothing empty is left when the change is taken. */
    static void mark(XWPFParagraph paragraph, List<Run> text) {
        var inserted = common(text.stream().map(Run::tracked).map(Tracked::inserted).toList());
        var deleted = common(text.stream().map(Run::tracked).map(Tracked::deleted).toList());
        if (inserted == null && deleted == null) {
            return;
        }
        var properties = paragraph.getCTP().isSetPPr() ? paragraph.getCTP().getPPr() : paragraph.getCTP().addNewPPr();
        var end = properties.isSetRPr() ? properties.getRPr() : properties.addNewRPr();
        if (inserted != null) {
            sign(end.addNewIns(), inserted);
        }
        if (deleted != null) {
            sign(end.addNewDel(), deleted);
        }
    }

    private static Change common(List<Change> changes) {
        return changes.isEmpty() || changes.stream().anyMatch(Objects::isNull) ? null : changes.getLast();
    }

    private static void sign(CTTrackChange mark, Change change) {
        mark.setAuthor(change.author().isEmpty() ? NOBODY : PageMarkup.clean(change.author()));
        mark.setDate(GregorianCalendar.from(change.at().truncatedTo(ChronoUnit.SECONDS).atZone(ZoneOffset.UTC)));
    }

    /** Gives every change of the document an id of its own. */
    static void number(XWPFDocument word) {
        long next = 0;
        for (var paragraph : word.getParagraphs()) {
            var marks = new ArrayList<CTTrackChange>();
            var place = paragraph.getCTP();
            for (var insertion : place.getInsList()) {
                marks.add(insertion);
                marks.addAll(insertion.getDelList());
            }
            marks.addAll(place.getDelList());
            if (place.isSetPPr() && place.getPPr().isSetRPr()) {
                var end = place.getPPr().getRPr();
                Stream.of(end.getIns(), end.getDel()).filter(Objects::nonNull).forEach(marks::add);
            }
            for (var mark : marks) {
                mark.setId(BigInteger.valueOf(next++));
            }
        }
    }

    private static void fill(CTText place, String text) {
        place.setStringValue(PageMarkup.clean(text));
        place.setSpace(Space.PRESERVE);
    }
}
