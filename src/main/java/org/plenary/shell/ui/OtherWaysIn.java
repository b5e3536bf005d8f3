package org.plenary.shell.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.util.Map;

/** What the sign-in page offers besides the password: a passkey, and a link by e-mail. */
class OtherWaysIn extends Div {

    /** What the sign-in page was sent to with, and what it then says. */
    private static final Map<String, String> SAID = Map.of("passkey", "login.passkey.failed", "ended", "login.ended", "idle", "login.ended.idle", "age", "login.ended.age");

    /** @param said the name of a parameter of the address */
    OtherWaysIn(String said) {
        addClassName("login-ways");
        if (SAID.containsKey(said)) {
            var note = new Paragraph(getTranslation(SAID.get(said)));
            note.addClassName("note");
            note.getElement().setAttribute("role", "alert");
            add(note);
        }
        var passkey = new Button(getTranslation("login.passkey"), Icons.PASSKEY.create());
        passkey.setId("sign-in-passkey");
        passkey.setWidthFull();
        // Whoever changes their mind stays where they are.
        passkey.getElement().executeJs("""
                this.hidden = !window.plenaryPasskeys.known();
                this.addEventListener('click', () => window.plenaryPasskeys.signIn().catch(refused => {
                    if (refused.name !== 'NotAllowedError' && refused.name !== 'AbortError') location = 'login?passkey';
                }));
                """);
        var link = new Anchor("login/help?lang=" + getLocale().getLanguage(), getTranslation("login.forgot"));
        link.setRouterIgnore(true);
        add(passkey, link);
    }

    static boolean says(String parameter) {
        return SAID.containsKey(parameter);
    }
}
