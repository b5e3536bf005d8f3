package org.plenary.shell;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import com.ibm.icu.text.MessageFormat;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.lang.reflect.RecordComponent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every text that a person sees is in the bundles, in three languages, and every text in the bundles is seen. */
public class MessageBundlesTest {

    private static final Path SOURCES = Path.of("src/main/java/org/plenary");
    private static final Path TEMPLATES = Path.of("src/main/resources/templates");
    private static final Path BUNDLES = Path.of("src/main/resources/i18n");

    /** A literal, and the one that a concatenation begins with. */
    private static final Pattern LITERAL = Pattern.compile("\"((?:[^\"\\\\\n]|\\\\.)*)\"");
    private static final Pattern STEM = Pattern.compile("\"([a-z][a-zA-Z-]*\\.(?:[a-zA-Z-]+[.-])*)\" \\+");
    private static final Pattern KEY = Pattern.compile("[a-z][a-zA-Z-]*(\\.[a-zA-Z0-9_-]+)+");
    private static final Pattern LOOK_UP = Pattern.compile(
            "(?:getTranslation|messages\\.get|words\\.get)\\((?:[a-zA-Z.()]+ [?] )?\"([^\"]+)\"(?: : \"([^\"]+)\")?(?! \\+)");
    private static final Pattern AUDITED = Pattern.compile("\"([A-Z][A-Z_]{3,})\"");

    /** What a person reads or a screen reader says, given as a literal with a word in it. */
    private static final Pattern HARD_CODED = Pattern.compile(
            "(?:new (?:H[1-6]|Paragraph|Span|Button|Anchor|Text|NativeLabel|TextField|TextArea|ComboBox|Select|Checkbox|DatePicker)"
                    + "|set(?:Label|Placeholder|AriaLabel|HelperText|Title|HeaderTitle|Text|TooltipText|ErrorMessage|Header|SummaryText)"
                    + "|Notices\\.\\w+|setAttribute\\(\"(?:aria-label|title|alt|placeholder)\",) ?\\(?\"[^\"]*\\p{L}{2}[^\"]*\"");

    /** Names, which are the same in every language; the first argument of an anchor is an address. */
    private static final Set<String> NAMES = Set.of("Plenary");
    private static final Pattern ADDRESS = Pattern.compile("new Anchor\\(\"[^\"]*\"");

