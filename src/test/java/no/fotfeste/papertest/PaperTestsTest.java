package no.fotfeste.papertest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import no.fotfeste.access.Caller;
import no.fotfeste.access.Role;
import no.fotfeste.episode.Case;
import no.fotfeste.episode.Cases;
import no.fotfeste.episode.Episodes;
import no.fotfeste.papertest.PaperTest.Kind;
import no.fotfeste.papertest.PaperTest.SeenBy;
import no.fotfeste.papertest.PaperTest.Told;
import no.fotfeste.platform.Denied;
import no.fotfeste.platform.Invalid;
import no.fotfeste.platform.NotFound;
import no.fotfeste.platform.PersonId;
import no.fotfeste.platform.Refused;
import no.fotfeste.platform.Repeated;
import no.fotfeste.post.Upload;
import no.fotfeste.testing.FotfesteTest;
import no.fotfeste.testing.World;
import no.fotfeste.timeline.Line;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Tests on paper on a real database: signed, corrected, closed, and with what was scanned. */
@FotfesteTest
class PaperTestsTest {

    @Autowired World world;
    @Autowired PaperTests tests;
    @Autowired Episodes episodes;
    @Autowired Cases cases;
    @Autowired @Qualifier("ownerDataSource") DataSource owner;

    private World.Place place;
    private Caller kari;
    private Caller counsellor;
    private Caller other;
    private PersonId anne;

    @BeforeEach
    void someoneIsTested() {
        world.today(LocalDate.of(2026, 3, 2));
        place = world.place();
        kari = place.staff(Role.COORDINATOR);
        World.Waiting waiting = place.accepted("r1-8", "Anne Berge", kari);
        anne = waiting.person();
        counsellor = member(waiting, "Vera Lund", Role.VOCATIONAL_COUNSELLOR);
        other = member(waiting, "Siv Moe", Role.SPORTS_EDUCATOR);
    }

