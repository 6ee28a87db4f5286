package no.fotfeste.notify;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetupTest;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import javax.sql.DataSource;
import no.fotfeste.access.Caller;
import no.fotfeste.access.Role;
import no.fotfeste.episode.Episodes;
import no.fotfeste.followup.Surveys;
import no.fotfeste.organisation.Providers;
import no.fotfeste.person.Person.ContactDetails;
import no.fotfeste.person.Persons;
import no.fotfeste.platform.Time;
import no.fotfeste.testing.Courses;
import no.fotfeste.testing.FotfesteTest;
import no.fotfeste.testing.World;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.mail.javamail.JavaMailSenderImpl;

/** Messages on their way through a real mail server. */
@FotfesteTest
class PostTest {

    private static final LocalDate ENDED = LocalDate.of(2026, 8, 31);

    @Autowired World world;
    @Autowired Episodes episodes;
    @Autowired @Qualifier("ownerDataSource") DataSource owner;
    @Autowired Surveys surveys;
    @Autowired Post post;
    @Autowired StaffPost staffPost;
    @Autowired Outbox urgentOutbox;
    @Autowired no.fotfeste.access.Access access;
    @Autowired org.springframework.transaction.support.TransactionTemplate transaction;
    @Autowired OutboxDesk desk;
    @Autowired Persons persons;
    @Autowired Providers providers;
    @Autowired Time time;

    private final GreenMail mail = new GreenMail(ServerSetupTest.SMTP.dynamicPort());
    private Courses courses;
    private OutboxLooks outbox;
    private int port;
    private World.Place place;
    private World.Waiting mari;
    private World.Place.Member kari;

    @BeforeEach
    void aMessageThatWaits() {
        mail.start();
        port = mail.getSmtp().getPort();
        world.today(ENDED.minusMonths(3));
        courses = new Courses(world, episodes);
        outbox = new OutboxLooks(owner);
        place = world.place();
        kari = place.member("Kari Tveit", Role.COORDINATOR);
        mari = courses.ended(place, "tvt", "Mari Sol", ENDED.minusMonths(3), ENDED);
        world.today(ENDED.plusMonths(6));
        surveys.tick(place.provider());
    }

    @AfterEach
    void noMoreMail() {
        mail.stop();
    }

    @Test
    void it_arrives_once_and_says_nothing_about_health_or_work() throws Exception {
        while (post.next(place.system(), sender())) assertThat(mail.getReceivedMessages()).hasSizeLessThan(2);
        assertThat(mail.getReceivedMessages()).singleElement().satisfies(message -> {
            assertThat(message.getAllRecipients()).extracting(Object::toString).containsExactly("noen@example.no");
            String all = (message.getSubject() + " " + message.getContent()).toLowerCase(Locale.ROOT);
            assertThat(all).contains("/svar/", "du har en melding fra");
            assertThat(all).doesNotContain("l02", "diagnose", "smerte", "phq", "gad", "arbeidsevne", "arbeid", "helse",
                    "rehabilitering", "tvt", "tverrfaglig", "r1.8", "mari", "sol", "skjema", "jobb");
        });
        assertThat(outbox.of(place.provider())).singleElement().satisfies(sent -> {
            assertThat(sent.state()).isEqualTo("SENT");
            assertThat(sent.body()).isEmpty();
        });
    }

    @Test
    void the_token_is_nowhere_but_in_the_mail() {
        String token = outbox.of(place.provider()).getFirst().token();
        assertThat(post.next(place.system(), sender())).isTrue();
        assertThat(outbox.of(place.provider()).getFirst().token()).isNotEqualTo(token);
        assertThat(outbox.links()).noneMatch(hash -> hash.contains(token));
    }

    @Test
    void a_message_whose_address_was_changed_while_it_waited_goes_to_the_new_one_only() throws Exception {
        email("ny@example.no");
        assertThat(post.next(place.system(), sender())).isTrue();
        assertThat(mail.getReceivedMessages()).singleElement().satisfies(message ->
                assertThat(message.getAllRecipients()).extracting(Object::toString).containsExactly("ny@example.no"));
    }

