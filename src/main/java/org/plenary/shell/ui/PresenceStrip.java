package org.plenary.shell.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.ClientCallable;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.html.Div;
import java.util.List;
import org.plenary.audit.Actor;
import org.plenary.live.Presence;
import org.plenary.live.Presence.Present;
import org.plenary.live.Presence.Seat;

/** Who else has something open, and the viewer's own seat there: kept by signs of life from the page, given up with it. */
public abstract class PresenceStrip extends Div {

    /** A sign of life every ten seconds from a page that is seen and was used within ten minutes. */
    private static final String SIGNS_OF_LIFE = """
            if (this.signsOfLife) return;
            let used = Date.now();
            const away = new AbortController();
            for (const sign of ['pointermove', 'keydown', 'wheel', 'touchstart']) {
              addEventListener(sign, () => { used = Date.now(); }, {passive: true, signal: away.signal});
            }
            this.signsOfLife = setInterval(() => {
              if (!this.isConnected) {
                away.abort();
                clearInterval(this.signsOfLife);
                this.signsOfLife = null;
              } else if (!document.hidden && Date.now() - used < 600000) {
                this.$server.alive();
              }
            }, 10000);
            """;

    private final transient Presence presence;
    private transient Seat seat;
    private String entity;
    private long entityId;

    protected PresenceStrip(Presence presence) {
        this.presence = presence;
        addClassName("presence");
        LiveView.follow(this, presence.movements(), moved -> moved.entityId() == entityId && moved.entity().equals(entity), moves -> moved());
    }

    /** Somebody came, went, moved or typed. */
    protected abstract void moved();

    /** Takes a seat in the name of the viewer, and leaves the one taken before. */
    protected final void sit(long meetingId, String entity, long entityId) {
        leave();
        this.entity = entity;
        this.entityId = entityId;
        seat = presence.enter(meetingId, entity, entityId, Actor.current());
    }

    /** @param spot null for no part @param typing null where nothing, or where it is not to be seen */
    public final void at(String spot, String typing) {
        if (seat != null) {
            seat.at(spot, typing);
        }
    }

    public final void leave() {
        if (seat != null) {
            seat.leave();
            seat = null;
        }
    }

    /** @return who else is there, in the order in which they came; the viewer's other tabs too */
    protected final List<Present> others() {
        return entity == null ? List.of()
                : presence.present(entity, entityId).stream().filter(one -> seat == null || !one.seat().equals(seat.id())).toList();
    }

    @Override
    protected void onAttach(AttachEvent attached) {
        getElement().executeJs(SIGNS_OF_LIFE);
    }

    @Override
    protected void onDetach(DetachEvent detached) {
        leave();
    }

    @ClientCallable
    private void alive() {
        if (seat != null) {
            seat.alive();
        }
        stillHere();
    }

    /** The page has given a sign of life. */
    protected void stillHere() {
    }
}
