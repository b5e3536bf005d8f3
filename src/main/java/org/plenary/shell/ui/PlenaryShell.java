package org.plenary.shell.ui;

import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.page.AppShellConfigurator;
import com.vaadin.flow.component.page.Push;
import com.vaadin.flow.server.AppShellSettings;
import com.vaadin.flow.theme.lumo.Lumo;

/** The page around every view. */
@Push
@StyleSheet(Lumo.STYLESHEET)
@StyleSheet("styles/plenary.css")
public class PlenaryShell implements AppShellConfigurator {

    @Override
    public void configurePage(AppShellSettings settings) {
        settings.setViewport("width=device-width, initial-scale=1");
        settings.addMetaTag("color-scheme", "light dark");
        settings.addFavIcon("icon", "icons/plenary.svg", "any");
        settings.setPageTitle("Plenary");
    }
}
