package no.fotfeste.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import no.fotfeste.access.Role;
import no.fotfeste.instrument.AnswerFields;
import no.fotfeste.instrument.AnswerValue;
import no.fotfeste.instrument.Answers;
import no.fotfeste.instrument.Instrument;
import no.fotfeste.instrument.Instrument.Item;
import no.fotfeste.instrument.Instrument.Type;
import no.fotfeste.instrument.Instruments;
import no.fotfeste.instrument.Material;
import no.fotfeste.testing.Browsers;
import no.fotfeste.testing.FotfesteTest;
import no.fotfeste.testing.Visitor;
import no.fotfeste.testing.World;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;

/** Questionnaires made by others are put in the folder, answered in a browser, and read back. */
@FotfesteTest
class MadeElsewherePagesTest {

    @Autowired World world;
    @Autowired Browsers browsers;
    @Autowired Instruments instruments;
    @Autowired Assessments assessments;
    @TempDir Path folder;

    @Test
    void forms_made_by_others_are_installed_answered_and_read_back() throws Exception {
        Map<String, Path> accepted = Material.accepted();
        for (var each : accepted.entrySet()) Files.copy(each.getValue(), folder.resolve(each.getKey() + ".json"));
        instruments.lookIn(folder);
        world.today(LocalDate.of(2026, 3, 2));
        var place = world.place();
        var therapist = place.member("Jon Vik", Role.OCCUPATIONAL_THERAPIST);
        var anne = place.accepted("tvt", "Anne Berge", therapist.caller());
        List<String> answered = new ArrayList<>();
        try (var jon = browsers.loggedIn(therapist)) {
            for (String code : accepted.keySet()) {
                Instrument instrument = instruments.get(code);
                if (instrument.asked().isEmpty() || instrument.asked().size() > 100) continue;
                String address = "/personer/" + anne.person() + "/kartlegging/" + code + "?tidspunkt=between";
                assertThat(jon.open(address)).as(code).isEqualTo(200);
                Answers answers = Material.answers(instrument, 1);
                for (Item item : instrument.asked()) {
                    if (answers.has(item.id())) fill(jon, instrument, item, answers);
                }
                jon.press("Lagre svarene");
                jon.sees("Svarene er lagret.");
                answered.add(code);
            }
            assertThat(jon.open("/personer/" + anne.person() + "/kartlegging")).isEqualTo(200);
        }
        assertThat(answered).hasSizeGreaterThanOrEqualTo(10);
        for (var history : assessments.overview(therapist.caller(), anne.person()).histories()) {
            Instrument instrument = history.instrument();
            assertThat(history.last().answers()).as(instrument.code()).isEqualTo(Material.answers(instrument, 1));
            answered.remove(instrument.code());
        }
        assertThat(answered).as("not read back").isEmpty();
    }

    private static void fill(Visitor jon, Instrument instrument, Item item, Answers answers) {
        String field = AnswerFields.field(instrument, item);
        for (Locator closed : jon.page().locator("details:not([open]):has([name=\"" + field + "\"]) > summary").all()) closed.click();
        if (item.lines()) {
            jon.page().locator(named(field)).fill(String.join("\n", answers.codes(item.id())));
            return;
        }
        for (String kept : answers.codes(item.id())) {
            if (item.type() == Type.OPEN && kept.startsWith("~")) jon.page().locator(named(AnswerFields.own(field))).fill(kept.substring(1));
            else if (item.folded() && !item.options().isEmpty()) jon.page().locator(named(field)).selectOption(kept);
            else if (!item.options().isEmpty()) jon.page().locator(named(field) + "[value=\"" + kept + "\"]").check();
            else jon.page().locator(named(field)).fill(AnswerValue.typed(item, kept));
            if (item.type() == Type.QUANTITY && item.detail().units().size() > 1) {
                jon.page().locator(named(AnswerFields.unit(field))).selectOption(AnswerValue.unit(item, kept));
            }
        }
    }

    private static String named(String field) {
        return "[name=\"" + field + "\"]";
    }
}
