package org.plenary.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.plenary.schema.Tables.ACCOUNT;
import static org.plenary.schema.Tables.MEETING;
import static org.plenary.schema.Tables.MEETING_ROLE;
import static org.plenary.schema.Tables.NEGOTIATED_TEXT;
import static org.plenary.schema.Tables.NOTIFICATION_ADDRESSEE;
import static org.plenary.schema.Tables.PARTNER_INVITATION;
import static org.plenary.schema.Tables.SELECTION_RUN;
import static org.plenary.schema.Tables.TEXT_ISSUE;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.jooq.Table;
import org.jooq.TableField;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.plenary.nomination.SelectionRunService;
import org.plenary.security.MeetingRole;
import org.plenary.support.Planners;
import org.plenary.support.PlenaryTest;
import org.plenary.support.Poisoned;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;

/**
 * Every page with payloads in every field of words: none runs, and none is read as markup, wherever it is shown. Has a database of its own,
 * which is of no use to others afterwards.
 */
@PlenaryTest(web = WebEnvironment.RANDOM_PORT, properties = {"vaadin.productionMode=true", "plenary.demonstration=true", "spring.application.name=payloads"})
class PayloadsIT {

    private static final String ARMED = """
            window.__ran = [];
            window.__xss = () => { window.__ran.push('ran: ' + new Error().stack.split('\\n').slice(1, 3).join(' ')); };
            window.alert = window.confirm = window.prompt = () => { window.__ran.push('a dialogue'); };
            addEventListener('securitypolicyviolation', event => window.__ran.push('policy: ' + event.violatedDirective + ' ' + event.blockedURI));
            """;
    /** Every element, those in shadow roots and frames too, of which a payload made the whole or an attribute. */
    private static final String PARSED = """
            () => {
              const found = [...window.__ran];
              const bad = /__xss|evil\\.example/;
              const walk = root => {
                for (const one of root.querySelectorAll('*')) {
                  for (const attribute of one.attributes) {
                    const name = attribute.name.toLowerCase();
                    const runs = name.startsWith('on') || name === 'srcdoc' || name === 'style' && /url\\(|expression/.test(attribute.value);
                    const leads = /^(href|src|action|formaction|data|xlink:href|to)$/.test(name) && /^[\\s\\u0000-\\u0020]*(javascript|data|vbscript):/i.test(attribute.value);
                    if (name === 'data-xss' || (runs || leads) && bad.test(attribute.value) || leads && /^\\s*(java|vb)script:/i.test(attribute.value)) {
                      found.push(one.outerHTML.slice(0, 200));
                    }
                  }
                  if (one.localName === 'script' && /^\\W*__xss/.test(one.textContent) ||
                      one.localName === 'base' && !/^\\./.test(one.getAttribute('href')) ||
                      ['xmp', 'listing', 'marquee', 'math', 'xss', 'embed', 'object'].includes(one.localName)) {
                    found.push(one.outerHTML.slice(0, 200));
                  }
                  if (one.shadowRoot) walk(one.shadowRoot);
                }
              };
              walk(document);
              return found;
            }
            """;
    /** Something of the payloads is on the page: where there is nothing, nothing is shown by the test. */
    private static final String SHOWN = """
            () => {
              const text = root => [...root.childNodes].map(one => one.nodeType === Node.TEXT_NODE ? one.data : (one.shadowRoot ? text(one.shadowRoot) : '') + text(one)).join('');
              return text(document.body).includes('__xss(1)') || [...document.querySelectorAll('input, textarea')].some(one => one.value.includes('__xss(1)'));
            }
            """;

