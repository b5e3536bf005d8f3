package org.plenary.notification.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.plenary.notification.Notification;
import org.plenary.notification.Secretariats;
import org.plenary.schema.Tables;
import org.plenary.support.PlenaryTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

@PlenaryTest
@Import(Secretariats.class)
class NotifiedPageTest {

    private static final byte[] PDF = "%PDF-1.7\n1 0 obj<<>>endobj\ntrailer<<>>\n%%EOF\n".getBytes(StandardCharsets.US_ASCII);

    @Autowired
    private Secretariats secretariats;
    @Autowired
    private WebApplicationContext application;
    @Autowired
    private DSLContext db;
    private MockMvc browser;
    private Notification issued;
    private String path;

    @BeforeEach
    void somebodyWasNotified() {
        browser = MockMvcBuilders.webAppContextSetup(application).apply(springSecurity()).build();
        issued = secretariats.issued(secretariats.secretariat(), List.of());
        path = "/notified/" + secretariats.token(issued.id(), "tg@example.org");
        SecurityContextHolder.clearContext();
    }

    @Test
    void lookingChangesNothing() throws Exception {
        for (var i = 0; i < 3; i++) {
            browser.perform(get(path)).andExpect(status().isOk()).andExpect(content().string(containsString("Please review the options.")));
        }
        assertThat(db.fetchCount(Tables.NOTIFICATION_ADDRESSEE, Tables.NOTIFICATION_ADDRESSEE.NOTIFICATION_ID.eq(issued.id())
                .and(Tables.NOTIFICATION_ADDRESSEE.ACKNOWLEDGED_AT.isNotNull()))).isZero();
    }

    @Test
    void thePageIsLightNeedsNoScriptAndSpeaksTheLanguageOfTheLetter() throws Exception {
        var page = browser.perform(get(path)).andReturn().getResponse();
        assertThat(page.getContentAsByteArray()).hasSizeLessThan(50_000);
        assertThat(page.getContentAsString()).doesNotContain("<script").doesNotContain("notification.").contains("<html lang=\"fr\"")
                .contains("Accuser réception").contains("n’existe pas dans votre langue");
        browser.perform(get(path).param("lang", "es")).andExpect(content().string(containsString("Acusar recibo")));
    }

    @Test
    void theButtonAcknowledgesAndIsThenGone() throws Exception {
        browser.perform(post(path).param("answer", "acknowledge").with(csrf())).andExpect(status().isOk())
                .andExpect(content().string(containsString("data-answer=\"acknowledged\"")));
        browser.perform(get(path)).andExpect(content().string(not(containsString("Accuser réception"))));
        browser.perform(post(path).param("answer", "acknowledge").with(csrf())).andExpect(status().isOk());
    }

    @Test
    void anAnswerWithAFileIsTakenOnceAndAgainIsSaid() throws Exception {
        for (var said : List.of("received", "again")) {
            browser.perform(multipart(path).file(new MockMultipartFile("file", "lettre.pdf", "application/pdf", PDF)).param("answer", "respond")
                            .param("text", "Nous soutenons.").param("language", "fr").with(csrf()))
                    .andExpect(status().isOk()).andExpect(content().string(containsString("data-answer=\"" + said + "\"")));
        }
    }

    @Test
    void whatIsWrongIsSaidAndWhatWasTypedStays() throws Exception {
        browser.perform(multipart(path).file(new MockMultipartFile("file", "x.pdf", "application/pdf", "MZ\0\0".getBytes(StandardCharsets.US_ASCII)))
                        .param("answer", "respond").param("text", "Nous soutenons.").with(csrf()))
                .andExpect(status().isUnprocessableContent()).andExpect(content().string(containsString("Nous soutenons.")))
                .andExpect(content().string(containsString("file-problem\" role=\"alert\"")));
        browser.perform(multipart(path).param("answer", "respond").param("text", " ").with(csrf())).andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("Écrivez quelque chose")));
    }

    @Test
    void afterTheDeadlineThePageSaysSo() throws Exception {
        secretariats.deadlinePasses(issued.id());
        browser.perform(get(path)).andExpect(content().string(containsString("échéance est passée")));
        browser.perform(multipart(path).param("answer", "respond").param("text", "Pardon.").with(csrf()))
                .andExpect(content().string(containsString("data-answer=\"late\"")));
    }

    @Test
    void aPageWithoutItsProofIsShownAgainAndAForgedLinkOpensNothing() throws Exception {
        browser.perform(post(path).param("answer", "acknowledge")).andExpect(redirectedUrl(path + "?again=true"));
        browser.perform(get("/notified/forged")).andExpect(status().isNotFound());
        db.update(Tables.GUEST_LINK).set(Tables.GUEST_LINK.EXPIRES_AT, Instant.now().minusSeconds(1)).where(Tables.GUEST_LINK.PURPOSE.eq("NOTIFIED")).execute();
        browser.perform(get(path)).andExpect(status().isGone()).andExpect(content().string(containsString("<html lang=\"fr\"")));
    }
}
