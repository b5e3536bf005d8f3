package org.plenary.nomination;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.plenary.schema.Tables.REVIEW_SCORE;

import java.util.Locale;
import java.util.regex.Pattern;
import org.jooq.DSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.plenary.nomination.NominationExamples.Example;
import org.plenary.nomination.Review.Reviewed;
import org.plenary.nomination.selection.Outcome.Selection;
import org.plenary.nomination.selection.Score;
import org.plenary.security.InvalidLink;
import org.plenary.shell.InvalidInput;
import org.plenary.shell.NotFound;
import org.plenary.support.PlenaryTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.security.core.context.SecurityContextHolder;

@PlenaryTest
@Import(NominationExamples.class)
class ReviewTest {

    private static final Pattern TOKEN = Pattern.compile("/review/([A-Za-z0-9_-]{43})");

    @Autowired
    private NominationExamples examples;
    @Autowired
    private ReviewerService reviewers;
    @Autowired
    private ReviewGuestService guests;
    @Autowired
    private SelectionRunService runs;
    @Autowired
    private DSLContext db;

    @AfterEach
    void signOut() {
        SecurityContextHolder.clearContext();
    }

    private Example example() {
        var meeting = examples.openCall(1, 1, "OM", "PK");
        examples.propose(meeting, "OM", "Alpha");
        examples.propose(meeting, "PK", "Gamma");
        return meeting;
    }

    @Test
    void reviewersScoreIndependentlyAndTheBetterScoreDecidesAmongEquals() {
        var meeting = example();
        var one = reviewer(meeting, "one", false);
        var other = reviewer(meeting, "other", false);
        for (var name : new String[] {"Alpha", "Gamma"}) {
            guests.score(one, idOf(meeting, name), name.equals("Gamma") ? 5 : 2);
        }
        guests.recuse(other, idOf(meeting, "Alpha"), "former colleague");
        assertThat(guests.look(one, null).nominees()).extracting(Reviewed::score).containsExactly(2, 5);
        assertThat(guests.look(other, null).nominees()).extracting(Reviewed::recusal).containsExactly("former colleague", null);
        assertThat(guests.look(other, null).nominees()).extracting(Reviewed::score).containsOnlyNulls();
        assertThat(reviewers.reviewers(meeting.meetingId())).extracting(Reviewer::judged).containsExactly(2, 1);
        var outcome = (Selection) runs.propose(meeting.meetingId(), (done, total) -> { });
        assertThat(outcome.selected()).containsExactly(idOf(meeting, "Gamma"));
        assertThat(runs.latest(meeting.meetingId()).orElseThrow().of().pool().getFirst().scores()).extracting(Score::points).containsExactly(2, null);
    }

    @Test
    void aLaterScoreReplacesTheEarlierOneAndARecusal() {
        var meeting = example();
        var token = reviewer(meeting, "one", false);
        var alpha = idOf(meeting, "Alpha");
        guests.recuse(token, alpha, "former colleague");
        guests.score(token, alpha, 4);
        assertThat(guests.look(token, null).nominees().getFirst()).extracting(Reviewed::score, Reviewed::recusal).containsExactly(4, null);
        assertThat(db.fetchCount(REVIEW_SCORE, REVIEW_SCORE.NOMINATION_ID.eq(alpha))).isEqualTo(1);
        assertThatExceptionOfType(InvalidInput.class).isThrownBy(() -> guests.score(token, alpha, 6));
        assertThatExceptionOfType(InvalidInput.class).isThrownBy(() -> guests.recuse(token, alpha, " "));
    }

    @Test
    void whoReviewsWithoutNamesSeesNone() {
        var meeting = example();
        var nominee = guests.look(reviewer(meeting, "one", true), Locale.FRENCH).nominees().getFirst();
        assertThat(nominee).extracting(Reviewed::name, Reviewed::institution, Reviewed::country).containsExactly(null, null, "Oman");
    }

    @Test
    void aLinkScoresNomineesOfItsOwnCallOnlyAndEndsWithTheReviewer() {
        var meeting = example();
        var token = reviewer(meeting, "one", false);
        var foreign = idOf(example(), "Alpha");
        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> guests.score(token, foreign, 3));
        NominationExamples.signIn(meeting.organiser());
        var reviewer = reviewers.reviewers(meeting.meetingId()).getFirst();
        reviewers.remove(meeting.meetingId(), reviewer.id(), reviewer.version());
        assertThatExceptionOfType(InvalidLink.class).isThrownBy(() -> guests.look(token, null));
        assertThatExceptionOfType(InvalidLink.class).isThrownBy(() -> guests.look(examples.nominateToken(meeting, "OM"), null));
    }

    private String reviewer(Example meeting, String name, boolean anonymous) {
        reviewers.add(meeting.meetingId(), new ReviewerDraft("Example reviewer " + name, name + "@example.org", "en", anonymous));
        var link = TOKEN.matcher(examples.letters(meeting, name + "@example.org").getLast().getBody());
        assertThat(link.find()).isTrue();
        return link.group(1);
    }

    private long idOf(Example meeting, String name) {
        return examples.nomination(meeting, name).id();
    }
}
