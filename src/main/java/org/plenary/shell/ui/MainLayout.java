package org.plenary.shell.ui;

import com.vaadin.flow.component.HasElement;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.contextmenu.MenuItem;
import com.vaadin.flow.component.contextmenu.SubMenu;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.component.dependency.NpmPackage;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.menubar.MenuBar;
import com.vaadin.flow.component.menubar.MenuBarVariant;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.RouterLayout;
import com.vaadin.flow.spring.security.AuthenticationContext;
import jakarta.annotation.security.PermitAll;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.plenary.people.AccountService;
import org.plenary.people.Preferences;
import org.plenary.people.Preferences.ColourScheme;
import org.plenary.people.StaffService;
import org.plenary.search.SearchService;
import org.plenary.security.CurrentAccount;
import org.plenary.security.Looking;
import org.plenary.shell.Messages;

/** The frame of the interface: rail (a bar at the foot of a phone), top bar, and the view between them. */
@NpmPackage(value = "@fontsource-variable/source-sans-3", version = "5.3.1")
@NpmPackage(value = "@fontsource-variable/source-serif-4", version = "5.3.1")
@NpmPackage(value = "lucide-static", version = "1.62.0")
@JsModule("./plenary.ts")
@PermitAll
public class MainLayout extends Div implements RouterLayout, AfterNavigationObserver {

    /** Whoever sits down next finds nothing of what was typed and not saved. Its keys begin alike, see WordingField. */
    private static final String FORGETS_WHAT_WAS_TYPED = """
            Object.keys(localStorage).filter(key => key.startsWith('plenary-typed:')).forEach(key => localStorage.removeItem(key));
            """;

    /** Where a text is being worded it makes a reference, and over an open dialogue it does nothing. */
    private static final String ASKS_TO_FIND = "(event.ctrlKey || event.metaKey) && !event.altKey && !event.shiftKey && event.key.toLowerCase() === 'k' "
            + "&& !event.defaultPrevented && !document.querySelector('vaadin-dialog[opened]') && (event.preventDefault(), true)";

    private final transient AccountService accounts;
    private final transient StaffService staff;
    private final transient AuthenticationContext authentication;
    private final transient SearchService search;
    private final Map<String, Anchor> links = new LinkedHashMap<>();
    /** What a bar at the foot of a phone has no room for; beside it at a desk. */
    private final Div more = new Div();
    private final NativeButton opensMore = new NativeButton();
    private final Main content = new Main();
    private final LookBanner look;

    public MainLayout(AccountService accounts, StaffService staff, SearchService search, AuthenticationContext authentication, Looking looking) {
        look = new LookBanner(looking);
        this.accounts = accounts;
        this.staff = staff;
        this.search = search;
        this.authentication = authentication;
        addClassName("frame");
        content.setId("content");
        content.getElement().setAttribute("tabindex", "-1");
        var skip = new Anchor("#content", getTranslation("skip-to-content"));
        skip.addClassName("skip");
        skip.setRouterIgnore(true);
        add(skip, rail(), topBar(), look, content);
    }

    private Nav rail() {
        var rail = new Nav(brand());
        rail.addClassName("rail");
        rail.getElement().setAttribute("aria-label", getTranslation("nav.main"));
        rail.add(link("", Icons.HOME, "nav.home"), link("calendar", Icons.CALENDAR, "nav.calendar"), link("meetings", Icons.MEETINGS, "nav.meetings"),
                link("notifications", Icons.NOTIFICATIONS, "nav.notifications"));
        more.add(link("road", Icons.ROAD, "nav.road"), link("directory", Icons.DIRECTORY, "nav.directory"), link("outbox", Icons.MAIL, "nav.outbox"));
        if (staff.mayAdminister()) {
            more.add(link("accounts", Icons.USER, "nav.accounts"));
        }
        more.setId("rail-more");
        more.addClassName("rail-more");
        more.getElement().setAttribute("popover", true);
        opensMore.add(Icons.MORE.create(), new Span(getTranslation("nav.more")));
        opensMore.addClassNames("rail-link", "rail-opens-more");
        opensMore.getElement().setAttribute("type", "button").setAttribute("popovertarget", "rail-more");
        rail.add(opensMore, more);
        return rail;
    }

