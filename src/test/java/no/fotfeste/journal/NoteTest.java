package no.fotfeste.journal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.UUID;
import no.fotfeste.access.Caller;
import no.fotfeste.access.Information;
import no.fotfeste.access.Role;
import no.fotfeste.platform.EpisodeId;
import no.fotfeste.platform.ProviderId;
import no.fotfeste.platform.StaffId;
import org.junit.jupiter.api.Test;

/** What a note is, without Spring and without a database. */
class NoteTest {

    private static final Instant NOW = Instant.parse("2026-03-02T08:00:00Z");

    @Test
    void the_line_gets_the_beginning_and_never_half_a_letter() {
        assertThat(note("Kort\n\n notat", Role.NURSE).headline()).isEqualTo("Kort notat");
        String long1 = note("🌱".repeat(100), Role.NURSE).headline();
        assertThat(long1.codePointCount(0, long1.length())).isEqualTo(80);
        assertThat(long1).endsWith("🌱…");
    }

    @Test
    void only_a_students_signed_note_waits_for_somebody_to_vouch_for_it() {
        assertThat(note("a", Role.STUDENT).waits()).isTrue();
        assertThat(note("a", Role.NURSE).waits()).isFalse();
    }

    @Test
    void the_author_is_stamped_with_the_role_they_write_in_and_with_who_employs_them() {
        Caller specialist = caller("NAV", Role.JOB_SPECIALIST, Role.JOB_SPECIALIST);
        assertThat(Author.of(specialist, JournalAction.WRITE_WORK.roles(), "Kommunen"))
                .isEqualTo(new Author(specialist.staff(), "Kari", Role.JOB_SPECIALIST, "NAV"));
        Caller leads = caller("", Role.LEADER, Role.LEADER, Role.NURSE);
        assertThat(Author.of(leads, JournalAction.WRITE.roles(), "Kommunen").role()).isEqualTo(Role.NURSE);
        assertThat(Author.of(leads, JournalAction.WRITE.roles(), "Kommunen").organisation()).isEqualTo("Kommunen");
    }

    @Test
    void a_work_note_is_not_an_examination() {
        assertThat(Note.Kind.of(Information.WORK)).doesNotContain(Note.Kind.EXAMINATION, Note.Kind.TREATMENT);
        assertThat(Note.Kind.of(Information.HEALTH)).containsExactly(Note.Kind.values());
    }

    private static Caller caller(String employer, Role active, Role... roles) {
        return new Caller(ProviderId.next(), UUID.randomUUID(), StaffId.next(), "Kari", employer,
                EnumSet.of(roles[0], roles), active, NOW);
    }

    private static Note note(String text, Role role) {
        return new Note(UUID.randomUUID(), EpisodeId.next(), Information.HEALTH, Note.Kind.TALK, LocalDate.of(2026, 3, 2), null,
                NOW, new Author(StaffId.next(), "Kari", role, "Kommunen"), text, 1, NOW, null, null, null, Note.State.SIGNED, null, null);
    }
}
