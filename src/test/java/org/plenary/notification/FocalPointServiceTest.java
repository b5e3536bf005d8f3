package org.plenary.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.plenary.schema.Tables.AUDIT_ENTRY;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.plenary.live.EditConflict;
import org.plenary.live.ThreeWay;
import org.plenary.notification.FocalPoint.Standing;
import org.plenary.notification.Secretariats.Secretariat;
import org.plenary.schema.Tables;
import org.plenary.shell.InvalidInput;
import org.plenary.shell.NotFound;
import org.plenary.shell.Violation;
import org.plenary.support.Planners;
import org.plenary.support.PlenaryTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.security.core.context.SecurityContextHolder;

@PlenaryTest
@Import(Secretariats.class)
class FocalPointServiceTest {

    private static final LocalDate TODAY = LocalDate.now();

    @Autowired
    private FocalPointService points;
    @Autowired
    private NotificationService notifications;
    @Autowired
    private NotificationAddresseeService addressees;
    @Autowired
    private Secretariats secretariats;
    @Autowired
    private DSLContext db;

    private Secretariat secretariat;

    @BeforeEach
    void aSecretariatWithFocalPointsOfAustraliaAndTogo() {
        secretariat = secretariats.secretariat();
    }

    @AfterEach
    void signOut() {
        SecurityContextHolder.clearContext();
    }

    private FocalPointDraft of(String iso2, String email) {
        return new FocalPointDraft(secretariat.bodyId(), iso2, null, "Focal point", email, "es", null, null, null);
    }

    private FocalPoint named(String iso2) {
        return points.focalPoints().stream().filter(one -> iso2.equals(one.fields().iso2())).findFirst().orElseThrow();
    }

    private List<String> addressed() {
        var draft = notifications.create(Secretariats.draft(secretariat, List.of()));
        return addressees.preview(draft.id(), Secretariats.parties()).recipients().stream().map(Recipient::email).filter(Objects::nonNull).toList();
    }

    private Violation refused(FocalPointDraft draft) {
        return catchThrowableOfType(InvalidInput.class, () -> points.add(draft)).violations().getFirst();
    }

    @Test
    void whoeverIsInOfficeTodayIsWrittenToAndWhoeverEndedIsNot() {
        points.add(of("PE", "peru@example.org"));
        points.add(ThreeWay.with(of("PE", "next@example.org"), Map.of("validFrom", TODAY.plusDays(10))));
        assertThat(addressed()).containsExactlyInAnyOrder("au@example.org", "tg@example.org", "peru@example.org");
        var ended = points.end(named("AU").id());
        assertThat(ended.standing(TODAY)).isEqualTo(Standing.ENDED);
        assertThat(ended.fields().lastDay()).isEqualTo(TODAY.minusDays(1));
        assertThat(addressed()).containsExactlyInAnyOrder("tg@example.org", "peru@example.org");
        assertThatThrownBy(() -> points.end(ended.id())).isInstanceOf(InvalidInput.class);
        assertThat(db.fetchCount(AUDIT_ENTRY, AUDIT_ENTRY.ENTITY.eq("FOCAL_POINT").and(AUDIT_ENTRY.ENTITY_ID.eq(ended.id())).and(AUDIT_ENTRY.ACTION.eq("FOCAL_POINT_ENDED")))).isOne();
    }

    @Test
    void editsOfDifferentFieldsAreBothKeptAndOfOneFieldShown() {
        var before = named("TG");
        points.edit(before.id(), before.fields(), ThreeWay.with(before.fields(), Map.of("name", "Their name")));
        var merged = points.edit(before.id(), before.fields(), ThreeWay.with(before.fields(), Map.of("language", "en")));
        assertThat(merged.fields().name()).isEqualTo("Their name");
        assertThat(merged.fields().language()).isEqualTo("en");
        assertThat(merged).isEqualTo(named("TG"));
        assertThatThrownBy(() -> points.edit(before.id(), before.fields(), ThreeWay.with(before.fields(), Map.of("name", "Mine")))).isInstanceOf(EditConflict.class);
        assertThat(named("TG")).isEqualTo(merged);
    }