    private Anchor brand() {
        var brand = new Anchor("", new Span("Plenary"));
        brand.addClassName("brand");
        return brand;
    }

    private Anchor link(String path, Icons icon, String key) {
        var word = new Span(getTranslation(key));
        var link = new Anchor(path, icon.create(), word);
        link.addClassName("rail-link");
        link.setTitle(getTranslation(key));
        links.put(path, link);
        return link;
    }

    private Header topBar() {
        var menu = new MenuBar();
        menu.addThemeVariants(MenuBarVariant.LUMO_TERTIARY_INLINE);
        menu.getElement().setAttribute("aria-label", getTranslation("nav.account"));
        var locale = UI.getCurrent().getLocale();
        var present = accounts.preferences();
        var language = menu.addItem(Icons.LANGUAGE.create());
        language.add(new Span(locale.getLanguage().toUpperCase(Locale.ROOT)));
        language.getElement().setAttribute("aria-label", getTranslation("language"));
        Messages.LOCALES.forEach(offered -> choice(language.getSubMenu(), offered.getDisplayLanguage(offered), offered.equals(locale),
                () -> prefer(new Preferences(offered, present.colourScheme()))));
        var account = CurrentAccount.get();
        var me = menu.addItem(Icons.USER.create());
        me.add(new Span(account.organisation()));
        me.getElement().setAttribute("aria-label", account.name() + ", " + account.organisation());
        me.getSubMenu().addItem(account.name() + " · " + account.getUsername()).setEnabled(false);
        for (var scheme : ColourScheme.values()) {
            choice(me.getSubMenu(), getTranslation("scheme." + scheme.name()), scheme == present.colourScheme(),
                    () -> prefer(new Preferences(present.locale(), scheme)));
        }
        me.getSubMenu().addSeparator();
        me.getSubMenu().addItem(getTranslation("notices.title"), click -> UI.getCurrent().navigate("notices"));
        me.getSubMenu().addItem(getTranslation("account.security.title"), click -> UI.getCurrent().navigate("account/security"));
        me.getSubMenu().addItem(getTranslation("sign-out"), click -> {
            UI.getCurrent().getPage().executeJs(FORGETS_WHAT_WAS_TYPED);
            authentication.logout();
        });
        var bar = new Header(finder(), menu);
        bar.addClassName("top-bar");
        return bar;
    }

    /** Ctrl K, on a Mac ⌘ K. */
    private Button finder() {
        var word = new Span(getTranslation("search.title"));
        var key = new Span(getTranslation("search.key"));
        key.addClassName("search-key");
        key.getElement().setAttribute("aria-hidden", "true");
        var button = new Button(Icons.SEARCH.create(), click -> new SearchPalette(search).open());
        button.setSuffixComponent(new Span(word, key));
        button.addClassName("finder");
        button.setAriaLabel(getTranslation("search.title"));
        button.addAttachListener(attached -> {
            var keys = attached.getUI().getElement().addEventListener("keydown", event -> button.click()).setFilter(ASKS_TO_FIND);
            button.addDetachListener(detached -> {
                keys.remove();
                detached.unregisterListener();
            });
        });
        return button;
    }

    private static void choice(SubMenu menu, String text, boolean chosen, Runnable choose) {
        MenuItem item = menu.addItem(text, click -> choose.run());
        item.setCheckable(true);
        item.setChecked(chosen);
    }

    private void prefer(Preferences preferences) {
        accounts.prefer(preferences);
        UI.getCurrent().getSession().setLocale(preferences.locale());
        UI.getCurrent().getPage().reload();
    }

    @Override
    public void showRouterLayoutContent(HasElement view) {
        content.getElement().removeAllChildren();
        content.getElement().appendChild(view.getElement());
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        look.show();
        var path = event.getLocation().getPath();
        var top = path.startsWith("m/") ? "meetings" : event.getLocation().getFirstSegment();
        links.forEach((target, link) -> {
            if (target.equals(top)) {
                link.getElement().setAttribute("aria-current", "page");
            } else {
                link.getElement().removeAttribute("aria-current");
            }
        });
        opensMore.setClassName("current", more.getChildren().anyMatch(link -> link.getElement().hasAttribute("aria-current")));
        more.getElement().executeJs("if (this.matches(':popover-open')) this.hidePopover()");
    }
}
