package org.plenary.participation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.plenary.schema.Tables.BADGE;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.ReaderException;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.jooq.DSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.plenary.live.EditConflict;
import org.plenary.participation.BadgeDesign.Look;
import org.plenary.participation.BadgeDesign.Paper;
import org.plenary.shell.InvalidInput;
import org.plenary.support.PlenaryTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.security.core.context.SecurityContextHolder;

@PlenaryTest
@Import(Participants.class)
class BadgeServiceTest {

    @Autowired
    private Participants examples;
    @Autowired
    private ApprovalService approvals;
    @Autowired
    private BadgeService badges;
    @Autowired
    private DSLContext db;

    @AfterEach
    void signOut() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void onlyThoseApprovedGetBadgesAndWhoHasOneIsNotPrintedAgainUnlessAsked() {
        var meeting = examples.meeting();
        var approved = examples.enter(meeting, "Approved", "KE");
        examples.enter(meeting, "Waiting", "KE");
        approvals.approveAll(meeting.meetingId(), List.of(approved.id()));
        assertThat(badges.standing(meeting.meetingId())).isEqualTo(new BadgeService.Standing(1, 1));
        assertThat(badges.issue(meeting.meetingId(), null, true, Locale.FRENCH)).singleElement().satisfies(badge -> {
            assertThat(badge.name()).isEqualTo("Example APPROVED");
            assertThat(badge.affiliation()).isEqualTo("Kenya");
            assertThat(badge.label()).isEqualTo("Partie");
        });
        assertThat(badges.standing(meeting.meetingId()).waiting()).isZero();
        assertThat(badges.issue(meeting.meetingId(), null, true, Locale.FRENCH)).isEmpty();
        assertThat(badges.issue(meeting.meetingId(), List.of(approved.id()), false, Locale.FRENCH)).hasSize(1);
    }

    @Test
    void aBadgePrintedAgainHasANewCodeAndNoneIsStoredInTheClear() {
        var meeting = examples.meeting();
        var one = approved(meeting, "Once");
        var first = badges.issue(meeting.meetingId(), List.of(one.id()), false, Locale.ENGLISH).getFirst().code();
        var second = badges.issue(meeting.meetingId(), List.of(one.id()), false, Locale.ENGLISH).getFirst().code();
        assertThat(second).isNotEqualTo(first).matches("([0-9A-Z]{4}-){3}[0-9A-Z]{4}");
        var rows = db.selectFrom(BADGE).where(BADGE.PARTICIPANT_ID.eq(one.id())).orderBy(BADGE.ID).fetch();
        assertThat(rows).extracting(row -> row.getRevokedAt() == null).containsExactly(false, true);
        assertThat(rows.getLast().getCodeHash()).isEqualTo(BadgeCode.typed(second.toLowerCase(Locale.ROOT)).hash()).doesNotContain(second);
        assertThat(badges.revoke(meeting.meetingId(), one.id(), "Lost")).isTrue();
        assertThat(badges.revoke(meeting.meetingId(), one.id(), "Lost")).isFalse();
    }

    @Test
    void aDesignIsKeptAndTwoWhoChangeItAtOnceAreTold() {
        var meeting = examples.meeting();
        var usual = badges.design(meeting.meetingId());
        var changed = badges.redesign(meeting.meetingId(), usual, usual.with(ParticipantCategory.PRESS, new Look("#112233", "Media")));
        assertThat(badges.design(meeting.meetingId()).looks()).containsEntry(ParticipantCategory.PRESS, new Look("#112233", "Media"));
        var visitor = new Look("#445566", null);
        var merged = badges.redesign(meeting.meetingId(), usual, usual.with(ParticipantCategory.VISITOR, visitor));
        assertThat(merged.looks()).as("two who change the looks of different categories").containsEntry(ParticipantCategory.PRESS, new Look("#112233", "Media"))
                .containsEntry(ParticipantCategory.VISITOR, visitor);
        assertThatThrownBy(() -> badges.redesign(meeting.meetingId(), usual, usual.with(ParticipantCategory.PRESS, visitor))).isInstanceOf(EditConflict.class);
        assertThat(badges.design(meeting.meetingId())).isEqualTo(merged);
        assertThatThrownBy(() -> badges.redesign(meeting.meetingId(), merged, merged.with(ParticipantCategory.PRESS, new Look("red", null)))).isInstanceOf(InvalidInput.class);
    }

    @Test
    void aSheetHoldsEightBadgesWhoseCodesAScannerReadsAndWhichHoldNothingElse() throws Exception {
        var meeting = examples.meeting();
        var ids = List.of("One", "Two", "Three", "Four", "Five", "Six", "Seven", "Eight", "Nine with a very long family name that does not fit in one line").stream()
                .map(name -> approved(meeting, name).id()).toList();
        var issued = badges.issue(meeting.meetingId(), ids, false, Locale.ENGLISH);
        try (var pdf = Loader.loadPDF(printed(meeting, issued, Paper.A4))) {
            assertThat(pdf.getNumberOfPages()).isEqualTo(2);
            assertThat(new PDFTextStripper().getText(pdf)).contains("Example EIGHT", "Kenya", "Party");
            var looks = new ArrayList<BufferedImage>();
            for (var dpi : List.of(200, 300, 400)) {
                looks.add(new PDFRenderer(pdf).renderImageWithDPI(0, dpi));
            }
            for (var place = 0; place < 8; place++) {
                assertThat(scanned(looks, place)).isEqualTo(issued.get(place).code());
            }
        }
        try (var pdf = Loader.loadPDF(printed(meeting, issued, Paper.A6))) {
            assertThat(pdf.getNumberOfPages()).isEqualTo(9);
        }
    }

    /** A scanner looks again where one look, in one of some two hundred, does not make out the code. */
    private static String scanned(List<BufferedImage> looks, int place) {
        return looks.stream().map(image -> code(image.getSubimage(place % 2 * image.getWidth() / 2, place / 2 * image.getHeight() / 4, image.getWidth() / 2,
                image.getHeight() / 4))).flatMap(Optional::stream).findFirst().orElseThrow();
    }

    private static Optional<String> code(BufferedImage image) {
        var pixels = image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth());
        try {
            return Optional.of(new QRCodeReader().decode(new BinaryBitmap(new HybridBinarizer(new RGBLuminanceSource(image.getWidth(), image.getHeight(), pixels))),
                    Map.of(DecodeHintType.TRY_HARDER, true)).getText());
        } catch (ReaderException e) {
            return Optional.empty();
        }
    }

    private Participant approved(Participants.Example meeting, String name) {
        var entered = examples.enter(meeting, name, "KE");
        approvals.approveAll(meeting.meetingId(), List.of(entered.id()));
        return entered;
    }

    private byte[] printed(Participants.Example meeting, List<Badge> issued, Paper paper) throws Exception {
        var out = new ByteArrayOutputStream();
        badges.print(meeting.meetingId(), issued, paper, Locale.ENGLISH, (done, total) -> { }, out);
        return out.toByteArray();
    }
}
