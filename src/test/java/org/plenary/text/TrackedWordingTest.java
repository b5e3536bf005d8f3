package org.plenary.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.plenary.text.Texts.body;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.domains.Domain;
import net.jqwik.api.domains.DomainContext;
import org.junit.jupiter.api.Test;
import org.plenary.text.TrackedWording.Change;
import org.plenary.text.TrackedWording.Piece;

@Domain(Texts.class)
@Domain(DomainContext.Global.class)
class TrackedWordingTest {

    private static final Instant NOON = Instant.parse("2016-05-30T09:00:00Z");

    @Test
    void everyChangeNamesWhoMadeItAndWhen() {
        var tracked = tracked("Parties shall cooperate;", "Parties should cooperate;", "Parties should cooperate closely;", "Parties cooperate closely;");
        assertThat(tracked.pieces().stream().map(TrackedWordingTest::told)).containsExactly(
                "Parties ", "shall-D1", "should+D1-D3", " -D3", "cooperate", " closely+D2", ";");
        assertThat(tracked.pieces().get(1).deleted()).isEqualTo(new Change("D1", NOON.plusSeconds(1)));
    }

    @Test
    void aNewParagraphIsInsertedAndAStruckOneDeletedByWhoDidIt() {
        var revisions = List.of(revision(1, body("All new")));
        var tracked = TrackedWording.of(ParagraphBody.EMPTY, revisions);
        assertThat(tracked.pieces().stream().map(TrackedWordingTest::told)).containsExactly("All new+D1");
        assertThat(TrackedWording.of(revisions).struckOut(new Change("Mali", NOON)).accepted()).isEqualTo(ParagraphBody.EMPTY);
    }

    @Property(seed = "2016")
    void takingAllChangesGivesTheLastRevisionAndTakingNoneTheFirst(@ForAll @Size(min = 1, max = 5) List<ParagraphBody> bodies) {
        var revisions = new ArrayList<Revision>();
        for (int i = 0; i < bodies.size(); i++) {
            revisions.add(revision(i, bodies.get(i)));
        }
        var tracked = TrackedWording.of(revisions);
        assertThat(tracked.accepted()).isEqualTo(bodies.getLast());
        assertThat(tracked.rejected()).isEqualTo(bodies.getFirst());
    }

    private static TrackedWording tracked(String... notations) {
        var revisions = new ArrayList<Revision>();
        for (int i = 0; i < notations.length; i++) {
            revisions.add(revision(i, body(notations[i])));
        }
        return TrackedWording.of(revisions);
    }

    private static Revision revision(int number, ParagraphBody body) {
        return new Revision(number, 1, "en", number, null, body.toString(), "Example", "D" + number, null, NOON.plusSeconds(number));
    }

    private static String told(Piece piece) {
        return PlainText.of(new ParagraphBody(piece.content())) + (piece.inserted() == null ? "" : "+" + piece.inserted().author())
                + (piece.deleted() == null ? "" : "-" + piece.deleted().author());
    }
}
