package no.fotfeste.contact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import no.fotfeste.access.Information;
import no.fotfeste.access.Role;
import no.fotfeste.contact.NewContact.Channel;
import no.fotfeste.contact.NewContact.Direction;
import no.fotfeste.contact.NewContact.Party;
import no.fotfeste.episode.Phase;
import no.fotfeste.organisation.StaffMember;
import no.fotfeste.platform.Invalid;
import no.fotfeste.platform.StaffId;
import no.fotfeste.service.Kinds;
import no.fotfeste.service.ServiceDefinition.Limit;
import no.fotfeste.service.ServiceDefinition.Visit;
import no.fotfeste.timeline.Line;
import org.junit.jupiter.api.Test;

/** Who ought to be there, and what a contact counts as, without a database. */
class ContactRulesTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 3, 2);
    private static final List<String> REASONS = List.of("hastet", "annet");
    private static final Visit HOME = new Visit("home-visit", "Hjemme", "practical", "home", 2, null);
    private static final Visit JOINT = new Visit("joint-visit", "Felles", "work", "home", 0,
            List.of(List.of("job-specialist"), List.of("occupational-therapist", "physiotherapist", "nurse")));

    @Test
    void two_who_go_home_together_keep_the_rule() {
        assertThat(Company.departure(REASONS, HOME, company(Role.NURSE, Role.PHYSIOTHERAPIST), "", "")).isEmpty();
    }

    @Test
    void one_alone_takes_one_of_the_services_reasons() {
        assertNeedsReason(HOME, company(Role.NURSE), "");
        assertNeedsReason(HOME, company(Role.NURSE), "fordi jeg vil");
        assertThat(Company.departure(REASONS, HOME, company(Role.NURSE), "", "hastet")).isEqualTo("hastet");
    }

    @Test
    void the_joint_visit_takes_a_job_specialist_and_somebody_with_a_health_profession() {
        assertThat(Company.departure(REASONS, JOINT, company(Role.JOB_SPECIALIST, Role.NURSE), "", "")).isEmpty();
        assertNeedsReason(JOINT, company(Role.JOB_SPECIALIST), "");
        assertNeedsReason(JOINT, company(Role.NURSE, Role.OCCUPATIONAL_THERAPIST), "");
        assertNeedsReason(JOINT, company(Role.JOB_SPECIALIST, Role.RECEPTIONIST), "");
    }

    @Test
    void what_has_been_counted_is_not_counted_twice() {
        assertThat(Company.departure(REASONS, HOME, company(Role.NURSE), "hastet", "")).isEmpty();
    }

    @Test
    void a_call_that_nobody_answered_is_not_having_been_in_touch() {
        assertThat(contact(Channel.PHONE, Party.PERSON, false).touching()).isFalse();
        assertThat(contact(Channel.PHONE, Party.PERSON, true).touching()).isTrue();
        assertThat(contact(Channel.PHONE, Party.EMPLOYER, true).touching()).isFalse();
        assertThat(contact(Channel.LETTER, Party.PERSON, true).touching()).isFalse();
    }

    @Test
    void the_job_specialists_call_is_the_one_that_was_waited_for() {
        List<Line> line = List.of(expected(Kinds.JOB_SPECIALIST_CALL, TODAY.plusDays(3)));
        assertThat(kind(Channel.PHONE, Party.PERSON, true, Role.JOB_SPECIALIST, Phase.ACTIVE, line)).isEqualTo(Kinds.JOB_SPECIALIST_CALL);
        assertThat(kind(Channel.PHONE, Party.PERSON, false, Role.JOB_SPECIALIST, Phase.ACTIVE, line)).isEqualTo(Kinds.CONTACT);
        assertThat(kind(Channel.MESSAGE, Party.PERSON, true, Role.JOB_SPECIALIST, Phase.ACTIVE, line)).isEqualTo(Kinds.CONTACT);
        assertThat(kind(Channel.PHONE, Party.NAV, true, Role.JOB_SPECIALIST, Phase.ACTIVE, line)).isEqualTo(Kinds.CONTACT);
        assertThat(kind(Channel.PHONE, Party.PERSON, true, Role.NURSE, Phase.ACTIVE, line)).isEqualTo(Kinds.CONTACT);
        assertThat(kind(Channel.PHONE, Party.PERSON, true, Role.JOB_SPECIALIST, Phase.ACTIVE, List.of())).isEqualTo(Kinds.CONTACT);
    }

    @Test
    void in_the_taper_a_contact_counts_when_its_time_has_come() {
        assertThat(kind(Channel.VIDEO, Party.PERSON, true, Role.NURSE, Phase.TAPER,
                List.of(expected(Kinds.TAPER_CONTACT, TODAY)))).isEqualTo(Kinds.TAPER_CONTACT);
        assertThat(kind(Channel.VIDEO, Party.PERSON, true, Role.NURSE, Phase.TAPER,
                List.of(expected(Kinds.TAPER_CONTACT, TODAY.plusDays(1))))).isEqualTo(Kinds.CONTACT);
        assertThat(kind(Channel.VIDEO, Party.PERSON, true, Role.NURSE, Phase.ACTIVE,
                List.of(expected(Kinds.TAPER_CONTACT, TODAY)))).isEqualTo(Kinds.CONTACT);
    }

    @Test
    void in_the_year_after_a_contact_is_the_follow_up_that_was_agreed() {
        List<Line> line = List.of(expected(Kinds.FOLLOW_UP_CONTACT, TODAY));
        assertThat(kind(Channel.PHONE, Party.PERSON, true, Role.NURSE, Phase.AFTER, line)).isEqualTo(Kinds.FOLLOW_UP_CONTACT);
        assertThat(kind(Channel.PHONE, Party.PERSON, true, Role.NURSE, Phase.ACTIVE, line)).isEqualTo(Kinds.CONTACT);
    }

    @Test
    void contacts_with_working_life_are_about_work_for_those_who_may_open_it() {
        assertThat(ContactKind.information(contact(Channel.PHONE, Party.EMPLOYER, true), true)).isEqualTo(Information.WORK);
        assertThat(ContactKind.information(contact(Channel.PHONE, Party.EMPLOYER, true), false)).isEqualTo(Information.PRACTICAL);
        assertThat(ContactKind.information(contact(Channel.PHONE, Party.GP, true), true)).isEqualTo(Information.PRACTICAL);
    }

    @Test
    void a_long_text_is_cut_between_characters() {
        assertThat(Excerpt.of("kort 🌱")).isEqualTo("kort 🌱");
        assertThat(Excerpt.of("🌱".repeat(400))).isEqualTo("🌱".repeat(300) + " …");
    }

    private static String kind(Channel channel, Party with, boolean answered, Role role, Phase phase, List<Line> line) {
        return ContactKind.of(contact(channel, with, answered), Set.of(role), phase, line);
    }

    private static NewContact contact(Channel channel, Party with, boolean answered) {
        return new NewContact(channel, with, "", Direction.OUT, answered, true, "", "Kort", "", TODAY, null, null);
    }

    private static Line expected(String kind, LocalDate on) {
        return new Line(UUID.randomUUID(), kind, Information.WORK, Line.State.EXPECTED, on, on.plusDays(7), null, null, "", false,
                "team", null, List.of(), Limit.PRACTICE, null, "", "");
    }

    private static List<StaffMember> company(Role... roles) {
        return Stream.of(roles).map(role -> new StaffMember(StaffId.next(), "Ansatt", "", "", "", Set.of(role))).toList();
    }

    private static void assertNeedsReason(Visit visit, List<StaffMember> company, String reason) {
        assertThatExceptionOfType(Invalid.class).isThrownBy(() -> Company.departure(REASONS, visit, company, "", reason))
                .satisfies(invalid -> assertThat(invalid.errors()).containsKey("reason"));
    }
}