    @Test
    void a_message_whose_address_was_taken_away_goes_to_nobody() {
        email("");
        assertThat(post.next(place.system(), sender())).isTrue();
        assertThat(mail.getReceivedMessages()).isEmpty();
        assertThat(outbox.of(place.provider()).getFirst().state()).isEqualTo("FAILED");
    }

    @Test
    void when_the_mail_server_is_away_it_is_tried_again_later_and_then_given_up() {
        mail.stop();
        assertThat(post.next(place.system(), sender())).isTrue();
        assertThat(outbox.of(place.provider()).getFirst().state()).isEqualTo("WAITING");
        assertThat(post.next(place.system(), sender())).isFalse();
        for (int day = 1; day <= 4; day++) {
            world.today(ENDED.plusMonths(6).plusDays(day));
            assertThat(post.next(place.system(), sender())).isTrue();
        }
        assertThat(outbox.of(place.provider()).getFirst().state()).isEqualTo("FAILED");
    }

    @Test
    void the_job_sends_all_that_waits_at_a_provider() {
        courses.ended(place, "tvt", "Ola Nes", ENDED.minusMonths(3), ENDED);
        world.today(ENDED.plusMonths(6));
        surveys.tick(place.provider());
        new MailJob(providers, post, staffPost, sender(), time, "on").send(place.provider());
        assertThat(mail.getReceivedMessages()).hasSize(2);
        assertThat(outbox.of(place.provider())).allMatch(message -> message.state().equals("SENT"));
    }

    @Test
    void staff_are_told_that_it_is_urgent_and_nothing_more_and_once() throws Exception {
        for (int i = 0; i < 2; i++) {
            transaction.executeWithoutResult(status -> assertThat(urgentOutbox.urgent(access.enter(place.system(), OutboxAction.SEND), "alert:1",
                    kari.id(), new no.fotfeste.organisation.Reach("kari@example.no", "90000000"))).isEqualTo(new Outbox.Ways(true, false)));
        }
        assertThat(staffPost.next(place.system(), sender())).isTrue();
        assertThat(staffPost.next(place.system(), sender())).isFalse();
        var sent = mail.getReceivedMessages()[0];
        assertThat(sent.getAllRecipients()[0].toString()).isEqualTo("kari@example.no");
        assertThat(sent.getSubject()).isEqualTo("Melding i Fotfeste");
        assertThat(String.valueOf(sent.getContent())).startsWith("Det er en melding som haster i Fotfeste. Logg inn:").doesNotContain("Mari", "TVT");
    }

    @Test
    void nothing_in_a_name_or_an_address_begins_a_new_header() {
        assertThat(Outbox.plain("Stedet\r\nBcc: alle@example.no")).isEqualTo("Stedet Bcc: alle@example.no");
        assertThat(Post.deliverable("a@b.no")).isTrue();
        assertThat(List.of("a@b.no\r\nBcc: c@d.no", "a@b.no, c@d.no", "", "a", "A <a@b.no>", "a@b.no\n"))
                .noneMatch(Post::deliverable);
    }

    @Test
    void those_who_open_the_person_see_the_message_and_the_administrator_only_a_number() {
        assertThat(desk.show(kari.caller()).messages()).hasSize(1);
        var counts = desk.show(place.staff(Role.ADMINISTRATOR));
        assertThat(counts.messages()).isEmpty();
        assertThat(counts.counts()).containsEntry(Message.State.WAITING, 1L);
        assertThat(desk.show(world.place().staff(Role.COORDINATOR)).messages()).isEmpty();
        assertThat(desk.show(place.staff(Role.HEALTH_SECRETARY)).messages()).isEmpty();
    }

    private void email(String email) {
        Caller caller = kari.caller();
        var now = persons.get(caller, mari.person());
        var c = now.contact();
        persons.changeContact(caller, mari.person(), UUID.randomUUID(), now.version(), new ContactDetails(c.phone(), email,
                c.address(), c.language(), c.interpreter(), c.gp(), c.nextOfKin()));
    }

    private JavaMailSenderImpl sender() {
        JavaMailSenderImpl sender = new JavaMailSenderImpl();
        sender.setHost("localhost");
        sender.setPort(port);
        sender.getJavaMailProperties().setProperty("mail.smtp.connectiontimeout", "2000");
        sender.getJavaMailProperties().setProperty("mail.smtp.timeout", "2000");
        return sender;
    }
}
