package org.plenary.nomination.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import java.util.Set;
import org.plenary.audit.HistoryService;
import org.plenary.body.BodyService;
import org.plenary.live.Change;
import org.plenary.live.LiveEvents;
import org.plenary.nomination.Addressee;
import org.plenary.nomination.AddresseeService;
import org.plenary.nomination.CallLetterService;
import org.plenary.nomination.CallPreviewService;
import org.plenary.nomination.CallService;
import org.plenary.nomination.CallState;
import org.plenary.nomination.DuplicateService;
import org.plenary.nomination.NominationDeskService;
import org.plenary.nomination.NominationService;
import org.plenary.nomination.PickService;
import org.plenary.nomination.ReserveService;
import org.plenary.security.Action;
import org.plenary.security.Rights;
import org.plenary.shell.MeetingDirectory;
import org.plenary.shell.ui.Icons;
import org.plenary.shell.ui.MeetingPage;
import org.plenary.shell.ui.MeetingWorkspace;
import org.plenary.shell.ui.StateNames;
import org.plenary.shell.ui.ViewState;

/** The call for nominations, who was asked, and what came in answer. */
@Route(value = "m/:code/nominations", layout = MeetingWorkspace.class)
@PermitAll
public class NominationsView extends MeetingPage {

    private static final Set<String> FOLLOWED = Set.of(CallService.CALL, AddresseeService.ADDRESSEE, NominationService.NOMINATION);

    private final transient CallService calls;
    private final transient CallLetterService letters;
    private final transient CallPreviewService preview;
    private final transient PickService picks;
    private final transient AddresseeService addressees;
    private final transient NominationService nominations;
    private final transient NominationDeskService desk;
    private final transient DuplicateService duplicates;
    private final transient ReserveService reserve;
    private final transient HistoryService history;
    private final transient BodyService bodies;
    private final transient Rights rights;
    private CallCard callCard;
    private AddresseesCard addresseesCard;
    private NominationList list;
    private NominationDetail detail;
    private ReserveCard reserveCard;
    private DuplicatesCard duplicatesCard;
    private Div listed;

    public NominationsView(CallService calls, CallLetterService letters, CallPreviewService preview, PickService picks, AddresseeService addressees,
            NominationService nominations, NominationDeskService desk, DuplicateService duplicates, ReserveService reserve, HistoryService history,
            BodyService bodies, Rights rights, MeetingDirectory directory, LiveEvents live) {
        super(directory, live, "tab.nominations");
        this.calls = calls;
        this.letters = letters;
        this.preview = preview;
        this.picks = picks;
        this.addressees = addressees;
        this.nominations = nominations;
        this.desk = desk;
        this.duplicates = duplicates;
        this.reserve = reserve;
        this.history = history;
        this.bodies = bodies;
        this.rights = rights;
    }

    @Override
    protected void show(BeforeEnterEvent event) {
        rights.require(Action.VIEW_NOMINATIONS, meetingId());
        var states = new StateNames(bodies.countryNames(), getLocale(), meeting().startsOn());
        var mayManage = rights.may(Action.MANAGE_CALL, meetingId());
        var choices = CallChoices.of(bodies, getLocale().getLanguage());
        callCard = new CallCard(calls, letters, preview, picks, history, choices, states, meeting(), mayManage,
                () -> addresseesCard.leadToIncomplete(), this::read);
        addresseesCard = new AddresseesCard(addressees, desk, choices, states, meeting(), mayManage, this::read);
        detail = new NominationDetail(nominations, history, states, meetingId(),
                meeting().zone(), rights.may(Action.SELECT_NOMINEES, meetingId()), this::read);
        list = new NominationList(nominations, meetingId(), states, detail);
        if (rights.may(Action.SELECT_NOMINEES, meetingId())) {
            list.offer(imports());
        }
        listed = new Div(new H2(getTranslation("nomination.title")), list);
        listed.addClassName("stack");
        reserveCard = new ReserveCard(reserve, states, meetingId(), rights.may(Action.SELECT_NOMINEES, meetingId()), this::read);
        duplicatesCard = new DuplicatesCard(duplicates, states, meetingId(), rights.may(Action.SELECT_NOMINEES, meetingId()), this::read);
        removeAll();
        add(NominationSections.of(meeting(), NominationSections.CALL, rights), callCard, reserveCard, duplicatesCard, listed, addresseesCard);
        list.restore(ViewState.of(event.getLocation()));
        read();
    }

    private Button imports() {
        var imports = new Button(getTranslation("nomination.import.title"), Icons.UPLOAD.create(),
                click -> getUI().orElseThrow().navigate("m/" + meeting().code() + "/nominations/import/nominees"));
        imports.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        imports.setId("nomination-import");
        return imports;
    }

    @Override
    protected void changed(List<Change> changes) {
        if (changes.stream().map(Change::entity).anyMatch(FOLLOWED::contains)) {
            read();
        }
    }

    private void read() {
        var call = calls.find(meetingId());
        var asked = calls.addressees(meetingId());
        callCard.show(call.orElse(null), (int) asked.stream().filter(Addressee::letterDue).count());
        addresseesCard.setVisible(call.isPresent());
        call.ifPresent(now -> {
            addresseesCard.show(now, asked);
            detail.profiles(calls.lists(meetingId()).profiles());
        });
        listed.setVisible(call.filter(now -> now.state() != CallState.DRAFT).isPresent());
        reserveCard.refresh();
        duplicatesCard.refresh();
        list.refresh();
    }
}
