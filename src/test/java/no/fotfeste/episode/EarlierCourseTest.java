package no.fotfeste.episode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.LocalDate;
import java.util.UUID;
import no.fotfeste.access.Role;
import no.fotfeste.person.NewPerson;
import no.fotfeste.platform.EpisodeId;
import no.fotfeste.platform.NotFound;
import no.fotfeste.platform.PersonId;
import no.fotfeste.referral.NewReferral;
import no.fotfeste.referral.ReferralId;
import no.fotfeste.referral.Referrals;
import no.fotfeste.service.Kinds;
import no.fotfeste.testing.Browsers;
import no.fotfeste.testing.FotfesteTest;
import no.fotfeste.testing.World;
import no.fotfeste.timeline.Line;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Someone comes a second time: the first course is still there to read, and the person stands first in the team. */
@FotfesteTest
class EarlierCourseTest {

    @Autowired World world;
    @Autowired Browsers browsers;
    @Autowired Referrals referrals;
    @Autowired Cases cases;
    @Autowired Episodes episodes;

    @Test
    void the_first_course_is_read_from_the_second_and_nobody_elses_is() {
        world.today(LocalDate.of(2025, 3, 3));
        var place = world.place("tvt");
        var kari = place.member("Kari Tveit", Role.COORDINATOR);
        NewPerson anne = World.person("Anne Berge");
        EpisodeId first = receive(kari, anne);
        world.today(LocalDate.of(2026, 3, 2));
        EpisodeId second = receive(kari, anne);
        PersonId person = referrals.personOf(place.system(), new ReferralId(second.value()));
        var other = place.accepted("tvt", "Ola Nes", kari.caller());
        assertThat(cases.line(kari.caller(), person).shown().course().id()).isEqualTo(second);
        assertThat(cases.line(kari.caller(), person, first).line()).extracting(Line::kind).contains(Kinds.REFERRAL_RECEIVED);
        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> cases.line(kari.caller(), person, other.referral().course()));
        episodes.addMember(kari.caller(), person, second, UUID.randomUUID(), kari.id(), Case.Part.MEMBER);
        try (var browser = browsers.loggedIn(kari)) {
            browser.open("/personer/" + person);
            browser.sees("Tidligere forløp");
            browser.page().locator("a[href*='/forlop/']").click();
            browser.sees("Tidligere forløp: Tverrfaglig vurderingsteam", "bare til å lese", "Henvisning mottatt");
            browser.look("case-earlier");
            assertThat(browser.page().locator("main form").count()).as("nothing to write in").isZero();
            assertThat(browser.open("/personer/" + person + "/forlop/" + other.referral().course())).isEqualTo(404);
            browser.open("/personer/" + person + "/deling");
            String team = browser.under("Teamet").innerText();
            assertThat(team.indexOf("Anne Berge")).as("the person first").isPositive().isLessThan(team.indexOf("Kari Tveit, coordinator"));
            assertThat(team).contains("personen selv", "Lege Dal", "fastlege", "900 00 000");
            browser.look("case-team");
        }
    }

    private EpisodeId receive(World.Place.Member by, NewPerson person) {
        UUID key = UUID.randomUUID();
        referrals.receive(by.caller(), key, person, new NewReferral("tvt", "gp", "Legekontoret", world.today(), null, true,
                "Sammensatte plager", "", "L02", "Vil tilbake"));
        return new EpisodeId(key);
    }
}
