package org.plenary.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.plenary.schema.Tables.GUEST_LINK;
import static org.plenary.schema.Tables.MEETING;
import static org.plenary.schema.Tables.NEGOTIATED_TEXT;
import static org.plenary.schema.Tables.NOMINATION;
import static org.plenary.schema.Tables.NOMINATION_ADDRESSEE;
import static org.plenary.schema.Tables.NOTIFICATION;
import static org.plenary.schema.Tables.PARTICIPANT;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import org.jooq.DSLContext;
import org.jooq.Table;
import org.jooq.TableField;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
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
        "outbox", "directory", "notices", "search?text=script", "synergies", "synergies/mandates", "synergies/record", "accounts", "account/security",
        "m/entebbe-2016", "m/entebbe-2016/access", "m/cms-cop12/plan", "m/entebbe-2016/plan/tasks", "m/entebbe-2016/nominations",
        "m/synergies-workshop-2016/nominations", "m/synergies-workshop-2016/nominations/selection", "m/muscat-2015/participants", "m/muscat-2015/participants/form",
        "m/muscat-2015/participants/delegations", "m/muscat-2015/participants/funding", "m/muscat-2015/participants/letters", "m/muscat-2015/participants/credentials",
        "m/muscat-2015/participants/lists", "m/muscat-2015/participants/badges", "m/muscat-2015/participants/attendance", "m/muscat-2015/participants/privacy",
        "m/muscat-2015/participants/check-in", "m/cms-cop12/agenda", "m/cms-cop12/agenda/versions", "m/cms-cop12/documents",
        "m/cms-cop12/documents/matrix", "m/cms-cop12/programme?day=2017-10-23", "m/muscat-2015/programme/releases", "m/cms-cop12/my-programme", "m/entebbe-2016/texts?all",
        "m/entebbe-2016/outcomes", "m/entebbe-2016/outcomes/trace", "m/entebbe-2016/correspondence", "m/entebbe-2016/together", "m/entebbe-2016/together/activity",
        "m/entebbe-2016/together/approvals", "m/entebbe-2016/together/discussions", "m/entebbe-2016/clone"};

    @Autowired
    private DSLContext db;
    @LocalServerPort
    private int port;

    private final List<String> found = new ArrayList<>();
    private final List<String> empty = new ArrayList<>();
    private Browsers browsers;

    @BeforeEach
    void everyFieldIsPoisoned() {
        var filled = new Poisoned(db).all();
        assertThat(filled).contains("meeting.title_en", "agenda_item.title_en", "session.title_en", "document.title_en", "organisation.name_en", "account.family_name",
                "participant.family_name", "paragraph_revision.body", "room.name", "meeting.venue", "task.title_en", "meeting.title_fr", "notification.text_en");
        browsers = new Browsers(port);
    }

    @AfterEach
    void goHome() {
        if (browsers != null) {
            browsers.close();
        }
    }

    @Test
    void nothingRunsAndNothingIsReadAsMarkup() throws NoSuchAlgorithmException {
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
            look(cms, "notifications/" + first(NOTIFICATION, NOTIFICATION.ID) + "?section=" + section);
        }
        var guest = armed("Guest");
        look(guest, "nominate/" + link("NOMINATE", first(NOMINATION_ADDRESSEE, NOMINATION_ADDRESSEE.ID)));
        look(guest, "confirm/" + link("CONFIRM", first(NOMINATION, NOMINATION.ID)));
        look(guest, "register/" + link("REGISTER", first(PARTICIPANT, PARTICIPANT.ID)));
        for (var page : List.of("programme/muscat-2015", "screen/muscat-2015", "login")) {
            look(guest, page);
        }
        assertThat(found).isEmpty();
        assertThat(empty).as("pages that show no payload").hasSizeLessThan(10);
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
        visitor.open(path);
        ((List<?>) visitor.page().evaluate(PARSED)).forEach(one -> found.add(path + ": " + one));
        if (visitor.page().locator("main.problem").count() > 0) {
            found.add(path + ": shows no page but " + visitor.page().locator("main.problem").innerText());
        }
        if (!(boolean) visitor.page().evaluate(SHOWN)) {
            empty.add(path);
        }
    }

    private long first(Table<?> table, TableField<?, Long> id) {
        return db.select(DSL.min(id)).from(table).fetchSingle().value1();
    }

    /** @return the token of a link as it stands in a letter */
    private String link(String purpose, long subject) throws NoSuchAlgorithmException {
        var token = ("p" + purpose.toLowerCase(Locale.ROOT) + "0".repeat(43)).substring(0, 43);
        var hash = HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8)));
        var meeting = db.fetchSingle(MEETING, MEETING.CODE.eq("synergies-workshop-2016")).getId();
        db.insertInto(GUEST_LINK).set(GUEST_LINK.TOKEN_HASH, hash).set(GUEST_LINK.PURPOSE, purpose).set(GUEST_LINK.MEETING_ID, meeting).set(GUEST_LINK.SUBJECT_ID, subject)
                .set(GUEST_LINK.GUEST_NAME, "\"><img src=x onerror=__xss(1)>").set(GUEST_LINK.EMAIL, "guest@example.org").set(GUEST_LINK.LANGUAGE, "en")
                .set(GUEST_LINK.CREATED_AT, Instant.now()).set(GUEST_LINK.EXPIRES_AT, Instant.now().plus(Duration.ofDays(1))).execute();
        return token;
    }
}
