package no.fotfeste.followup;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import no.fotfeste.followup.Survey.State;
import no.fotfeste.platform.EpisodeId;
import no.fotfeste.platform.Token;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** When to remind, and what a link is. */
class SurveyTest {

    private static final LocalDate SENT = LocalDate.of(2026, 9, 1);

    @Test
    void the_reminders_come_after_seven_and_twenty_one_days() {
        assertThat(sent(0, null).remindOn(SENT.plusDays(6))).isFalse();
        assertThat(sent(0, null).remindOn(SENT.plusDays(7))).isTrue();
        assertThat(sent(1, SENT.plusDays(7)).remindOn(SENT.plusDays(20))).isFalse();
        assertThat(sent(1, SENT.plusDays(7)).remindOn(SENT.plusDays(21))).isTrue();
        assertThat(sent(2, SENT.plusDays(21)).remindOn(SENT.plusDays(40))).isFalse();
    }

    @Test
    void a_job_that_has_slept_does_not_send_two_reminders_in_a_row() {
        assertThat(sent(1, SENT.plusDays(30)).remindOn(SENT.plusDays(30))).isFalse();
        assertThat(sent(1, SENT.plusDays(30)).remindOn(SENT.plusDays(37))).isTrue();
    }

    @Test
    void the_last_day_of_the_window_is_in_time_and_the_day_after_is_not() {
        assertThat(sent(0, null).open(SENT.plusMonths(2))).isTrue();
        assertThat(sent(0, null).open(SENT.plusMonths(2).plusDays(1))).isFalse();
    }

    @Test
    void asking_is_too_early_until_a_month_before() {
        assertThat(Survey.tooEarly(SENT, SENT.minusMonths(1).minusDays(1))).isTrue();
        assertThat(Survey.tooEarly(SENT, SENT.minusMonths(1))).isFalse();
    }

    @Test
    void tokens_carry_256_bits_and_are_kept_as_a_hash() {
        Set<String> tokens = new HashSet<>();
        for (int i = 0; i < 1000; i++) tokens.add(Token.fresh());
        assertThat(tokens).hasSize(1000).allMatch(Token::looksLikeOne);
        assertThat(Token.hash(Token.fresh())).hasSize(32);
        assertThat(Token.looksLikeOne("../../etc")).isFalse();
    }

    private static Survey sent(int reminders, @Nullable LocalDate remindedOn) {
        return new Survey(UUID.randomUUID(), new EpisodeId(UUID.randomUUID()), "survey-6", SENT, SENT.plusMonths(2),
                State.OPEN, null, SENT, false, reminders, remindedOn, null);
    }
}
