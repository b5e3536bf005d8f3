package org.plenary.security;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.servlet.http.HttpSession;
import jakarta.servlet.http.HttpSessionEvent;
import jakarta.servlet.http.HttpSessionListener;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.BiConsumer;
import java.util.function.Predicate;
import org.plenary.security.SessionLimits.End;
import org.plenary.security.SessionLimits.Why;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * The sessions of all who are signed in at this node. One that is ended reaches nothing from then on: its open pages are told to leave,
 * its next request is nobody's.
 */
@Component
public class Sessions implements HttpSessionListener {

    /**
     * @param key      names the session in lists; worth nothing as a cookie
     * @param lastUsed by a person, who opened a page or touched one; not by a page that asks for news
     * @param device   what the browser calls itself
     */
    public record Sitting(String key, AccountPrincipal account, Instant begun, Instant lastUsed, String address, String device) {

        private Sitting usedAt(Instant now) {
            return new Sitting(key, account, begun, now, address, device);
        }
    }

    private static final Logger LOG = LoggerFactory.getLogger(Sessions.class);
    private static final String KEY = Sessions.class.getName();
    /** Until then the open pages have left by themselves. */
    private static final Duration GRACE = Duration.ofSeconds(3);
    private static final Duration LOOK_AGAIN = Duration.ofSeconds(10);
    private static final int LONGEST_DEVICE = 300;

    private record Held(Sitting sitting, HttpSession session) {
    }

    private final ConcurrentHashMap<String, Held> held = new ConcurrentHashMap<>();
    private final List<BiConsumer<AccountPrincipal, Why>> pages = new CopyOnWriteArrayList<>();
    private final List<BiConsumer<AccountPrincipal, Optional<End>>> warnings = new CopyOnWriteArrayList<>();
    private final Set<String> warned = ConcurrentHashMap.newKeySet();
    private final List<BiConsumer<AccountPrincipal, AccountPrincipal>> successions = new CopyOnWriteArrayList<>();
    private final SessionLimits limits;
    private final Clock clock;
    private ScheduledExecutorService watch;

    Sessions(SessionLimits limits, Clock clock) {
        this.limits = limits;
        this.clock = clock;
    }

    @PostConstruct
    void start() {
        watch = Executors.newSingleThreadScheduledExecutor(Thread.ofPlatform().daemon().name("sessions").factory());
        watch.scheduleWithFixedDelay(this::look, LOOK_AGAIN.toMillis(), LOOK_AGAIN.toMillis(), TimeUnit.MILLISECONDS);
    }

    private void look() {
        try {
            endThoseThatAreOver();
        } catch (RuntimeException e) {
            LOG.error("Sessions were not looked through", e);
        }
    }

    @PreDestroy
    void stop() {
        watch.shutdownNow();
    }

    /** @param leave told, on a thread of its own, whose open pages have to leave, and why: those of this very principal, which each session has its own */
    public void onEnd(BiConsumer<AccountPrincipal, Why> leave) {
        pages.add(leave);
    }

    /** @param warn told whose session ends soon, and when; without an end where it goes on after all */
    public void onWarning(BiConsumer<AccountPrincipal, Optional<End>> warn) {
        warnings.add(warn);
    }

    /** @param succeed told who was and who is now signed in where somebody signed in anew within a session, as the same account or as another */
    public void onChange(BiConsumer<AccountPrincipal, AccountPrincipal> succeed) {
        successions.add(succeed);
    }

    /**
     * Notes that a session was used.
     *
     * @param byPerson whether somebody did something, and not only the page
     * @return false where the session was ended, or is over: the request is nobody's
     */
    boolean use(HttpSession session, AccountPrincipal account, String address, String device, boolean byPerson) {
        var key = (String) session.getAttribute(KEY);
        var now = clock.instant();
        if (key == null) {
            key = UUID.randomUUID().toString();
            held.put(key, new Held(new Sitting(key, account, now, now, address, device(device)), session));
            session.setAttribute(KEY, key);
            return true;
        }
        var before = held.get(key);
        if (before != null && before.sitting().account() == account && isOver(before.sitting())) {
            end(List.of(before));
            return false;
        }
        var known = held.computeIfPresent(key, (same, was) -> {
            var sitting = was.sitting();
            var changed = sitting.account() != account;
            return byPerson || changed ? new Held(new Sitting(same, account, changed ? now : sitting.begun(), now, address, device(device)), session) : was;
        });
        if (known != null && before != null && before.sitting().account() != account) {
            successions.forEach(succession -> succession.accept(before.sitting().account(), account));
        }
        return known != null;
    }

    /** Somebody touched an open page of this very principal. */
    public void act(AccountPrincipal account) {
        var now = clock.instant();
        held.values().stream().map(Held::sitting).filter(sitting -> sitting.account() == account && !isOver(sitting)).forEach(one -> {
            var used = held.computeIfPresent(one.key(), (key, was) -> new Held(was.sitting().usedAt(now), was.session()));
            if (used != null) {
                warn(used.sitting());
            }
        });
    }

    void endThoseThatAreOver() {
        end(held.values().stream().filter(one -> isOver(one.sitting())).toList());
        held.values().stream().map(Held::sitting).forEach(this::warn);
    }

    /** Where it ends soon that is said; where it was said and does not any more, that too. */
    private void warn(Sitting sitting) {
        var end = limits.of(sitting.begun(), sitting.lastUsed());
        var soon = !end.at().minus(SessionLimits.WARNING).isAfter(clock.instant());
        if (soon) {
            warned.add(sitting.key());
            warnings.forEach(warning -> warning.accept(sitting.account(), Optional.of(end)));
        } else if (warned.remove(sitting.key())) {
            warnings.forEach(warning -> warning.accept(sitting.account(), Optional.empty()));
        }
    }

    private boolean isOver(Sitting sitting) {
        return !limits.of(sitting.begun(), sitting.lastUsed()).at().isAfter(clock.instant());
    }

    /** @return those of the account, the one used last first */
    public List<Sitting> of(long accountId) {
        return held.values().stream().map(Held::sitting).filter(sitting -> sitting.account().id() == accountId)
                .sorted(Comparator.comparing(Sitting::lastUsed).reversed()).toList();
    }

    /** @return how many were ended */
    public int end(Predicate<Sitting> which) {
        return end(held.values().stream().filter(one -> which.test(one.sitting())).toList());
    }

    private int end(List<Held> which) {
        var ended = which.stream().filter(one -> held.remove(one.sitting().key()) != null).toList();
        ended.forEach(one -> {
            warned.remove(one.sitting().key());
            var why = isOver(one.sitting()) ? limits.of(one.sitting().begun(), one.sitting().lastUsed()).why() : Why.ENDED;
            Thread.startVirtualThread(() -> pages.forEach(page -> page.accept(one.sitting().account(), why)));
            CompletableFuture.delayedExecutor(GRACE.toMillis(), TimeUnit.MILLISECONDS).execute(() -> invalidate(one.session()));
        });
        return ended.size();
    }

    @Override
    public void sessionDestroyed(HttpSessionEvent event) {
        if (event.getSession().getAttribute(KEY) instanceof String key) {
            held.remove(key);
            warned.remove(key);
        }
    }

    private static void invalidate(HttpSession session) {
        try {
            session.invalidate();
        } catch (IllegalStateException alreadyGone) {
            // what was wanted
        }
    }

    private static String device(String device) {
        return device == null ? "" : device.substring(0, Math.min(device.length(), LONGEST_DEVICE));
    }
}
