package no.fotfeste.notify;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.UUID;
import no.fotfeste.platform.PersonId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MessageTest {

    @ParameterizedTest
    @ValueSource(strings = {"/svar/abc123", "/svar/skjema/abc123", "/delt/abc123", "/avtale/abc123?x=1"})
    void where_messages_leave_the_house_nobody_but_the_receiver_sees_the_link(String link) {
        Message shown = message("Hei.\nhttps://fotfeste.example" + link + "\nHilsen oss").veiled();
        assertThat(shown.body()).isEqualTo("Hei.\nhttps://fotfeste.example/…\nHilsen oss");
        assertThat(shown.body().lines().map(shown::link)).containsOnly("");
    }

    @Test
    void in_the_demo_the_link_can_be_followed() {
        Message message = message("https://fotfeste.example/svar/abc123");
        assertThat(message.link(message.body())).isEqualTo("/svar/abc123");
    }

    private static Message message(String body) {
        return new Message(UUID.randomUUID(), new PersonId(UUID.randomUUID()), "Anne Berge", "anne@example.org", "Emne", body,
                Message.State.WAITING, Instant.EPOCH, null);
    }
}