    /** Keys that are put together of a stem and the constants of an enum. */
    private static final Map<String, String> BY_ENUM = Map.ofEntries(
            entry("account.security.event.", "signin.SignInEvent$Kind"),
            entry("account.security.means.", "security.Proof$Means"),
            entry("account.security.news.", "signin.AccountNews$Kind"),
            entry("action.", "signin.SignInEvent$Kind"),
            entry("action.CREDENTIAL_", "participation.CredentialState"),
            entry("action.PARAGRAPH_", "text.AdoptionStep$Kind"),
            entry("agenda.compare.", "agenda.AgendaComparison$Kind"),
            entry("agenda.compare.form.", "agenda.ui.ComparisonPanel$Form"),
            entry("agenda.download.", "exchange.PaperFormat"),
            entry("agenda.move.", "agenda.ui.MoveToDialog$Where"),
            entry("agenda.paper.", "agenda.AgendaState"),
            entry("agenda.paper.annotated.", "agenda.AgendaState"),
            entry("agenda.refused.", "agenda.AgendaRefused$Reason"),
            entry("agenda.state.", "agenda.AgendaState"),
            entry("agenda.usual.", "agenda.ui.UsualAction"),
            entry("arranging.keeping.", "programme.Keeping"),
            entry("arranging.run.", "programme.Arrangement$State"),
            entry("arranging.state.", "programme.DraftDifference$State"),
            entry("calendar.", "meeting.ui.CalendarView$Form"),
            entry("conflict.", "shell.ui.ConflictField$Side"),
            entry("correspondence.failure.", "correspondence.DeliveryFailure$Reason"),
            entry("correspondence.state.", "correspondence.LetterState"),
            entry("credentials.form.", "participation.CredentialDraft$Form"),
            entry("credentials.notice.", "participation.CredentialsTable$Notice"),
            entry("credentials.signatory.", "participation.CredentialDraft$Signatory"),
            entry("credentials.standing.", "participation.CredentialsTable$Standing"),
            entry("credentials.state.", "participation.CredentialState"),
            entry("deadlines.amount.", "preparation.Offset$Unit"),
            entry("deadlines.certainty.", "preparation.CatalogueRule$Certainty"),
            entry("deadlines.counting.", "preparation.DeadlineDraft$Counting"),
            entry("deadlines.direction.", "preparation.ui.DeadlineForm$Direction"),
            entry("deadlines.missing.", "preparation.Due$Missing"),
            entry("deadlines.of.", "preparation.Terms$Of"),
            entry("deadlines.point.", "preparation.Anchor$Point"),
            entry("deadlines.roll.", "preparation.DeadlineRule$Roll"),
            entry("deadlines.standing.", "preparation.DeadlineStanding"),
            entry("deadlines.state.", "preparation.DeadlineState"),
            entry("deadlines.unit.", "preparation.Offset$Unit"),
            entry("document.error.symbol.", "document.symbol.Reading$Expected"),
            entry("document.follow.", "document.symbol.Suffix$Kind"),
            entry("document.kind.", "document.LanguageVersion$Kind"),
            entry("document.relation.", "document.symbol.Suffix$Kind"),
            entry("document.series.", "document.symbol.Series"),
            entry("document.status.", "document.DocumentStatus"),
            entry("door.", "meeting.Door"),
            entry("editor.tool.", "text.ui.WordingTool"),
            entry("guest.link-text.", "security.InvalidLink$Reason"),
            entry("guest.link.", "security.InvalidLink$Reason"),
            entry("focal.standing.", "notification.FocalPoint$Standing"),
            entry("heading.organisation.", "body.Organisation$Kind"),
            entry("history.data.", "retention.KeptData"),
            entry("history.seen.", "audit.PersonalDataAccess$Seen"),
            entry("history.taken.", "audit.PersonalDataAccess$Taken"),
            entry("history.role.", "security.PlatformRole"),
            entry("lists.badge.paper.", "participation.BadgeDesign$Paper"),
            entry("lists.category.", "participation.ParticipantCategory"),
            entry("lists.check-in.", "participation.ScanAnswer$Outcome"),
            entry("lists.export.", "exchange.table.TableFormat"),
            entry("lists.import.fate.", "exchange.table.ImportTarget$Fate"),
            entry("lists.import.step.", "shell.ui.ImportWizard$Step"),
            entry("lists.roster.", "participation.ParticipantListService$Stage"),
            entry("lists.roster.format.", "participation.ParticipantListService$Format"),
            entry("meeting.capacity.", "meeting.Meeting$Capacity"),
            entry("meeting.kind.", "meeting.MeetingKind"),
            entry("meeting.link.", "meeting.MeetingLink$Relation"),
            entry("meeting.state.", "meeting.MeetingState"),
            entry("negotiation.fate.", "text.Concordance$Fate"),
            entry("negotiation.issue.kind.", "text.Issue$Kind"),
            entry("negotiation.proposal.kind.", "text.Proposal$Kind"),
            entry("negotiation.proposal.said.", "text.Proposal$Stance"),
            entry("negotiation.proposal.stance.", "text.Proposal$Stance"),
            entry("negotiation.proposal.state.", "text.Proposal$State"),
            entry("nomination.call.state.", "nomination.CallState"),
            entry("nomination.confirm.done-text.", "nomination.Answer"),
            entry("nomination.confirm.done.", "nomination.Answer"),
            entry("nomination.eligible.", "nomination.Eligible"),
            entry("nomination.funding.", "nomination.FundingRule"),
            entry("nomination.funding.says.", "nomination.FundingRule"),
            entry("nomination.gender.", "nomination.Gender"),
            entry("nomination.paper.", "nomination.PaperKind"),
            entry("nomination.preview.", "nomination.LetterKind"),
            entry("nomination.promotion.", "nomination.Promotion"),
            entry("nomination.state.", "nomination.NominationState"),
            entry("nomination.twins.reason.", "people.NameMatch$Reason"),
            entry("notification.audience.", "notification.Mailing$Audience"),
            entry("notification.category.", "notification.Category"),
            entry("notification.delivery.", "notification.Addressee$Delivery"),
            entry("notification.dialog.", "notification.ui.MailingDialog$What"),
            entry("notification.dialog.done.", "notification.ui.MailingDialog$What"),
            entry("notification.dialog.hint.", "notification.ui.MailingDialog$What"),
            entry("notification.dialog.send.", "notification.ui.MailingDialog$What"),
            entry("notification.level.", "notification.Recommendation$Level"),
            entry("notification.mail.reply.", "notification.ExpectedReply"),
            entry("notification.mailing.", "notification.Mailing$Kind"),
            entry("notification.manner.", "notification.Response$Manner"),
            entry("notification.reply.", "notification.ExpectedReply"),
            entry("notification.state.", "notification.NotificationState"),
            entry("outcome.kind.", "outcome.OutcomeKind"),
            entry("outcome.point.", "outcome.Point$Kind"),
            entry("outcome.state.", "outcome.ActionState"),
            entry("outcome.trace.", "outcome.ui.TraceView$Direction"),
            entry("participation.category.", "participation.ParticipantCategory"),
            entry("participation.funding.decide.", "participation.FundingState"),
            entry("participation.funding.reason.", "participation.FundingOrder$Reason"),
            entry("participation.funding.state.", "participation.FundingState"),
            entry("participation.gender.", "participation.Gender"),
            entry("participation.guest.state.", "participation.ParticipantState"),
            entry("participation.kept.", "retention.KeptData"),
            entry("participation.kind.", "participation.QuestionKind"),
            entry("participation.letter.title.", "participation.LetterKind"),
            entry("participation.role.", "participation.DelegationRole"),
            entry("participation.state.", "participation.ParticipantState"),
            entry("participation.topic.", "participation.Topic"),
            entry("federation.error.", "federation.ProviderUnavailable$Reason"),
            entry("federation.refused.", "federation.SignInRefused$Reason"),
            entry("partner.state.", "meeting.PartnerInvitation$State"),
            entry("partner.whom.", "meeting.ui.InvitePartner$Whom"),
            entry("platform-role.", "security.PlatformRole"),
            entry("together.area-answer.", "together.Area$Standing"),
            entry("proposal.shown.", "together.ui.ProposalsView$Shown"),
            entry("proposal.side.", "shell.ui.ConflictField$Side"),
            entry("proposal.state.", "proposal.ChangeProposal$State"),
            entry("programme.kind.", "programme.SessionKind"),
            entry("programme.layout.", "programme.SeatingLayout"),
            entry("programme.refused.", "programme.MoveRefused$Reason"),
            entry("programme_import.reach.", "programme.SeriesService$Reach"),
            entry("programme_import.unreadable.", "programme.notation.Unreadable$Reason"),
            entry("releases.aspect.", "programme.release.Aspect"),
            entry("releases.files.", "programme.release.ReleaseFileService$Paper"),
            entry("releases.part.", "programme.release.Notice$Part"),
            entry("releases.turn.", "programme.release.SessionChange$Turn"),
            entry("right.", "security.Action"),
            entry("road.move.elsewhere.", "preparation.RoadItem$Kind"),
            entry("rights.because-not.", "meeting.Sight$Reason"),
            entry("rights.because.", "meeting.Sight$Reason"),
            entry("rights.doors.", "meeting.Door$Kind"),
            entry("rights.effect.", "meeting.FinerRight$Effect"),
            entry("rights.said.", "meeting.FinerRight$Effect"),
            entry("road.form.", "preparation.ui.RoadBoard$Form"),
            entry("road.kind.", "preparation.RoadItem$Kind"),
            entry("road.mark.", "preparation.RoadFilter$Mark"),
            entry("road.progress.", "preparation.RoadItem$Progress"),
            entry("role-hint.", "security.MeetingRole"),
            entry("role.", "security.MeetingRole"),
            entry("room.category.", "text.floor.SpeakerCategory"), entry("room.state.", "text.floor.Speaker$State"),
            entry("room.page.", "text.ui.floor.RoomLinks$Page"),
            entry("room.rule.", "text.floor.PointOfOrder$Ruling"),
            entry("room.ruling.", "text.floor.PointOfOrder$Ruling"),
            entry("rules.finding.", "programme.solver.Rule"),
            entry("rules.name.", "programme.solver.Rule"),
            entry("scheme.", "people.Preferences$ColourScheme"),
            entry("search.kind.", "search.SearchKind"),
            entry("search.kinds.", "search.SearchKind"),
            entry("selection.fate.", "nomination.ui.SelectionRow$Fate"),
            entry("selection.gender.", "nomination.selection.Gender"),
            entry("selection.lost.", "nomination.selection.Tier"),
            entry("selection.ruling.", "nomination.selection.Ruling$Kind"),
            entry("selection.tier.", "nomination.selection.Tier"),
            entry("selection.worse.", "nomination.selection.Tier"),
            entry("synergies.kind.", "outcome.Activity$Kind"),
            entry("synergies.mandate-kind.", "outcome.MandateKind"),
            entry("synergies.meeting.", "meeting.Meeting$Capacity"),
            entry("notices.digest.", "correspondence.NoticePreferences$Digest"),
            entry("notices.mentions.", "correspondence.NoticePreferences$Mentions"),
            entry("task.counted.", "preparation.task.TaskDates$Counted"),
            entry("task.grouping.", "preparation.ui.TaskFilters$Grouping"),
            entry("task.order.", "preparation.ui.TaskFilters$Order"),
            entry("task.kind.", "preparation.task.TaskDraft$Kind"),
            entry("task.progress.", "preparation.RoadItem$Progress"),
            entry("task.relation.", "preparation.task.TaskDates$Counted"),
            entry("task.reported.", "preparation.RoadItem$Progress"),
            entry("task.when.", "preparation.task.Task$When"),
            entry("text.add-", "text.Part"),
            entry("text.fault.", "text.ParagraphNotation$FaultReason"),
            entry("text.house.", "text.HouseStyle"),
            entry("text.outcome.", "text.SaveOutcome$Result"),
            entry("text.part.", "text.Part"),
            entry("text.state.", "text.ParagraphState"),
            entry("together.approval.", "together.ApprovalRules$State"),
            entry("together.error.unapproved.", "together.Thing"),
            entry("together.thing.", "together.Thing"),
            entry("together.thing-hint.", "together.Thing"),
            entry("together.report.", "together.AreaDraft$Progress"),
            entry("together.state.", "together.AreaDraft$Progress"),
            entry("together.shown.", "together.ui.DiscussionsView$Shown"),
            entry("tongues.compare.form.", "text.ui.CompareView$Form"),
            entry("tongues.import.note.", "text.ImportedText$Note$Kind"));

