package no.fotfeste.sharing;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import no.fotfeste.access.Entered;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class SharingStore {

    private final JdbcClient jdbc;

    SharingStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(Entered entered, UUID id, Answer.Said said) {
        party(recorded(entered, """
                insert into sharing.answer (provider_id, id, person_id, party_kind, party_name, yes, what, purpose, until, how,
                                            through, words, on_date, recorded_by, recorded_name, recorded_at)
                values (:provider, :id, :person, :kind, :name, :yes, :what, :purpose, :until, :how, :through, :words, :on,
                        :by, :byName, :now)"""), said.party())
                .param("id", id).param("yes", said.yes()).param("what", said.what()).param("purpose", said.purpose())
                .param("until", said.until()).param("how", said.how().name()).param("through", said.through())
                .param("words", said.words()).param("on", entered.today()).update();
    }

    /** 0 where it is withdrawn already. */
    int insertWithdrawal(Entered entered, UUID answer, String words) {
        return recorded(entered, """
                insert into sharing.withdrawal (provider_id, answer_id, person_id, words, on_date, recorded_by, recorded_name,
                                                recorded_at)
                values (:provider, :answer, :person, :words, :on, :by, :byName, :now)
                on conflict (provider_id, answer_id) do nothing""")
                .param("answer", answer).param("words", words).param("on", entered.today()).update();
    }

    void insert(Entered entered, StatutoryRequest request) {
        party(recorded(entered, """
                insert into sharing.request (provider_id, id, person_id, party_kind, party_name, paragraph, asked_on,
                                             recorded_by, recorded_name, recorded_at)
                values (:provider, :id, :person, :kind, :name, :paragraph, :on, :by, :byName, :now)"""), request.party())
                .param("id", request.id()).param("paragraph", request.paragraph()).param("on", request.on()).update();
    }

    /** 0 where it had ended already. */
    int end(Entered entered, UUID request, boolean answered) {
        return recorded(entered, """
                insert into sharing.request_end (provider_id, request_id, person_id, why, on_date, recorded_by, recorded_name, recorded_at)
                values (:provider, :request, :person, :why, :on, :by, :byName, :now)
                on conflict (provider_id, request_id) do nothing""")
                .param("request", request).param("why", answered ? "ANSWERED" : "TAKEN_BACK").param("on", entered.today()).update();
    }

    /** 0 where the letter has been sent there. */
    int insert(Entered entered, Disclosure left) {
        return party(recorded(entered, """
                insert into sharing.disclosure (provider_id, id, person_id, what, document_id, party_kind, party_name, basis,
                                                consent_id, request_id, on_date, way, recorded_by, recorded_name, recorded_at)
                values (:provider, :id, :person, :what, :document, :kind, :name, :basis, :consent, :request, :on, :way,
                        :by, :byName, :now)
                on conflict do nothing"""), left.party())
                .param("id", left.id()).param("what", left.what()).param("document", left.document(), java.sql.Types.OTHER)
                .param("basis", left.basis().name())
                .param("consent", left.basis() == Basis.CONSENT ? left.because() : null, java.sql.Types.OTHER)
                .param("request", left.basis() == Basis.STATUTORY_REQUEST ? left.because() : null, java.sql.Types.OTHER)
                .param("on", left.on()).param("way", left.way().name()).update();
    }

    /** Newest first. */
    List<Answer> answers(Entered entered) {
        return sql(entered, """
                select a.id, a.party_kind, a.party_name, a.yes, a.what, a.purpose, a.until, a.how, a.through, a.words, a.on_date,
                       a.recorded_name, w.on_date as withdrawn_on, w.words as withdrawn_words, w.recorded_name as withdrawn_by
                  from sharing.answer a
                  left join sharing.withdrawal w on w.provider_id = a.provider_id and w.answer_id = a.id
                 where a.provider_id = :provider and a.person_id = :person order by a.seq desc""")
                .query((row, n) -> answer(row)).list();
    }

    /** Newest first. */
    List<StatutoryRequest> requests(Entered entered) {
        return sql(entered, """
                select r.id, r.party_kind, r.party_name, r.paragraph, r.asked_on, r.recorded_name, e.why, e.on_date as ended_on,
                       e.recorded_name as ended_by
                  from sharing.request r
                  left join sharing.request_end e on e.provider_id = r.provider_id and e.request_id = r.id
                 where r.provider_id = :provider and r.person_id = :person order by r.seq desc""")
                .query((row, n) -> new StatutoryRequest(row.getObject("id", UUID.class), party(row), row.getString("paragraph"),
                        row.getObject("asked_on", LocalDate.class), row.getString("recorded_name"), row.getString("why") == null ? null
                                : new StatutoryRequest.Ended(row.getString("why").equals("ANSWERED"),
                                        row.getObject("ended_on", LocalDate.class), row.getString("ended_by")))).list();
    }

    /** Newest first. */
    List<Disclosure> disclosures(Entered entered) {
        return sql(entered, """
                select id, what, document_id, party_kind, party_name, basis, coalesce(consent_id, request_id) as because,
                       on_date, way, recorded_name
                  from sharing.disclosure where provider_id = :provider and person_id = :person
                 order by on_date desc, recorded_at desc, party_name""")
                .query((row, n) -> new Disclosure(row.getObject("id", UUID.class), row.getString("what"),
                        row.getObject("document_id", UUID.class), party(row), Basis.valueOf(row.getString("basis")),
                        row.getObject("because", UUID.class), row.getObject("on_date", LocalDate.class),
                        Disclosure.Way.valueOf(row.getString("way")), row.getString("recorded_name"))).list();
    }

    private JdbcClient.StatementSpec sql(Entered entered, String sql) {
        return jdbc.sql(sql).param("provider", entered.caller().provider().value())
                .param("person", entered.person().value());
    }

    private JdbcClient.StatementSpec recorded(Entered entered, String sql) {
        return sql(entered, sql).param("by", entered.caller().staff().value()).param("byName", entered.caller().name())
                .param("now", entered.caller().now().atOffset(ZoneOffset.UTC));
    }

    private static JdbcClient.StatementSpec party(JdbcClient.StatementSpec sql, Party party) {
        return sql.param("kind", party.kind().name()).param("name", party.name());
    }

    private static Party party(ResultSet row) throws SQLException {
        return new Party(Party.Kind.valueOf(row.getString("party_kind")), row.getString("party_name"));
    }

    private static Answer answer(ResultSet row) throws SQLException {
        LocalDate withdrawn = row.getObject("withdrawn_on", LocalDate.class);
        Answer.Said said = new Answer.Said(party(row), row.getBoolean("yes"), row.getString("what"), row.getString("purpose"),
                row.getObject("until", LocalDate.class), Answer.How.valueOf(row.getString("how")), row.getString("through"),
                row.getString("words"));
        return new Answer(row.getObject("id", UUID.class), said, row.getObject("on_date", LocalDate.class),
                row.getString("recorded_name"), withdrawn == null ? null
                        : new Answer.Withdrawal(withdrawn, row.getString("withdrawn_words"), row.getString("withdrawn_by")));
    }
}
