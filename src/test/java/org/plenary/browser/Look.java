package org.plenary.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ScreenshotAnimations;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Looks at what somebody has on the screen, keeps a picture of it, and holds it to what every page has to keep to. */
final class Look {

    private static final Path FOLDER = Path.of("target", "screenshots");
    private static final Set<String> BAD = Set.of("serious", "critical");

    /** Words outside what people typed that look like the key of a text, such as {@code meeting.kind.WORKSHOP}. */
    private static final String KEYS = """
            () => {
              const found = [];
              const walk = node => {
                if (node.nodeType === Node.TEXT_NODE && /^!?\\{?[a-z]+([.-][a-zA-Z_-]+)*(\\.[a-zA-Z_-]+)+!?$/.test(node.data.trim())) found.push(node.data.trim());
                if (node.nodeType === Node.ELEMENT_NODE && ['STYLE', 'SCRIPT'].includes(node.tagName)) return;
                if (node.shadowRoot) walk(node.shadowRoot);
                node.childNodes.forEach(walk);
              };
              walk(document.body);
              return found;
            }""";
    private static final String TOO_WIDE = """
            () => {
              const width = document.documentElement.clientWidth;
              if (document.documentElement.scrollWidth <= width) return [];
              return [...document.querySelectorAll('body *')].filter(one => one.getBoundingClientRect().right > width + 1)
                  .map(one => one.tagName.toLowerCase() + '.' + one.className).slice(0, 8);
            }""";

    private final String series;
    private final List<String> findings = new ArrayList<>();
    private int number;

    /** @param series begins the names of the pictures; those of an earlier run are thrown away */
    Look(String series) {
        this.series = series;
        try {
            Files.createDirectories(FOLDER);
            try (var earlier = Files.newDirectoryStream(FOLDER, series + "-[0-9]*.png")) {
                for (var picture : earlier) {
                    Files.delete(picture);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Keeps a picture and notes everything at which the page fails, its accessibility too. */
    void at(Visitor visitor, String title) {
        picture(visitor, title);
        note(visitor, title, "wider than the screen", (List<?>) visitor.page().evaluate(TOO_WIDE));
        note(visitor, title, "text without translation", (List<?>) visitor.page().evaluate(KEYS));
        note(visitor, title, "console", visitor.complaints());
        visitor.complaints().clear();
        note(visitor, title, "accessibility", inaccessible(visitor));
    }

    /** Both sizes of what is on the screen now; whoever looks goes on with the one that was in hand. */
    void atDeskAndPhone(Visitor visitor, String title) {
        var size = visitor.page().viewportSize();
        at(visitor.holds(Device.DESK), title);
        at(visitor.holds(Device.PHONE), title + "-phone");
        visitor.page().setViewportSize(size.width, size.height);
    }

    void inTheDark(Visitor visitor, String title) {
        visitor.page().emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
        at(visitor, title + "-dark");
        visitor.page().emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.LIGHT));
    }

    /** To be asked at the end: a page that fails does not keep the others from being looked at. */
    void foundNothing() {
        assertThat(findings).isEmpty();
    }

    private void picture(Visitor visitor, String title) {
        visitor.settled();
        number++;
        visitor.page().screenshot(new Page.ScreenshotOptions().setAnimations(ScreenshotAnimations.DISABLED)
                .setPath(FOLDER.resolve("%s-%02d-%s.png".formatted(series, number, title))));
    }

    private List<String> inaccessible(Visitor visitor) {
        return new AxeBuilder(visitor.page()).setLegacyMode(true).analyze().getViolations().stream()
                .filter(rule -> BAD.contains(rule.getImpact()))
                .flatMap(rule -> rule.getNodes().stream().map(node -> rule.getId() + ": " + node.getHtml() + " " + node.getFailureSummary()))
                .toList();
    }

    private void note(Visitor visitor, String title, String what, List<?> found) {
        found.forEach(one -> findings.add("%s-%02d-%s, %s, %s: %s".formatted(series, number, title, visitor.name(), what, one)));
    }
}
