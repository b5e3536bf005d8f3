package org.plenary.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/** Keeps {@link Sessions} informed, and makes nobody of whoever comes with a session that was ended. */
class SessionWatch extends OncePerRequestFilter {

    private final Sessions sessions;

    SessionWatch(Sessions sessions) {
        this.sessions = sessions;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var session = request.getSession(false);
        var account = session == null ? null : CurrentAccount.find().orElse(null);
        if (account != null && !sessions.use(session, account, request.getRemoteAddr(), request.getHeader("User-Agent"), !isSignOfLife(request))) {
            session.invalidate();
            SecurityContextHolder.clearContext();
        }
        chain.doFilter(request, response);
    }

    /** Flow's own: a page that is open says so, waits for news and fetches what became new. What its reader does there they say apart: {@link Sessions#act}. */
    private static boolean isSignOfLife(HttpServletRequest request) {
        return request.getParameter("v-r") != null;
    }
}