    private static final String[] PAGES = {"", "calendar?month=2016-05", "meetings", "road?meeting=cms-cop12&form=list", "road?meeting=cms-cop12&form=timeline", "notifications",
        "notifications/new", "outbox", "directory", "directory/focal-points", "notices", "meetings/new", "search?text=script", "synergies", "synergies/headings", "synergies/mandates", "synergies/record", "accounts",
        "account/security",
        "m/entebbe-2016", "m/entebbe-2016/access", "m/entebbe-2016/nominations/import", "m/entebbe-2016/nominations/import/nominees",
        "m/cms-cop12/participants/access", "m/muscat-2015/participants/import", "m/cms-cop12/programme/import", "m/cms-cop12/plan", "m/entebbe-2016/plan/tasks", "m/entebbe-2016/nominations",
        "m/synergies-workshop-2016/nominations", "m/synergies-workshop-2016/nominations/selection", "m/muscat-2015/participants", "m/muscat-2015/participants?selected=1",
        "m/synergies-workshop-2016/nominations?selected=1",
        "m/synergies-workshop-2016/nominations/selection?selected=1", "m/muscat-2015/participants/credentials?selected=1", "m/muscat-2015/participants/form",
        "m/muscat-2015/participants/delegations", "m/muscat-2015/participants/funding", "m/muscat-2015/participants/letters", "m/muscat-2015/participants/credentials",
        "m/muscat-2015/participants/lists", "m/muscat-2015/participants/badges", "m/muscat-2015/participants/attendance", "m/muscat-2015/participants/privacy",
        "m/muscat-2015/participants/check-in", "m/cms-cop12/agenda", "m/cms-cop12/agenda/versions", "m/cms-cop12/documents",
        "m/cms-cop12/documents/matrix", "m/cms-cop12/programme?day=2017-10-23", "m/muscat-2015/programme/releases", "m/cms-cop12/my-programme", "m/entebbe-2016/texts?all",
        "m/entebbe-2016/outcomes", "m/entebbe-2016/outcomes/trace", "m/entebbe-2016/correspondence", "m/entebbe-2016/together", "m/entebbe-2016/together/activity",
        "m/entebbe-2016/together/approvals", "m/entebbe-2016/together/discussions", "m/cms-cop12/together/discussions",
        "m/cms-cop12/together/proposals", "m/entebbe-2016/clone"};

    @Autowired
    private DSLContext db;
    @Autowired
    private SelectionRunService selections;
    @LocalServerPort
    private int port;

    private final Set<String> paths = new HashSet<>();
    private final List<String> found = new ArrayList<>();
    private final List<String> missing = new ArrayList<>();
    private final List<String> empty = new ArrayList<>();
    private Browsers browsers;

    @BeforeEach
    void everyFieldIsPoisoned() {
        var workshop = db.fetchSingle(MEETING, MEETING.CODE.eq("synergies-workshop-2016")).getId();
        var poisoned = new Poisoned(db);
        Poisoned.rows(db);
        var lead = new Planners(db).account(workshop, MeetingRole.LEAD_ORGANISER);
        Planners.as(lead, () -> selections.propose(workshop, (done, total) -> { }));
        db.update(SELECTION_RUN).set(SELECTION_RUN.APPLIED_AT, SELECTION_RUN.RUN_AT).set(SELECTION_RUN.APPLIED_BY, SELECTION_RUN.RUN_BY).execute();
        Planners.as(lead, () -> selections.propose(workshop, (done, total) -> { }));
        poisoned.all();
        assertThat(poisoned.missed()).as("columns of text that are neither filled nor named in columns-without-words.txt, or named there in vain").isEmpty();
        browsers = new Browsers(port);
    }

    @AfterEach
    void goHome() {
        if (browsers != null) {
            browsers.close();
        }
    }

    @Test
    void nothingRunsAndNothingIsReadAsMarkup() throws IOException {
        var cms = armed("CMS");
        cms.signIn("cms@example.org");
        for (var page : PAGES) {
            look(cms, page);
        }
        var text = first(NEGOTIATED_TEXT, NEGOTIATED_TEXT.ID);
        for (var page : List.of("", "/compare", "/floor", "/projection", "/chair")) {
            look(cms, "m/entebbe-2016/texts/" + text + page);
        }
        for (var section : List.of("write", "addressees", "responses", "consolidation")) {
            look(cms, "notifications/" + db.fetchSingle(NOTIFICATION_ADDRESSEE).getNotificationId() + "?section=" + section);
        }
        look(cms, "m/entebbe-2016/access/" + db.fetchSingle(MEETING_ROLE, MEETING_ROLE.ACCOUNT_ID.eq(db.fetchSingle(ACCOUNT, ACCOUNT.EMAIL.eq("translator@example.org")).getId())
                .and(MEETING_ROLE.MEETING_ID.eq(db.fetchSingle(MEETING, MEETING.CODE.eq("entebbe-2016")).getId()))).getId());
        refusal(cms);
        conflict(cms);
        var administrator = armed("Administrator");
        administrator.signIn("administrator@example.org");
        for (var page : List.of("accounts", "accounts/events", "accounts/sign-in")) {
            look(administrator, page);
        }
        var bern = armed("Bern");
        bern.signIn("bern@example.org");
        look(bern, "invitations/" + first(PARTNER_INVITATION, PARTNER_INVITATION.ID));
        var guest = armed("Guest");
        for (var purpose : List.of("nominate", "confirm", "pick", "review", "register", "notified")) {
            look(guest, purpose + "/" + token(purpose));
        }
        look(guest, "my-programme/" + token("register"));
        look(guest, "first-password/" + token("first"));
        look(guest, "login/link/" + token("link"));
        for (var language : List.of("en", "fr")) {
            look(guest, "published/" + first(TEXT_ISSUE, TEXT_ISSUE.ID) + "/" + language);
        }
        for (var page : List.of("programme/muscat-2015", "screen/muscat-2015", "login", "login/help")) {
            look(guest, page);
        }
        assertThat(found).isEmpty();
        assertThat(empty).as("pages that show no payload").hasSizeLessThan(10);
        assertThat(missing).as("dialogues that did not open").isEmpty();
        assertThat(unopened()).as("addresses that are neither opened nor named in routes-without-payloads.txt").isEmpty();
    }

