package org.plenary.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.plenary.shell.LongWork.End;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;

class LongWorkTest {

    private final List<String> steps = Collections.synchronizedList(new ArrayList<>());
    private final BlockingQueue<End> ends = new ArrayBlockingQueue<>(2);

    @AfterEach
    void itsEndIsToldOnce() throws InterruptedException {
        assertThat(ends.poll(50, TimeUnit.MILLISECONDS)).isNull();
        SecurityContextHolder.clearContext();
    }

    @Test
    void itTellsEachStepAndThatItIsDone() throws InterruptedException {
        LongWork.start(progress -> {
            progress.at(1, 2);
            progress.at(2, 2);
        }, this::step, ends::add);
        assertThat(end()).isEqualTo(new End.Done());
        assertThat(steps).containsExactly("1/2", "2/2");
    }

    @Test
    void cancelledItStopsBetweenTwoSteps() throws InterruptedException {
        var firstIsDone = new CountDownLatch(1);
        var goOn = new CountDownLatch(1);
        var work = LongWork.start(progress -> {
            progress.at(1, 3);
            firstIsDone.countDown();
            await(goOn);
            progress.at(2, 3);
            progress.at(3, 3);
        }, this::step, ends::add);
        await(firstIsDone);
        work.cancel();
        goOn.countDown();
        assertThat(end()).isEqualTo(new End.Stopped());
        assertThat(steps).containsExactly("1/3", "2/3");
    }

    @Test
    void whateverFailsIsTold() throws InterruptedException {
        var trouble = new IllegalStateException("the disk is full");
        LongWork.start(progress -> {
            throw trouble;
        }, this::step, ends::add);
        assertThat(end()).isEqualTo(new End.Failed(trouble));
        var error = new StackOverflowError();
        LongWork.start(progress -> {
            throw error;
        }, this::step, ends::add);
        assertThat(end()).isEqualTo(new End.Failed(error));
    }

    @Test
    void itGoesOnWhenWhoeverWatchesHasGone() throws InterruptedException {
        LongWork.start(progress -> {
            progress.at(1, 2);
            steps.add("between");
            progress.at(2, 2);
        }, (done, total) -> {
            throw new IllegalStateException("the window was closed");
        }, ends::add);
        assertThat(end()).isEqualTo(new End.Done());
        assertThat(steps).containsExactly("between");
    }

    @Test
    void itRunsAsThePersonWhoStartedIt() throws InterruptedException {
        SecurityContextHolder.getContext().setAuthentication(new UsernamePasswordAuthenticationToken("organiser@example.org", null, List.of()));
        var runsAs = new AtomicReference<String>();
        LongWork.start(progress -> runsAs.set(SecurityContextHolder.getContext().getAuthentication().getName()), this::step, ends::add);
        assertThat(end()).isEqualTo(new End.Done());
        assertThat(runsAs).hasValue("organiser@example.org");
    }

    private void step(int done, int total) {
        steps.add(done + "/" + total);
    }

    private End end() throws InterruptedException {
        return ends.poll(10, TimeUnit.SECONDS);
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(10, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