    /** Keys that are put together otherwise. */
    private static final Map<String, List<String>> BY_LIST = Map.ofEntries(
            entry("agenda.help.", List.of("drag", "focus", "updown", "leftright", "enter", "shift-enter", "m", "delete", "undo", "drag.key", "focus.key", "updown.key", "leftright.key", "enter.key", "shift-enter.key", "m.key", "delete.key", "undo.key")),
            entry("agenda.language.", List.of("en", "fr", "es")),
            entry("agenda.paper.only.", List.of("en", "fr", "es")),
            entry("agenda.put-out.", List.of("PROPOSED", "PROVISIONAL", "ADOPTED")),
            entry("correspondence.", List.of("column.meeting", "column.recipient", "column.written", "language", "sent", "attempts", "next-attempt")),
            entry("correspondence.dispatch.", List.of("DEMONSTRATION", "NO_SERVER")),
            entry("document.error.language-has-file.", List.of("en", "fr", "es")),
            entry("document.language.", List.of("en", "fr", "es")),
            entry("field.PROGRAMME_ROW.", List.of("afar", "equipment", "after", "prepares", "closesAt", "reference", "day", "start", "end", "minutes", "titleEn", "titleFr", "titleEs", "kind", "room", "items", "chair", "rapporteur",
                    "speakers", "languages", "expected", "layout", "closed", "pinned", "remoteLink", "note")),
            entry("document.legend.", List.of("PUBLISHED", "IN_TRANSLATION", "EXPECTED")),
            entry("history.access.", List.of("VIEWED", "EXPORTED")),
            entry("history.restored.", List.of("at", "actor", "fields", "seen", "taken", "persons", "filter", "proposedBy", "proposedFields")),
            entry("lists.check-in.", List.of("camera", "camera-stop", "camera-none", "camera-refused", "found-none", "code-invalid", "all-sent", "waiting", "offline", "signed-out", "here", "no-session", "printed-again", "undo", "undo-named")),
            entry("negotiation.proposal.decide.", List.of("ACCEPTED", "BRACKETED", "PARKED", "DECLINED", "OPEN")),
            entry("nomination.mail.", List.of("INVITATION.subject", "INVITATION.body", "DEADLINE.subject", "DEADLINE.body", "REMINDER.subject", "REMINDER.body", "PICK.subject", "PICK.body", "PLACE.subject", "PLACE.body", "RESULT.subject", "RESULT.body", "WITHDRAWN.subject", "WITHDRAWN.body", "LAPSED.subject", "LAPSED.body", "SUGGESTION.subject", "SUGGESTION.body")),
            entry("nomination.mail.result.", List.of("SELECTED", "RESERVE", "NOT_SELECTED", "CONFIRMED", "DECLINED", "WITHDRAWN", "LAPSED", "REPLACED")),
            entry("nomination.twins.reason.", List.of("EMAIL")),
            entry("field.RECOMMENDATION.", List.of("en", "fr", "es", "level", "responses")),
            entry("field.RESPONSE.", List.of("sender", "language", "receivedAt", "title", "words")),
            entry("notification.guest.done-text.", List.of("acknowledged", "received", "late", "again")),
            entry("notification.guest.done.", List.of("acknowledged", "received", "late", "again")),
            entry("notification.mail.", List.of("ORIGINAL.subject", "CORRECTION.subject", "EXTENSION.subject", "REMINDER.subject", "CORRECTION.opening", "EXTENSION.opening", "REMINDER.opening")),
            entry("notification.section.", List.of("write", "address", "send", "text", "addressees", "responses", "consolidation")),
            entry("participation.mail.", List.of("invitation.subject", "invitation.body", "approved.subject", "approved.body", "refused.subject", "refused.body", "cancelled.subject", "cancelled.body")),
            entry("rights.part.", List.of("SESSION", "AGENDA_ITEM", "DOCUMENT", "TEXT")),
            entry("participation.ready.", List.of("arrival-date", "arrival-flight", "departure-date", "departure-flight", "hotel", "visa-needed", "nationality", "passport-number", "passport-expiry", "birth-date", "birth-place", "consulate", "passport-copy", "diet", "diet.vegetarian", "diet.vegan", "diet.halal", "diet.kosher", "diet.gluten-free", "diet.lactose-free", "diet.other", "diet-other", "allergies", "access-needed", "access-what", "photographs")),
            entry("partner.error.settled.", List.of("ACCEPTED", "DECLINED", "WITHDRAWN", "LEFT")),
            entry("programme.help.", List.of("drag", "choose", "focus", "time", "room", "length", "day", "m", "w", "enter", "delete", "undo", "drag.key", "choose.key", "focus.key", "time.key", "room.key", "length.key", "day.key", "m.key", "w.key", "enter.key", "delete.key", "undo.key")),
            entry("proposal.answered.", List.of("ACCEPTED", "RETURNED")),
            entry("proposal.need.colleague.", List.of("ACCEPTED", "RETURNED")),
            entry("proposal.need.", List.of("ACCEPTED", "RETURNED", "GONE")),
            entry("road.", List.of("list", "timeline", "column.dates", "column.what", "column.who", "column.standing", "column.actions", "late", "risk", "critical", "move", "was", "today", "zoom", "zoom-in", "zoom-out", "level.years", "level.months", "level.weeks", "baseline")),
            entry("selection.ruling.do.", List.of("PIN", "EXCLUDE", "LIFT")),
            entry("selection.ruling.title.", List.of("PIN", "EXCLUDE", "LIFT")),
            entry("synergies.", List.of("FOLLOWS", "PREPARES")),
            entry("synergies.action.", List.of("1", "2")),
            entry("synergies.part.", List.of("AGENDA_ITEM", "DOCUMENT", "OUTCOME")),
            entry("tab.", List.of("overview", "plan", "nominations", "participants", "agenda", "documents", "programme", "texts", "outcomes", "correspondence", "together", "access")),
            entry("text.level.", List.of("0", "1", "2")),
            entry("tongues.compare.count.", List.of("NEW", "STRUCK_OUT", "SPLIT", "MERGED")),
            entry("text.reason.", List.of("CONTENTIOUS", "TACTICAL", "UNCERTAIN", "AWAITING_CAPITAL")),
            entry("text.step.", List.of("AGREED_AD_REFERENDUM", "AGREED", "ADOPTED", "REOPENED")));