    @Test
    void a_closed_test_is_read_by_health_personnel_and_by_whoever_registered_it_and_nobody_else() {
        UUID literacy = register(counsellor, told(Kind.LITERACY, SeenBy.CLOSED));
        assertThat(tests.get(counsellor, anne, literacy).test().told().number()).isEqualByComparingTo("32");
        assertThat(tests.get(kari, anne, literacy).test().closed()).isTrue();
        assertThat(tests.list(other, anne).all()).isEmpty();
        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> tests.get(other, anne, literacy));
        assertThat(line(other)).as("not even which test it was").containsExactly("");
        UUID file = tests.get(counsellor, anne, literacy).test().files().getFirst().id();
        assertThat(tests.fetch(kari, anne, literacy, file).bytes()).startsWith('%', 'P', 'D', 'F');
        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> tests.fetch(other, anne, literacy, file));
        assertThatExceptionOfType(Denied.class).isThrownBy(() -> tests.list(place.staff(Role.RECEPTIONIST), anne));
        assertThatExceptionOfType(Denied.class).isThrownBy(() -> tests.list(world.place().staff(Role.COORDINATOR), anne));
    }

    @Test
    void an_open_test_is_for_everyone_who_follows_up_and_stands_on_the_line() {
        register(counsellor, told(Kind.INTERESTS, SeenBy.TEAM));
        assertThat(tests.list(other, anne).standing()).hasSize(1);
        assertThat(line(other)).containsExactly("Interesser");
    }

    @Test
    void what_clinicians_close_shows_nobody_else_that_it_is() {
        register(kari, told(Kind.COGNITION, SeenBy.CLOSED));
        assertThat(line(kari)).containsExactly("Hukommelse og tenkning");
        assertThat(line(counsellor)).isEmpty();
        assertThat(tests.list(counsellor, anne).all()).isEmpty();
    }

    @Test
    void what_is_signed_is_corrected_by_a_new_one_and_both_stand() {
        UUID wrong = register(counsellor, told(Kind.INTERESTS, SeenBy.TEAM));
        UUID right = UUID.randomUUID();
        tests.correct(counsellor, anne, wrong, right, told(Kind.CAREER, SeenBy.CLOSED), List.of(), "Feil test, og den skulle vært lukket");
        assertThat(tests.list(counsellor, anne).standing()).extracting(PaperTest::id).containsExactly(right);
        assertThat(tests.get(counsellor, anne, right).earlier()).extracting(PaperTest::id).containsExactly(wrong);
        assertThat(tests.get(counsellor, anne, wrong).correction()).isNotNull();
        assertThat(tests.list(other, anne).all()).as("closed backwards too").isEmpty();
        assertThatExceptionOfType(Refused.class).isThrownBy(() -> tests.correct(counsellor, anne, wrong, UUID.randomUUID(),
                told(Kind.CAREER, SeenBy.TEAM), List.of(), "Igjen"));
        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> tests.correct(counsellor, anne, UUID.randomUUID(), UUID.randomUUID(),
                told(Kind.CAREER, SeenBy.TEAM), List.of(), "Ingen"));
    }

    @Test
    void whoever_registered_it_sees_the_correction_too_and_nobody_closes_a_test_to_themselves() {
        UUID closed = register(counsellor, told(Kind.LITERACY, SeenBy.CLOSED));
        tests.correct(kari, anne, closed, UUID.randomUUID(), told(Kind.LITERACY, SeenBy.CLOSED), List.of(), "Talt på nytt");
        assertThat(tests.list(counsellor, anne).standing()).singleElement().satisfies(stands -> assertThat(stands.replaces()).isEqualTo(closed));
        UUID open = register(kari, told(Kind.INTERESTS, SeenBy.TEAM));
        assertThatExceptionOfType(Refused.class).isThrownBy(() -> tests.correct(counsellor, anne, open, UUID.randomUUID(),
                told(Kind.INTERESTS, SeenBy.CLOSED), List.of(), "Bør lukkes"));
        tests.correct(counsellor, anne, open, UUID.randomUUID(), told(Kind.INTERESTS, SeenBy.TEAM), List.of(), "Feil dag");
        assertThat(tests.list(other, anne).standing()).hasSize(1);
    }

    @Test
    void not_even_the_owner_of_the_database_changes_what_is_signed() {
        UUID id = register(counsellor, told(Kind.INTERESTS, SeenBy.TEAM));
        JdbcClient sql = JdbcClient.create(owner);
        for (String change : List.of("update papertest.result set meaning = 'x' where id = :id", "delete from papertest.file where result_id = :id",
                "update papertest.result set class = 'health', number = 40 where id = :id")) {
            assertThatExceptionOfType(DataAccessException.class).as(change).isThrownBy(() -> sql.sql(change).param("id", id).update());
        }
    }

    @Test
    void no_number_stands_without_its_scale_and_nothing_without_what_it_means() {
        refused("meaning", new Told(Kind.CAREER, "", world.today(), "Vera", "Noe", null, "", " ", SeenBy.TEAM));
        refused("scale", new Told(Kind.CAREER, "", world.today(), "Vera", "Noe", BigDecimal.TEN, "", "Betyr noe", SeenBy.TEAM));
        refused("number", new Told(Kind.CAREER, "", world.today(), "Vera", "Noe", null, "av 40", "Betyr noe", SeenBy.TEAM));
        refused("result", new Told(Kind.CAREER, "", world.today(), "Vera", "", null, "", "Betyr noe", SeenBy.TEAM));
        refused("own", new Told(Kind.OTHER, "", world.today(), "Vera", "Noe", null, "", "Betyr noe", SeenBy.TEAM));
        refused("on", new Told(Kind.CAREER, "", world.today().plusDays(1), "Vera", "Noe", null, "", "Betyr noe", SeenBy.TEAM));
        assertThatExceptionOfType(Invalid.class).as("a text file is no scan").isThrownBy(() -> tests.register(counsellor, anne, UUID.randomUUID(),
                told(Kind.CAREER, SeenBy.TEAM), List.of(Upload.of("svar.txt", "Svar".getBytes(StandardCharsets.UTF_8)))));
        assertThat(tests.list(kari, anne).all()).isEmpty();
    }

    @Test
    void sent_twice_it_is_registered_once() {
        UUID key = UUID.randomUUID();
        tests.register(counsellor, anne, key, told(Kind.CAREER, SeenBy.TEAM), List.of());
        assertThatExceptionOfType(Repeated.class).isThrownBy(() -> tests.register(counsellor, anne, key, told(Kind.CAREER, SeenBy.TEAM), List.of()));
        assertThat(tests.list(kari, anne).all()).hasSize(1);
    }

    private void refused(String field, Told told) {
        assertThatExceptionOfType(Invalid.class).isThrownBy(() -> tests.register(counsellor, anne, UUID.randomUUID(), told, List.of()))
                .satisfies(invalid -> assertThat(invalid.errors()).containsKey(field));
    }

    private UUID register(Caller by, Told told) {
        UUID id = UUID.randomUUID();
        tests.register(by, anne, id, told, List.of(Upload.of("skannet.pdf", "%PDF-1.4 en side %%EOF".getBytes(StandardCharsets.US_ASCII))));
        return id;
    }

    private Told told(Kind kind, SeenBy seenBy) {
        return new Told(kind, "", world.today(), "Vera Lund", "", new BigDecimal("32"), "av 40 mulige", "Anne leser greit, men trenger god tid.", seenBy);
    }

    private Caller member(World.Waiting waiting, String name, Role role) {
        var member = place.member(name, role);
        episodes.addMember(kari, anne, waiting.referral().course(), UUID.randomUUID(), member.id(), Case.Part.MEMBER);
        return member.caller();
    }

    private List<String> line(Caller by) {
        return cases.line(by, anne).line().stream().filter(line -> line.kind().equals("paper-test")).map(Line::text).toList();
    }
}
