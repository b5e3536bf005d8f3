package org.plenary.signin.ui;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executor;
import org.plenary.security.AccountPrincipal;
import org.plenary.security.InvalidLink;
import org.plenary.security.Proof.Means;
import org.plenary.shell.Messages;
import org.plenary.shell.ui.GuestTemplates;
import org.plenary.signin.Entrance;
import org.plenary.signin.Passkeys;
import org.plenary.signin.SignInLinks;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialRequestOptions;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/**
 * The ways in besides the password, as plain HTML: the second step, a link by e-mail, and what a page's script needs for a passkey.
 * Opening any of them changes nothing.
 */
@Controller
@RequestMapping("/login")
class SignInPages {

    private static final String ASKED = SignInPages.class.getName();
    /** Longer ones are none: an answer of an authenticator has a few hundred bytes. */
    private static final int LONGEST_ANSWER = 20_000;

    private final Entrance entrance;
    private final SignInLinks links;
    private final Passkeys passkeys;
    private final GuestTemplates templates;
    /** So that the time of the answer does not tell whether there is such an account. */
    private final Executor letters = Thread::startVirtualThread;

    SignInPages(Entrance entrance, SignInLinks links, Passkeys passkeys, GuestTemplates templates) {
        this.entrance = entrance;
        this.links = links;
        this.passkeys = passkeys;
        this.templates = templates;
    }

    @GetMapping("/code")
    ModelAndView secondStep(HttpServletRequest request, @RequestParam(required = false) String lang) {
        return secondStep(request, lang, HttpStatus.OK);
    }

    @PostMapping("/code")
    ModelAndView secondStep(HttpServletRequest request, HttpServletResponse response, @RequestParam(required = false) String lang, @RequestParam(defaultValue = "") String code)
            throws IOException, ServletException {
        return entrance.takesCode(request, response, code) ? null : secondStep(request, lang, HttpStatus.UNPROCESSABLE_CONTENT);
    }

    private ModelAndView secondStep(HttpServletRequest request, String lang, HttpStatus status) {
        return entrance.waitingFor(request)
                .map(account -> templates.in(lang == null ? account.locale() : GuestTemplates.chosen(lang), "sign-in-code", status)
                        .addObject("email", account.getUsername()).addObject("wrong", status != HttpStatus.OK))
                .orElseGet(() -> new ModelAndView("redirect:/login"));
    }

    @PostMapping("/cancel")
    String cancel(HttpServletRequest request) {
        entrance.forget(request);
        return "redirect:/login";
    }

    @GetMapping("/help")
    ModelAndView help(@RequestParam(required = false) String lang, Locale browser) {
        return templates.in(locale(lang, browser), "sign-in-help", HttpStatus.OK).addObject("sent", false);
    }

    /** The answer is the same whether there is such an account or not. */
    @PostMapping("/help")
    ModelAndView send(@RequestParam(required = false) String lang, @RequestParam(defaultValue = "") String email, Locale browser) {
        letters.execute(() -> links.send(email));
        return templates.in(locale(lang, browser), "sign-in-help", HttpStatus.OK).addObject("sent", true).addObject("email", email);
    }

    @GetMapping("/link/{token}")
    ModelAndView link(@PathVariable String token, @RequestParam(required = false) String lang, Locale browser) {
        try {
            var account = links.look(token);
            return templates.in(lang == null ? account.locale() : GuestTemplates.chosen(lang), "sign-in-link", HttpStatus.OK).addObject("email", account.getUsername());
        } catch (InvalidLink e) {
            return over(e, lang, browser);
        }
    }

    @PostMapping("/link/{token}")
    ModelAndView follow(@PathVariable String token, HttpServletRequest request, HttpServletResponse response, @RequestParam(required = false) String lang, Locale browser)
            throws IOException, ServletException {
        try {
            var account = links.spend(token).orElseThrow(() -> new InvalidLink(InvalidLink.Reason.USED));
            entrance.comes(request, response, account, Means.LINK);
            return null;
        } catch (InvalidLink e) {
            return over(e, lang, browser);
        }
    }

    private ModelAndView over(InvalidLink invalid, String lang, Locale browser) {
        return templates.in(locale(lang, browser), "sign-in-link", invalid.reason() == InvalidLink.Reason.UNKNOWN ? HttpStatus.NOT_FOUND : HttpStatus.GONE).addObject("email", null);
    }

    /** What a passkey has to answer, and the proof that the answer comes from our page: only our own pages can read it. */
    @GetMapping(path = "/passkey", produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<String> ask(HttpSession session, CsrfToken csrf) {
        var options = passkeys.request(null);
        session.setAttribute(ASKED, options);
        var json = "{\"options\":%s,\"csrf\":%s}".formatted(Passkeys.json(options), Passkeys.json(Map.of("name", csrf.getParameterName(), "token", csrf.getToken())));
        return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(json);
    }

    @PostMapping("/passkey")
    void answer(HttpServletRequest request, HttpServletResponse response, HttpSession session, @RequestParam(defaultValue = "") String answer)
            throws IOException, ServletException {
        var asked = session.getAttribute(ASKED);
        session.removeAttribute(ASKED);
        var account = asked instanceof PublicKeyCredentialRequestOptions options && answer.length() <= LONGEST_ANSWER
                ? passkeys.answered(options, answer) : Optional.<AccountPrincipal>empty();
        if (account.isPresent()) {
            entrance.comes(request, response, account.get(), Means.PASSKEY);
        } else {
            response.sendRedirect(request.getContextPath() + "/login?passkey");
        }
    }

    private static Locale locale(String lang, Locale browser) {
        return lang == null ? Messages.offered(browser) : GuestTemplates.chosen(lang);
    }
}
