package org.plenary.participation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.plenary.participation.QuestionDraft.Option;
import org.plenary.participation.QuestionDraft.When;

class RegistrationFormTest {

    private static Question question(long id, QuestionKind kind, boolean required, When when, ParticipantCategory... categories) {
        return new Question(id, null, new QuestionDraft(Topic.OTHER, kind, new Texts("Question " + id, null, null),
                List.of(new Option("a", new Texts("A", null, null)), new Option("b", new Texts("B", null, null))), required, when, Set.of(categories), 90, false), 0);
    }

    private static List<Long> ids(List<Question> questions) {
        return questions.stream().map(Question::id).toList();
    }

    @Example
    void aConditionOnAQuestionThatIsNotAskedItselfIsNotMet() {
        var form = new RegistrationForm(List.of(question(1, QuestionKind.YES_NO, false, null), question(2, QuestionKind.YES_NO, false, new When(1, "YES")),
                question(3, QuestionKind.TEXT, true, new When(2, "YES"))));
        var answers = Map.of(1L, "NO", 2L, "YES");
        assertThat(ids(form.asked(ParticipantCategory.PARTY, answers))).containsExactly(1L);
        assertThat(form.violations(ParticipantCategory.PARTY, answers)).isEmpty();
        assertThat(form.kept(ParticipantCategory.PARTY, answers)).containsOnlyKeys(1L);
        assertThat(form.violations(ParticipantCategory.PARTY, Map.of(1L, "YES", 2L, "YES"))).extracting(violation -> violation.field()).containsExactly("question-3");
    }

    @Example
    void aQuestionForOneCategoryIsAskedOfNobodyElse() {
        var form = new RegistrationForm(List.of(question(1, QuestionKind.TEXT, true, null, ParticipantCategory.PRESS)));
        assertThat(form.violations(ParticipantCategory.PARTY, Map.of())).isEmpty();
        assertThat(form.violations(ParticipantCategory.PRESS, Map.of())).hasSize(1);
    }

    @Example
    void anAnswerThatIsNotOfferedIsRefused() {
        var form = new RegistrationForm(List.of(question(1, QuestionKind.MULTI, false, null), question(2, QuestionKind.DATE, false, null),
                question(3, QuestionKind.CHOICE, false, null)));
        assertThat(form.violations(ParticipantCategory.PARTY, Map.of(1L, "b,a", 2L, "2016-05-30", 3L, "a"))).isEmpty();
        assertThat(form.violations(ParticipantCategory.PARTY, Map.of(1L, "a,c", 2L, "30 May", 3L, "a,b"))).hasSize(3);
    }

    @Example
    void aFormWhoseConditionStandsBelowOrIsGoneHasAFault() {
        var decisive = question(1, QuestionKind.CHOICE, false, null);
        assertThat(new RegistrationForm(List.of(decisive, question(2, QuestionKind.TEXT, false, new When(1, "b")))).fault()).isEmpty();
        assertThat(new RegistrationForm(List.of(question(2, QuestionKind.TEXT, false, new When(1, "b")), decisive)).fault()).isPresent();
        assertThat(new RegistrationForm(List.of(decisive, question(2, QuestionKind.TEXT, false, new When(1, "c")))).fault()).isPresent();
    }

    @Provide
    Arbitrary<List<Question>> questions() {
        return Arbitraries.integers().between(0, 5).list().ofMaxSize(12).map(seeds -> {
            var questions = new ArrayList<Question>();
            for (var i = 0; i < seeds.size(); i++) {
                var when = i == 0 || seeds.get(i) == 0 ? null : new When(seeds.get(i) % i, seeds.get(i) % 2 == 0 ? "YES" : "NO");
                questions.add(question(i, QuestionKind.YES_NO, seeds.get(i) % 3 == 0, when));
            }
            return questions;
        });
    }

    @Provide
    Arbitrary<Map<Long, String>> answers() {
        return Arbitraries.maps(Arbitraries.longs().between(0, 11), Arbitraries.of("YES", "NO", "")).ofMaxSize(12);
    }

    @Property(seed = "2016")
    void whatIsKeptIsAnsweredAndAskedAndChangesNothingWhenSubmittedAgain(@ForAll("questions") List<Question> questions, @ForAll("answers") Map<Long, String> answers) {
        var form = new RegistrationForm(questions);
        var kept = form.kept(ParticipantCategory.PARTY, answers);
        assertThat(ids(form.asked(ParticipantCategory.PARTY, answers))).containsAll(kept.keySet());
        assertThat(form.asked(ParticipantCategory.PARTY, kept)).isEqualTo(form.asked(ParticipantCategory.PARTY, answers));
        assertThat(form.kept(ParticipantCategory.PARTY, kept)).isEqualTo(kept);
        assertThat(form.violations(ParticipantCategory.PARTY, kept)).isEqualTo(form.violations(ParticipantCategory.PARTY, answers));
    }

    @Property(seed = "2016")
    void answeringAllThatIsAskedLeavesNothingMissing(@ForAll("questions") List<Question> questions) {
        var form = new RegistrationForm(questions);
        var answers = new HashMap<Long, String>();
        for (var before = -1; before != answers.size();) {
            before = answers.size();
            form.asked(ParticipantCategory.PARTY, answers).forEach(question -> answers.putIfAbsent(question.id(), "YES"));
        }
        assertThat(form.violations(ParticipantCategory.PARTY, answers)).isEmpty();
    }
}
