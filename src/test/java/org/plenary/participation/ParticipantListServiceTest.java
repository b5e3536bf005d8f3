package org.plenary.participation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.IntStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.plenary.exchange.Roster;
import org.plenary.participation.ParticipantListService.Format;
import org.plenary.participation.ParticipantListService.Stage;
import org.plenary.shell.Messages;
import org.plenary.support.PlenaryTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.security.core.context.SecurityContextHolder;

@PlenaryTest
@Import(Participants.class)
class ParticipantListServiceTest {

    @Autowired
    private Participants examples;
    @Autowired
    private ParticipantService participants;
    @Autowired
    private ParticipantImportService imports;
    @Autowired
    private ApprovalService approvals;
    @Autowired
    private ParticipantListService lists;
    @Autowired
    private Messages messages;

    @AfterEach
    void signOut() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void theFinalListNamesOnlyThoseApprovedWhoConsentedAndNeverVisitors() {
        var meeting = examples.meeting();
        enter(meeting, "Consenting", ParticipantCategory.PARTY, "KE", null, true);
        var approved = enter(meeting, "Approved", ParticipantCategory.PARTY, "KE", null, true);
        var silent = enter(meeting, "Silent", ParticipantCategory.PARTY, "KE", null, false);
        var visitor = enter(meeting, "Visitor", ParticipantCategory.VISITOR, null, null, true);
        approvals.approveAll(meeting.meetingId(), List.of(approved.id(), silent.id(), visitor.id()));
        assertThat(names(lists.list(meeting.meetingId(), Stage.FINAL, Locale.ENGLISH, Locale.ENGLISH))).containsExactly("Example APPROVED");
        assertThat(names(lists.list(meeting.meetingId(), Stage.PROVISIONAL, Locale.ENGLISH, Locale.ENGLISH))).containsExactly("Example APPROVED", "Example CONSENTING");
        assertThat(lists.count(meeting.meetingId(), Stage.PROVISIONAL)).isEqualTo(2);
    }

    @Test
    void delegationsStandInTheAlphabeticalOrderOfTheChosenLanguageWithTheirHeadsFirst() {
        var meeting = examples.meeting();
        enter(meeting, "Adviser", ParticipantCategory.PARTY, "DE", DelegationRole.ADVISER, true);
        enter(meeting, "Zhead", ParticipantCategory.PARTY, "DE", DelegationRole.HEAD, true);
        enter(meeting, "Chad", ParticipantCategory.PARTY, "TD", null, true);
        enter(meeting, "Egypt", ParticipantCategory.PARTY, "EG", null, true);
        enter(meeting, "Ngo", ParticipantCategory.NGO_INTERNATIONAL, null, null, true);
        assertThat(groups(lists.list(meeting.meetingId(), Stage.PROVISIONAL, Locale.ENGLISH, Locale.ENGLISH)))
                .containsExactly("Chad", "Egypt", "Germany", "Example Organisation");
        assertThat(groups(lists.list(meeting.meetingId(), Stage.PROVISIONAL, Locale.FRENCH, Locale.FRENCH)))
                .containsExactly("Allemagne", "Égypte", "Tchad", "Example Organisation");
        var frenchOrder = lists.list(meeting.meetingId(), Stage.PROVISIONAL, Locale.ENGLISH, Locale.FRENCH);
        assertThat(groups(frenchOrder)).containsExactly("Germany", "Egypt", "Chad", "Example Organisation");
        assertThat(names(frenchOrder)).startsWith("Example ZHEAD", "Example ADVISER");
        assertThat(frenchOrder.parts()).extracting(Roster.Part::heading).containsExactly("Parties", "Non-governmental organisations, international");
    }

    @Test
    void tenThousandParticipantsAreListedInEachFormatWithEveryName() throws Exception {
        var meeting = examples.meeting();
        var states = List.of("KE", "UG", "DE", "FR", "CI", "NE", "TD", "EG");
        imports.apply(meeting.meetingId(), IntStream.range(0, 10_000).mapToObj(i -> new ImportedParticipant(new ParticipantDraft(ParticipantCategory.PARTY,
                states.get(i % states.size()), "Ministry of Examples", null, "Ms", "Éxample", "Nuñez-" + i, null, "Director of examples", "person" + i + "@example.org",
                null, null, "en", true), Set.of("familyName"))).toList(), (done, total) -> { });
        var roster = lists.list(meeting.meetingId(), Stage.PROVISIONAL, Locale.FRENCH, Locale.FRENCH);
        try (var pdf = Loader.loadPDF(written(roster, Format.PDF))) {
            assertThat(new PDFTextStripper().getText(pdf)).contains("Liste provisoire des participants", "Ms Éxample NUÑEZ-0\n", "Ms Éxample NUÑEZ-9999\n", "Côte d");
        }
        try (var word = new XWPFDocument(new ByteArrayInputStream(written(roster, Format.DOCX)))) {
            assertThat(word.getParagraphs().stream().filter(paragraph -> paragraph.getText().startsWith("Ms Éxample"))).hasSize(10_000);
        }
        try (var book = new XSSFWorkbook(new ByteArrayInputStream(written(roster, Format.XLSX)))) {
            assertThat(book.getSheetAt(0).getLastRowNum()).isEqualTo(10_001);
        }
    }

    private Participant enter(Participants.Example meeting, String name, ParticipantCategory category, String iso2, DelegationRole role, boolean listed) {
        var usual = Participants.draft(name, category, iso2, role);
        return participants.create(meeting.meetingId(), new ParticipantDraft(usual.category(), usual.iso2(), usual.organisation(), usual.delegationRole(), null,
                usual.givenName(), usual.familyName(), null, usual.positionHeld(), usual.email(), null, null, "en", listed));
    }

    private byte[] written(Roster roster, Format format) throws Exception {
        var bytes = new ByteArrayOutputStream();
        ParticipantListService.write(roster, format, messages, (OutputStream) bytes);
        return bytes.toByteArray();
    }

    private static List<String> names(Roster roster) {
        return roster.parts().stream().flatMap(part -> part.groups().stream()).flatMap(group -> group.people().stream()).map(Roster.Person::name).toList();
    }

    private static List<String> groups(Roster roster) {
        return roster.parts().stream().flatMap(part -> part.groups().stream()).map(group -> group.name().orElse("")).toList();
    }
}