    @Test
    void whatIsWrongIsSaidAtItsField() {
        assertThat(refused(of(null, "one@example.org"))).isEqualTo(Violation.of("iso2", "focal.error.whose"));
        assertThat(refused(ThreeWay.with(of("PE", null), Map.of("organisationId", secretariat.staff().organisationId())))).isEqualTo(Violation.of("organisationId", "focal.error.one-of-both"));
        assertThat(refused(of("PE", "no address"))).isEqualTo(Violation.of("email", "error.email", "no address"));
        assertThat(refused(of("QQ", null))).isEqualTo(Violation.of("iso2", "focal.error.state"));
        assertThat(refused(of("AU", "AU@example.org"))).isEqualTo(Violation.of("email", "focal.error.twice", "AU@example.org"));
        assertThat(refused(ThreeWay.with(of("PE", null), Map.of("validFrom", TODAY, "lastDay", TODAY.minusDays(1))))).isEqualTo(Violation.of("lastDay", "focal.error.ends-before-start"));
    }

    @Test
    void anotherSecretariatNeitherSeesNorChangesThem() {
        var australia = named("AU");
        var first = secretariat;
        secretariat = secretariats.secretariat();
        assertThat(points.focalPoints()).noneMatch(one -> one.id() == australia.id());
        assertThatThrownBy(() -> points.edit(australia.id(), australia.fields(), australia.fields())).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> points.end(australia.id())).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> points.remove(australia.id())).isInstanceOf(NotFound.class);
        assertThat(refused(ThreeWay.with(of("PE", null), Map.of("bodyId", first.bodyId())))).isEqualTo(Violation.of("bodyId", "focal.error.body"));
        Planners.signIn(first.staff());
        points.remove(australia.id());
        assertThat(points.focalPoints()).extracting(one -> one.fields().iso2()).doesNotContain("AU");
    }

    @Test
    void organisationsAreKeptByAllSecretariats() {
        var partner = db.fetchSingle(Tables.ORGANISATION, Tables.ORGANISATION.ID.eq(secretariat.staff().organisationId())).getId();
        var added = points.add(new FocalPointDraft(null, null, partner, "Liaison officer", "liaison@example.org", "en", null, null, null));
        secretariat = secretariats.secretariat();
        points.edit(added.id(), added.fields(), ThreeWay.with(added.fields(), Map.of("email", "new@example.org")));
        assertThat(points.focalPoints()).filteredOn(one -> one.id() == added.id()).singleElement().satisfies(one -> assertThat(one.fields().email()).isEqualTo("new@example.org"));
        points.remove(added.id());
    }

    @Test
    void ofTwoSecretariatsThatEnterTheSameAtOnceOneIsRefusedAtItsField() throws Exception {
        var draft = new FocalPointDraft(null, null, secretariat.staff().organisationId(), "Liaison officer", "liaison" + secretariat.bodyId() + "@example.org", "en", null, null, null);
        var both = Stream.of(secretariat, secretariats.secretariat()).<Callable<Object>>map(one -> () -> Planners.as(one.staff(), () -> entered(draft))).toList();
        try (var threads = Executors.newFixedThreadPool(2)) {
            var results = threads.invokeAll(both).stream().map(Future::resultNow).toList();
            assertThat(results).filteredOn(FocalPoint.class::isInstance).hasSize(1);
            assertThat(results).filteredOn(Violation.class::isInstance).containsExactly(Violation.of("email", "focal.error.twice", draft.email()));
        }
    }

    private Object entered(FocalPointDraft draft) {
        try {
            return points.add(draft);
        } catch (InvalidInput e) {
            return e.violations().getFirst();
        }
    }

    @Test
    void aSuccessorAtTheSameAddressFollowsTheDayAfterTheLastAndNotBefore() {
        var first = points.add(ThreeWay.with(of("PE", "office@example.org"), Map.of("lastDay", TODAY)));
        assertThat(refused(ThreeWay.with(of("PE", "office@example.org"), Map.of("validFrom", TODAY)))).isEqualTo(Violation.of("email", "focal.error.twice", "office@example.org"));
        var next = points.add(ThreeWay.with(of("PE", "office@example.org"), Map.of("validFrom", TODAY.plusDays(1))));
        assertThatThrownBy(() -> points.edit(next.id(), next.fields(), ThreeWay.with(next.fields(), Map.of("validFrom", TODAY)))).isInstanceOf(InvalidInput.class);
        assertThat(points.focalPoints()).contains(first, next);
    }
}
