package no.fotfeste.notify;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import no.fotfeste.platform.PersonId;
import no.fotfeste.platform.ProviderId;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What is in the outbox, as the database's owner sees it: for asserting. */
public final class OutboxLooks {

    private final JdbcClient owner;

    public OutboxLooks(DataSource owner) {
        this.owner = JdbcClient.create(owner);
    }

    /** @param token of the personal link in it; empty where the text is gone */
    public record Mail(UUID id, String recipient, String subject, String body, String state, String token) {}

    /** The newest first. */
    public List<Mail> of(ProviderId provider) {
        return owner.sql("""
                select id, recipient, subject, body, state from notify.message where provider_id = :provider
                 order by created_at desc, id""").param("provider", provider.value())
                .query((row, n) -> new Mail(row.getObject("id", UUID.class), row.getString("recipient"),
                        row.getString("subject"), row.getString("body"), row.getString("state"),
                        row.getString("body").replaceAll("(?s).*/svar/([A-Za-z0-9_-]{43}).*", "$1")))
                .list();
    }

    public void failAll(ProviderId provider) {
        owner.sql("update notify.message set state = 'FAILED' where provider_id = :provider")
                .param("provider", provider.value()).update();
    }

    public void died(ProviderId provider, PersonId person, LocalDate on) {
        owner.sql("update person.person set died_on = :on where provider_id = :provider and person_id = :person")
                .param("provider", provider.value()).param("person", person.value()).param("on", on).update();
    }

    /** Everything the application has ever written about links: never a token. */
    public List<String> links() {
        return owner.sql("select encode(token_hash, 'hex') from followup.link").query(String.class).list();
    }
}