    /** The records that the audit trail keeps of an entity: each component is a field that histories name. */
    public static final Map<String, List<String>> AUDITED_RECORDS = Map.ofEntries(
            entry("ACCESS", List.of("meeting.PartnerRoles$Held", "meeting.GrantService$Given", "meeting.LookService$Begun", "meeting.RightRequestService$Asked")),
            entry("ACCOUNT", List.of("people.AccountDraft", "people.AccountAdministration$State", "people.StaffService$StaffOnRecord", "signin.SignInJournal$Shown",
                    "signin.PasskeyService$Named", "signin.SessionService$Ended")),
            entry("AGENDA", List.of("agenda.AgendaVersionService$Step")),
            entry("AGENDA_ITEM", List.of("agenda.AgendaItemDraft", "agenda.AgendaService$Standing")),
            entry("APPROVAL", List.of("together.JointApprovalService$Demanded", "together.JointApprovalService$Said")),
            entry("ATTENDANCE_SESSION", List.of("participation.CheckInService$Held")),
            entry("BADGE_DESIGN", List.of("participation.BadgeService$Look")),
            entry("CHANGE_PROPOSAL", List.of("proposal.ChangeProposalService$OnRecord")),
            entry("CONTRIBUTION", List.of("outcome.ContributionDraft")),
            entry("CREDENTIAL", List.of("participation.CredentialDraft", "participation.CredentialService$Decided", "participation.CredentialService$Scan")),
            entry("CREDENTIAL_RULE", List.of("participation.CredentialRule")),
            entry("DEADLINE", List.of("preparation.DeadlineDraft")),
            entry("DISCUSSION", List.of("discussion.DiscussionService$OnRecord")),
            entry("DOCUMENT", List.of("document.DocumentService$OnRecord", "document.DocumentService$Standing", "document.DocumentService$Withdrawn")),
            entry("FINDING", List.of("programme.FindingService$Accepted")),
            entry("FOCAL_POINT", List.of("notification.FocalPointDraft")),
            entry("FUNDING", List.of("participation.FundingDraft", "participation.FundingService$Standing")),
            entry("HISTORY", List.of("audit.Emptying")),
            entry("IDENTITY_PROVIDER", List.of("federation.IdentityProviderDraft")),
            entry("ISSUED_LETTER", List.of("participation.LetterService$LetterOnRecord")),
            entry("FLOOR", List.of("text.floor.SpeakingLimits", "text.floor.FloorService$Opened", "text.floor.FloorService$Standing")),
            entry("LETTER", List.of("correspondence.CorrespondenceService$Sending")),
            entry("MANDATE", List.of("outcome.MandateDraft")),
            entry("MEETING", List.of("meeting.MeetingDraft", "meeting.MeetingLink")),
            entry("MEETING_ANCHOR", List.of("preparation.AnchorDraft")),
            entry("NOMINATION", List.of("nomination.Candidate", "nomination.NominationService$Standing", "nomination.Nominating$Order", "nomination.Nominating$Paper", "nomination.DuplicateService$Merged", "nomination.ConfirmationService$Instead")),
            entry("NOMINATION_ADDRESSEE", List.of("nomination.AddresseeDraft")),
            entry("NOMINATION_CALL", List.of("nomination.CallDraft", "nomination.CallAccounts$Account", "nomination.PickService$Picked", "nomination.CallService$Progress", "nomination.CallService$RegionProgress")),
            entry("NOTIFICATION", List.of("notification.NotificationDraft", "notification.NotificationService$Standing", "notification.NotificationAddresseeService$Addressed", "notification.PlannedReminders$Reminded",
                    "notification.ResponseDesk$OnRecord", "notification.ResponseService$Translated", "notification.NotifiedGuestService$Acknowledged", "notification.ConsolidationService$OnRecord",
                    "notification.ConsolidationService$Attached")),
            entry("PARTNER_GROUP", List.of("outcome.PartnerHeadingDraft", "outcome.PartnerHeadingService$Placed")),
            entry("OUTCOME", List.of("outcome.OutcomeDraft", "outcome.OutcomeService$OnRecord")),
            entry("PARAGRAPH", List.of("text.Wording", "text.TextService$Place")),
            entry("PARTICIPANT", List.of("participation.OnRecord", "participation.BadgeService$Ended", "participation.CheckInService$Attendance")),
            entry("PARTNER_INVITATION", List.of("meeting.PartnerInvitationService$OnRecord", "meeting.InvitationDraft")),
            entry("PERSONAL_DATA", List.of("participation.PersonalDataPurge$Purged", "participation.PrivacyService$Period")),
            entry("POINT_OF_ORDER", List.of("text.floor.PointOfOrderService$OnRecord")),
            entry("PROGRAMME_DRAFT", List.of("programme.ArrangementService$Asked", "programme.ArrangementRuns$Outcome")),
            entry("PROGRAMME_RELEASE", List.of("programme.release.ReleaseService$Published", "programme.release.NoticeService$Sent")),
            entry("PROGRAMME_RULES", List.of("programme.ProgrammeRulesService$Settled")),
            entry("PROPOSAL", List.of("text.ProposalService$OnRecord", "text.ProposalService$Said")),
            entry("REGISTRATION_QUESTION", List.of("participation.QuestionDraft", "participation.FormService$Place")),
            entry("RELEASE_NOTICE", List.of("programme.release.NoticeDraft")),
            entry("RESPONSIBILITY", List.of("together.ResponsibilityService$OnRecord", "together.ResponsibilityService$Answered")),
            entry("REVIEWER", List.of("nomination.ReviewerDraft", "nomination.ReviewGuestService$Said")),
            entry("ROAD_BASELINE", List.of("preparation.RoadBaselineService$Kept")),
            entry("ROOM", List.of("programme.RoomDraft", "programme.RoomService$Positioned")),
            entry("SELECTION", List.of("nomination.SelectionTerms", "nomination.SelectionService$Ruled", "nomination.SelectionRunService$Run")),
            entry("SESSION", List.of("programme.SessionDraft", "programme.OnRecord$Removal")),
            entry("SPEAKER", List.of("text.floor.SpeakerService$OnRecord")),
            entry("SYNERGIES", List.of("outcome.SynergiesService$OnRecord")),
            entry("TASK", List.of("preparation.task.TaskService$OnRecord", "preparation.task.TaskService$Reported", "preparation.task.TaskChecklist$OnRecord",
                    "preparation.task.TaskFiles$OnRecord", "preparation.task.TaskOrder$OnRecord", "preparation.task.PlanTemplateService$OnRecord")),
            entry("TEXT", List.of("text.TextDraft")),
            entry("TEXT_ISSUE", List.of("text.IssueService$OnRecord", "text.PublicationService$OnRecord")));

