package no.fotfeste.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import no.fotfeste.sharing.Answer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class StatusTest {

    private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");
    private static final Content EMPTY = new Content("", "", "", "", "", "", "", List.of(), "", List.of(), "", List.of(), List.of());
    private static final Approved.Said YES = new Approved.Said(true, Answer.How.ORALLY, "", "", LocalDate.EPOCH, "");
    private static final Approved.Said NO = new Approved.Said(false, Answer.How.ORALLY, "", "", LocalDate.EPOCH, "");

    private final UUID first = UUID.randomUUID();
    private final UUID second = UUID.randomUUID();

    private Approved approved(UUID id, int number, Approved.@Nullable Said said, @Nullable Instant sent) {
        return new Approved(id, UUID.randomUUID(), UUID.randomUUID(), number, EMPTY, "Kari", NOON, said, sent);
    }

    private Message said(Message.Kind kind, @Nullable UUID about, Instant at) {
        return new Message(UUID.randomUUID(), about, kind, "", "Mona", false, at, null, "");
    }

    private static Status status(List<Approved> approved, List<Message> messages, Opening... openings) {
        return Status.of(false, approved, List.of(openings), messages);
    }

    @Test
    void it_goes_from_nothing_to_waiting_to_ready() {
        assertThat(status(List.of(), List.of())).isEqualTo(Status.NOT_STARTED);
        assertThat(status(List.of(approved(first, 1, null, null)), List.of())).isEqualTo(Status.WAITING);
        assertThat(status(List.of(approved(first, 1, NO, null)), List.of())).isEqualTo(Status.REFUSED);
        assertThat(status(List.of(approved(first, 1, YES, null)), List.of())).isEqualTo(Status.READY);
    }

    @Test
    void sent_it_is_opened_by_whoever_opens_that_version() {
        List<Approved> sent = List.of(approved(first, 1, YES, NOON));
        assertThat(status(sent, List.of())).isEqualTo(Status.SENT);
        assertThat(status(sent, List.of(), new Opening(first, Opening.What.OPENED, "Mona", NOON))).isEqualTo(Status.OPENED);
        assertThat(status(sent, List.of(), new Opening(second, Opening.What.OPENED, "Mona", NOON))).isEqualTo(Status.SENT);
    }

    @Test
    void the_last_that_was_said_about_the_version_that_stands_counts() {
        List<Approved> sent = List.of(approved(first, 1, YES, NOON));
        assertThat(status(sent, List.of(said(Message.Kind.AGREED, first, NOON)))).isEqualTo(Status.AGREED);
        assertThat(status(sent, List.of(said(Message.Kind.NOT_WORKING, first, NOON), said(Message.Kind.AGREED, first, NOON))))
                .isEqualTo(Status.NOT_WORKING);
        assertThat(status(sent, List.of(said(Message.Kind.COMMENT, first, NOON)))).isEqualTo(Status.SENT);
    }

    @Test
    void what_was_said_about_an_older_version_says_nothing_of_the_new_one() {
        List<Approved> sent = List.of(approved(second, 2, YES, NOON.plusSeconds(60)), approved(first, 1, YES, NOON));
        assertThat(status(sent, List.of(said(Message.Kind.AGREED, first, NOON.plusSeconds(30))))).isEqualTo(Status.SENT);
        assertThat(status(sent, List.of(said(Message.Kind.AGREED, second, NOON.plusSeconds(90))))).isEqualTo(Status.AGREED);
    }

    @Test
    void a_newer_text_that_waits_leaves_the_sent_one_as_it_is() {
        List<Approved> both = List.of(approved(second, 2, null, null), approved(first, 1, YES, NOON));
        assertThat(status(both, List.of(said(Message.Kind.AGREED, first, NOON)))).isEqualTo(Status.AGREED);
    }

    @Test
    void what_somebody_said_on_the_phone_counts_without_any_page_and_stopped_is_stopped() {
        assertThat(status(List.of(), List.of(said(Message.Kind.DECLINED, null, NOON)))).isEqualTo(Status.DECLINED);
        assertThat(Status.of(true, List.of(), List.of(), List.of(said(Message.Kind.AGREED, null, NOON)))).isEqualTo(Status.STOPPED);
    }
}
