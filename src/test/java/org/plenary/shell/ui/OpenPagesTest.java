package org.plenary.shell.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.internal.PendingJavaScriptInvocation;
import com.vaadin.flow.server.VaadinService;
import com.vaadin.flow.server.VaadinSession;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.plenary.security.AccountPrincipal;
import org.plenary.security.MeetingRole;
import org.plenary.security.Sessions;
import org.plenary.support.PageTest;
import org.plenary.support.Planners;
import org.plenary.support.PlenaryTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.web.FilterChainProxy;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;

@PlenaryTest
class OpenPagesTest extends PageTest {

    @Autowired
    private DSLContext db;
    @Autowired
    private FilterChainProxy filters;
    @Autowired
    private Sessions sessions;

    private final MockHttpSession browser = new MockHttpSession();
    private AccountPrincipal first;

    @BeforeEach
    void aPageIsOpen() throws Exception {
        first = new Planners(db).account(new Planners(db).meeting().id(), MeetingRole.READER);
        asks(first);
        Planners.signIn(first);
        VaadinService.getCurrent().fireUIInitListeners(UI.getCurrent());
        UI.getCurrent().getInternals().dumpPendingJavaScriptInvocations();
    }

    @Test
    void aPageLeavesWithItsSessionAlsoWhenItsHolderHasSignedInAnewMeanwhile() throws Exception {
        asks(new AccountPrincipal(first.id(), first.getUsername(), first.name(), first.organisationId(), first.organisation(), first.platformRole(), first.locale(), true, false, null));
        assertThat(isSentTo("login?ended", Duration.ofMillis(200))).isFalse();
        assertThat(sessions.end(one -> one.account().id() == first.id())).isEqualTo(1);
        assertThat(isSentTo("login?ended", Duration.ofSeconds(10))).isTrue();
    }

    @Test
    void aPageLeavesWhenSomebodyElseSignsInInItsBrowser() throws Exception {
        asks(new Planners(db).account(new Planners(db).meeting().id(), MeetingRole.READER));
        assertThat(isSentTo(".", Duration.ofSeconds(10))).isTrue();
    }

    /** A request of the browser while this account is signed in in its session. */
    private void asks(AccountPrincipal account) throws Exception {
        var signedIn = new SecurityContextImpl(UsernamePasswordAuthenticationToken.authenticated(account, null, List.of()));
        browser.setAttribute(HttpSessionSecurityContextRepository.SPRING_SECURITY_CONTEXT_KEY, signedIn);
        var request = new MockHttpServletRequest("GET", "/meetings");
        request.setServletPath("/meetings");
        request.setSession(browser);
        var before = SecurityContextHolder.getContext();
        // The holder is one for all test contexts, the filters have that of theirs.
        SecurityContextHolder.setContext(signedIn);
        filters.doFilter(request, new MockHttpServletResponse(), new MockFilterChain());
        SecurityContextHolder.setContext(before);
    }

    private boolean isSentTo(String address, Duration patience) throws InterruptedException {
        for (var end = Instant.now().plus(patience); Instant.now().isBefore(end); Thread.sleep(20)) {
            VaadinService.getCurrent().runPendingAccessTasks(VaadinSession.getCurrent());
            if (UI.getCurrent().getInternals().dumpPendingJavaScriptInvocations().stream().map(PendingJavaScriptInvocation::getInvocation)
                    .anyMatch(script -> script.getParameters().contains(address))) {
                return true;
            }
        }
        return false;
    }
}