    private static final List<String> ENDINGS = List.of(".problem", ".remedy", ".title", ".text", ".key", ".subject", ".body");

    private static Map<String, String> english;
    private static Map<Path, String> sources;

    @BeforeAll
    static void read() throws IOException {
        english = texts("en");
        sources = new TreeMap<>();
        try (var java = Files.walk(SOURCES); var templates = Files.walk(TEMPLATES)) {
            java.filter(file -> file.toString().endsWith(".java")).forEach(file -> sources.put(file, content(file)));
            templates.filter(file -> file.toString().endsWith(".html")).forEach(file -> sources.put(file, content(file).replace('"', ' ').replace('\'', '"')));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"fr", "es"})
    void everyTextIsThereInEachLanguage(String language) {
        assertThat(texts(language).keySet()).isEqualTo(english.keySet());
    }

    @ParameterizedTest
    @ValueSource(strings = {"fr", "es"})
    void aTranslationSaysAllThatTheEnglishSays(String language) {
        var translated = texts(language);
        assertThat(english).allSatisfy((key, text) -> assertThat(arguments(translated.get(key))).describedAs("arguments of %s", key)
                .isEqualTo(arguments(text)));
        assertThat(translated).allSatisfy((key, text) -> assertThat(text).describedAs(key).isNotBlank());
    }

