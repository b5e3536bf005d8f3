package org.plenary.support;

import com.vaadin.browserless.SpringBrowserlessTest;
import org.junit.jupiter.api.AfterEach;
import org.springframework.security.core.context.SecurityContextHolder;

/** Pages opened without a browser. Whoever is signed in is so until the page is gone: what it hears of late it still reads as them. */
public abstract class PageTest extends SpringBrowserlessTest {

    @AfterEach
    @Override
    protected void cleanVaadinEnvironment() {
        super.cleanVaadinEnvironment();
        SecurityContextHolder.clearContext();
    }
}