    /** Says who can grant what is missing. */
    private void refusal(Visitor cms) {
        cms.open("m/muscat-2015/participants/access");
        cms.sees("You lack a right for this");
        parsed(cms, "a refusal");
    }

    /** Two have changed the same field, both to a payload: before, theirs and mine stand beside each other. */
    private void conflict(Visitor cms) {
        var entebbe = MEETING.CODE.eq("entebbe-2016");
        var payload = "\"><img src onerror=__xss(1)>";
        db.update(MEETING).set(MEETING.TITLE_EN, payload).set(MEETING.TITLE_FR, payload).set(MEETING.TITLE_ES, payload).set(MEETING.VENUE, payload).set(MEETING.CITY, payload)
                .set(MEETING.SUMMARY, payload).where(entebbe).execute();
        cms.open("m/entebbe-2016").button("Edit").click();
        db.update(MEETING).set(MEETING.TITLE_EN, "theirs" + payload).set(MEETING.VERSION, MEETING.VERSION.plus(1)).where(entebbe).execute();
        cms.type("Title in English", "mine" + payload);
        cms.press("Save");
        cms.sees("Somebody else changed this too");
        parsed(cms, "a conflict");
    }

    /** @return the addresses of the route table of which none was opened, and those that are named as not opened in vain */
    private List<String> unopened() throws IOException {
        var named = Set.copyOf(table("routes-without-payloads.txt"));
        var routes = table("route-table.txt").stream().filter(route -> !route.startsWith("POST ")).map(route -> route.replaceFirst("^GET ", "")).toList();
        var opened = routes.stream().filter(route -> {
            var like = Pattern.compile(route.replaceAll(":\\w+(\\([^)]*\\))?|\\{\\w+}", "[^/]+"));
            return paths.stream().anyMatch(path -> like.matcher(path).matches());
        }).toList();
        return Stream.concat(routes.stream().filter(route -> !opened.contains(route) && !named.contains(route)),
                named.stream().filter(route -> opened.contains(route) || !routes.contains(route))).toList();
    }

    /** @return the first column */
    private static List<String> table(String name) throws IOException {
        try (var file = PayloadsIT.class.getResourceAsStream("/org/plenary/security/" + name)) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8).lines().filter(line -> !line.isBlank() && !line.startsWith("#")).map(line -> line.split(" +\\| ?")[0]).toList();
        }
    }

    private Visitor armed(String name) {
        var visitor = browsers.visitor(name, Device.DESK);
        visitor.page().addInitScript(ARMED);
        visitor.page().onDialog(dialog -> {
            found.add("a dialogue at " + visitor.page().url());
            dialog.dismiss();
        });
        return visitor;
    }

    private void look(Visitor visitor, String path) {
        if (visitor.page().navigate(path).status() >= 500) {
            found.add(path + ": is not answered");
        }
        visitor.settled();
        paths.add("/" + path.replaceFirst("\\?.*", ""));
        parsed(visitor, path);
        if (visitor.page().locator("main.problem").count() > 0) {
            found.add(path + ": shows no page but " + visitor.page().locator("main.problem").innerText());
        }
        if (!(boolean) visitor.page().evaluate(SHOWN)) {
            empty.add(path);
        }
        new Opened(visitor).each(path, () -> parsed(visitor, path + " in a dialogue"), way -> missing.add(path + ": " + way));
    }

    private void parsed(Visitor visitor, String where) {
        ((List<?>) visitor.page().evaluate(PARSED)).forEach(one -> found.add(where + ": " + one));
        visitor.page().locator("vaadin-notification-card[theme~=error]").allInnerTexts().forEach(one -> found.add(where + ": says " + one));
    }

    private long first(Table<?> table, TableField<?, Long> id) {
        return db.select(DSL.min(id)).from(table).fetchSingle().value1();
    }

    /** @return of a link as rows-for-payloads.sql keeps it */
    private static String token(String of) {
        return ("p" + of + "0".repeat(43)).substring(0, 43);
    }
}