    /** French sets a space before these marks and inside guillemets; where it may break, the mark begins the next line. */
    @Test
    void frenchMarksStayWithTheirWords() {
        var torn = Pattern.compile("\\S [;:!?](\\s|$)|« | »");
        assertThat(texts("fr").values().stream().filter(text -> torn.matcher(text).find())).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "fr", "es"})
    void everyTextIsAMessageFormat(String language) {
        assertThat(texts(language)).allSatisfy((key, text) ->
                assertThatCode(() -> new MessageFormat(text, Locale.of(language))).describedAs(key).doesNotThrowAnyException());
    }

    @Test
    void everyKeyThatIsLookedUpIsThere() {
        var missing = new TreeSet<String>();
        sources.forEach((file, source) -> {
            var lookUps = LOOK_UP.matcher(source);
            while (lookUps.find()) {
                Stream.of(lookUps.group(1), lookUps.group(2)).filter(key -> key != null && !english.containsKey(key)).forEach(missing::add);
            }
            literals(source).filter(literal -> KEY.matcher(literal).matches() && bundles().contains(literal.substring(0, literal.indexOf('.'))))
                    .filter(key -> withEndings(key).isEmpty() && !families().containsKey(key)).filter(key -> !ofOtherNames(file).test(key)).forEach(missing::add);
        });
        assertThat(missing).isEmpty();
    }

    @Test
    void everyStemOfAKeyIsCompletedByKnownWords() {
        var stems = sources.values().stream().flatMap(source -> STEM.matcher(source).results().map(found -> found.group(1)))
                .filter(stem -> bundles().contains(stem.substring(0, stem.indexOf('.')))).collect(Collectors.toCollection(TreeSet::new));
        stems.removeIf(stem -> stem.startsWith("field.") || stem.equals("entity.") || stem.equals("action."));
        assertThat(stems.stream().filter(stem -> !families().containsKey(stem))).isEmpty();
        assertThat(families().values().stream().flatMap(Set::stream).filter(key -> !english.containsKey(key))).isEmpty();
    }

    @Test
    void everythingThatHistoriesNameHasAName() {
        var entities = new TreeSet<String>();
        var actions = new TreeSet<String>();
        sources.forEach((file, source) -> {
            Pattern.compile("static final String [A-Z_]+ = \"([A-Z_]+)\"").matcher(source).results().map(found -> found.group(1)).forEach(entities::add);
            if (source.contains("AuditTrail") || source.contains("recordedAs") || source.contains("audit.record")) {
                AUDITED.matcher(source).results().map(found -> found.group(1)).forEach(actions::add);
            }
        });
        entities.retainAll(AUDITED_RECORDS.keySet());
        assertThat(entities).isEqualTo(AUDITED_RECORDS.keySet());
        actions.removeAll(entities);
        var named = Stream.of(actions.stream().map("action."::concat), entities.stream().map("entity."::concat), auditedFields().stream())
                .flatMap(keys -> keys);
        assertThat(named.filter(key -> !english.containsKey(key))).isEmpty();
    }

    @Test
    void everyTextIsUsed() {
        var used = new TreeSet<String>(auditedFields());
        AUDITED_RECORDS.keySet().forEach(entity -> used.add("entity." + entity));
        families().values().forEach(used::addAll);
        sources.values().forEach(source -> literals(source).forEach(literal -> {
            used.addAll(withEndings(literal));
            used.add("action." + literal);
            AUDITED_RECORDS.keySet().forEach(entity -> used.add("field." + entity + "." + literal));
        }));
        assertThat(english.keySet().stream().filter(key -> !used.contains(key))).isEmpty();
    }

    @Test
    void noTextIsWrittenIntoAView() {
        var hardCoded = new ArrayList<String>();
        sources.forEach((file, source) -> {
            if (file.getParent().endsWith("ui")) {
                HARD_CODED.matcher(source).results().map(found -> found.group())
                        .filter(text -> NAMES.stream().noneMatch(name -> text.endsWith("\"" + name + "\"")) && !ADDRESS.matcher(text).matches())
                        .forEach(text -> hardCoded.add(SOURCES.relativize(file) + ": " + text));
            }
        });
        assertThat(hardCoded).isEmpty();
    }

    private static Map<String, Set<String>> families() {
        var families = new TreeMap<String, Set<String>>();
        BY_ENUM.forEach((stem, name) -> families.put(stem, Arrays.stream(type(name).getEnumConstants()).map(constant -> stem + ((Enum<?>) constant).name())
                .collect(Collectors.toCollection(TreeSet::new))));
        BY_LIST.forEach((stem, words) -> families.computeIfAbsent(stem, key -> new TreeSet<>()).addAll(words.stream().map(stem::concat).toList()));
        return families;
    }

    private static List<String> auditedFields() {
        return AUDITED_RECORDS.entrySet().stream().flatMap(entity -> entity.getValue().stream().map(MessageBundlesTest::type)
                .flatMap(type -> Arrays.stream(type.getRecordComponents())).map(RecordComponent::getName)
                .map(field -> "field." + entity.getKey() + "." + field)).distinct().toList();
    }

    /** @return the key itself where it is one, and keys of which it is all but the ending */
    private static Collection<String> withEndings(String stem) {
        return Stream.concat(Stream.of(stem), ENDINGS.stream().map(stem::concat)).filter(english::containsKey).toList();
    }

    /** Properties of Spring and of the product have dots too. */
    private static Predicate<String> ofOtherNames(Path file) {
        return literal -> file.startsWith(SOURCES.resolve("startup")) && !literal.contains("start.");
    }

    private static Set<String> bundles() {
        return english.keySet().stream().filter(key -> key.contains(".")).map(key -> key.substring(0, key.indexOf('.'))).collect(Collectors.toSet());
    }

    private static Stream<String> literals(String source) {
        return LITERAL.matcher(source).results().map(found -> found.group(1));
    }

    private static Set<String> arguments(String text) {
        return new MessageFormat(text, Locale.ENGLISH).getArgumentNames();
    }

    private static Class<?> type(String name) {
        try {
            return Class.forName("org.plenary." + name);
        } catch (ClassNotFoundException e) {
            throw new AssertionError("Gone: " + name, e);
        }
    }

    private static Map<String, String> texts(String language) {
        var texts = new TreeMap<String, String>();
        try (var files = Files.newDirectoryStream(BUNDLES, "*_" + language + ".properties")) {
            for (var file : files) {
                var properties = new Properties();
                properties.load(new StringReader(content(file)));
                properties.forEach((key, text) -> assertThat(texts.put((String) key, (String) text)).describedAs("%s in %s", key, file).isNull());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return texts;
    }

    private static String content(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
