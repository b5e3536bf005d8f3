package org.plenary.nomination.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.plenary.nomination.Decision;
import org.plenary.nomination.NominationExamples;
import org.plenary.nomination.NominationExamples.Example;
import org.plenary.nomination.NominationState;
import org.plenary.security.AccountPrincipal;
import org.plenary.support.PlenaryTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

@PlenaryTest
@Import(NominationExamples.class)
class ConfirmPageTest {

    private static final Pattern CSRF = Pattern.compile("name=\"_csrf\"[^>]*value=\"([^\"]+)\"");

    @Autowired
    private NominationExamples examples;
    @Autowired
    private WebApplicationContext application;

    private MockMvc browser;
    private Example meeting;
    private String path;

    @BeforeEach
    void aNomineeHasBeenAsked() {
        browser = MockMvcBuilders.webAppContextSetup(application).apply(springSecurity()).build();
        meeting = examples.openCall(20, 5, "OM");
        examples.propose(meeting, "OM", "Alpha");
        examples.decide(meeting, "Alpha", Decision.SELECT);
        path = "/confirm/" + examples.confirmToken(meeting, "Alpha");
        SecurityContextHolder.clearContext();
    }

    private NominationState state() {
        AccountPrincipal organiser = meeting.organiser();
        NominationExamples.signIn(organiser);
        try {
            return examples.nomination(meeting, "Alpha").state();
        } finally {
            SecurityContextHolder.clearContext();
        }
    }

    @Test
    void lookingChangesNothingHoweverOften() throws Exception {
        for (var i = 0; i < 3; i++) {
            browser.perform(get(path)).andExpect(status().isOk()).andExpect(content().string(containsString("Example workshop")));
        }
        assertThat(state()).isEqualTo(NominationState.SELECTED);
    }

    @Test
    void thePageIsLightAndNeedsNoScript() throws Exception {
        var page = browser.perform(get(path)).andReturn().getResponse();
        assertThat(page.getContentAsByteArray()).hasSizeLessThan(50_000);
        assertThat(page.getContentAsString()).doesNotContain("<script").doesNotContain("nomination.").contains("guest/guest.css");
    }

    @Test
    void thePageSpeaksTheLanguageAskedFor() throws Exception {
        browser.perform(get(path).param("lang", "fr")).andExpect(content().string(containsString("Je participerai")))
                .andExpect(content().string(containsString("<html lang=\"fr\"")));
        browser.perform(get(path).param("lang", "es")).andExpect(content().string(containsString("Participaré")));
    }

    @Test
    void theButtonOfThePageConfirmsOnce() throws Exception {
        var session = new MockHttpSession();
        var page = browser.perform(get(path).session(session)).andReturn().getResponse().getContentAsString();
        var token = CSRF.matcher(page);
        assertThat(token.find()).isTrue();
        browser.perform(post(path).session(session).param("_csrf", token.group(1)).param("answer", "confirm"))
                .andExpect(status().isOk()).andExpect(content().string(containsString("Your place is confirmed")));
        assertThat(state()).isEqualTo(NominationState.CONFIRMED);
        browser.perform(post(path).session(session).param("_csrf", token.group(1)).param("answer", "confirm"))
                .andExpect(status().isGone()).andExpect(content().string(containsString("You have already answered")));
        browser.perform(get(path)).andExpect(status().isGone());
    }

    @Test
    void decliningKeepsTheReason() throws Exception {
        browser.perform(post(path).with(csrf()).param("answer", "decline").param("reason", "I cannot travel then."))
                .andExpect(status().isOk()).andExpect(content().string(containsString("You have declined")));
        assertThat(state()).isEqualTo(NominationState.DECLINED);
    }

    @Test
    void aSuggestionWithMistakesComesBackAsTypedAndThenIsTaken() throws Exception {
        browser.perform(post(path).with(csrf()).param("answer", "suggest").param("name", "Example <Colleague>").param("email", "nobody"))
                .andExpect(status().isUnprocessableContent()).andExpect(content().string(containsString("Example &lt;Colleague&gt;")))
                .andExpect(content().string(containsString("aria-invalid=\"true\"")));
        assertThat(state()).isEqualTo(NominationState.SELECTED);
        browser.perform(post(path).with(csrf()).param("answer", "suggest").param("name", "Example Colleague").param("email", "colleague@example.org"))
                .andExpect(status().isOk()).andExpect(content().string(containsString("You have declined and suggested somebody else")));
        assertThat(state()).isEqualTo(NominationState.DECLINED);
    }

    @Test
    void aPageWhoseSessionIsGoneIsShownAgainAndChangesNothing() throws Exception {
        browser.perform(post(path).param("answer", "confirm").param("lang", "fr")).andExpect(redirectedUrl(path + "?again=true&lang=fr"));
        assertThat(state()).isEqualTo(NominationState.SELECTED);
        browser.perform(get(path + "?again=true")).andExpect(content().string(containsString("nothing has been changed")));
    }

    @Test
    void aLinkThatIsAlteredOrForAnotherPurposeIsNotFound() throws Exception {
        browser.perform(get(path.replace("/confirm/", "/confirm/x"))).andExpect(status().isNotFound())
                .andExpect(content().string(containsString("This link does not open anything")))
                .andExpect(content().string(not(containsString("Example workshop"))));
        browser.perform(get("/confirm/" + examples.nominateToken(meeting, "OM"))).andExpect(status().isNotFound());
        browser.perform(post("/confirm/" + examples.nominateToken(meeting, "OM")).with(csrf()).param("answer", "confirm"))
                .andExpect(status().isNotFound());
    }

    @Test
    void anExpiredLinkSaysSoInTheLanguageOfItsLetterAndAnAlteredOneInThatOfTheBrowser() throws Exception {
        browser.perform(get(path + "x").header("Accept-Language", "es")).andExpect(content().string(containsString("Este enlace no abre nada")));
        examples.expireLinks(meeting);
        browser.perform(get(path).header("Accept-Language", "es")).andExpect(status().isGone())
                .andExpect(content().string(containsString("This link has expired")))
                .andExpect(content().string(containsString("Example workshop")))
                .andExpect(content().string(containsString("workshop@example.org")));
        browser.perform(post(path).with(csrf()).param("answer", "confirm")).andExpect(status().isGone());
        assertThat(state()).isEqualTo(NominationState.SELECTED);
    }
}
