package org.plenary.text.floor;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.plenary.text.floor.Speaker.State;

/**
 * A list of speakers: in the order of request unless the chair moves somebody, one at a time. Each operation returns the list as it is
 * then; who has spoken or was removed stays on record.
 *
 * @param speakers in the order of their positions
 */
public record SpeakersList(List<Speaker> speakers) {

    public SpeakersList {
        speakers = speakers.stream().sorted(Comparator.comparingInt(Speaker::position)).toList();
    }

    /** @return who waits for the floor, the next first */
    public List<Speaker> waiting() {
        return speakers.stream().filter(speaker -> speaker.state() == State.WAITING).toList();
    }

    public Optional<Speaker> speaking() {
        return speakers.stream().filter(speaker -> speaker.state() == State.SPEAKING).findFirst();
    }

    /** @return who has spoken, the first first */
    public List<Speaker> spoken() {
        return speakers.stream().filter(speaker -> speaker.state() == State.SPOKEN).sorted(Comparator.comparing(Speaker::givenAt)).toList();
    }

    /** @return that speaker, where it is in this state */
    Optional<Speaker> find(long id, State state) {
        return speakers.stream().filter(speaker -> speaker.id() == id && speaker.state() == state).findFirst();
    }

    /** @return the position of whoever asks next */
    int end() {
        return speakers.isEmpty() ? 0 : speakers.getLast().position() + 1;
    }

    /**
     * Gives the floor to somebody who waits; whoever has it has then spoken.
     *
     * @throws IllegalArgumentException where nobody of that id waits
     */
    SpeakersList give(long id, Duration limit, Instant now) {
        require(id, State.WAITING);
        return stop(now).changed(id, speaker -> speaker.speaking(SpeakingClock.started(limit, now), now));
    }

    SpeakersList pause(Instant now) {
        return onClock(clock -> clock.pause(now));
    }

    SpeakersList resume(Instant now) {
        return onClock(clock -> clock.start(now));
    }

    SpeakersList extend(Duration more) {
        return onClock(clock -> clock.extend(more));
    }

    private SpeakersList onClock(UnaryOperator<SpeakingClock> change) {
        return speaking().map(one -> changed(one.id(), speaker -> speaker.with(change.apply(speaker.clock())))).orElse(this);
    }

    /** Whoever has the floor has spoken. */
    SpeakersList stop(Instant now) {
        return speaking().map(one -> changed(one.id(), speaker -> speaker.spoken(now))).orElse(this);
    }

    /** @throws IllegalArgumentException where nobody of that id waits */
    SpeakersList remove(long id) {
        require(id, State.WAITING);
        return changed(id, speaker -> speaker.in(State.REMOVED));
    }

    /** Takes everybody off who waits. */
    SpeakersList clear() {
        return new SpeakersList(speakers.stream().map(speaker -> speaker.state() == State.WAITING ? speaker.in(State.REMOVED) : speaker).toList());
    }

    /** Puts back those of them who were removed, where they were. */
    SpeakersList bringBack(Collection<Long> ids) {
        return new SpeakersList(speakers.stream()
                .map(speaker -> speaker.state() == State.REMOVED && ids.contains(speaker.id()) ? speaker.in(State.WAITING) : speaker).toList());
    }

    /**
     * @param before who waits and is to follow, null for the end
     * @throws IllegalArgumentException where one of them does not wait
     */
    SpeakersList move(long id, Long before) {
        require(id, State.WAITING);
        if (before != null) {
            require(before, State.WAITING);
        }
        if (before != null && before == id) {
            return this;
        }
        var places = waiting().stream().map(Speaker::position).toList();
        var order = new ArrayList<>(waiting().stream().map(Speaker::id).filter(one -> one != id).toList());
        order.add(before == null ? order.size() : order.indexOf(before), id);
        var positions = new HashMap<Long, Integer>();
        for (int i = 0; i < order.size(); i++) {
            positions.put(order.get(i), places.get(i));
        }
        return new SpeakersList(speakers.stream().map(speaker -> speaker.at(positions.getOrDefault(speaker.id(), speaker.position()))).toList());
    }

    private void require(long id, State state) {
        find(id, state).orElseThrow(() -> new IllegalArgumentException("Speaker " + id + " is not " + state));
    }

    private SpeakersList changed(long id, UnaryOperator<Speaker> change) {
        return new SpeakersList(speakers.stream().map(speaker -> speaker.id() == id ? change.apply(speaker) : speaker).toList());
    }
}
