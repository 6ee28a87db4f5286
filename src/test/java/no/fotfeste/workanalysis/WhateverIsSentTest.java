package no.fotfeste.workanalysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import no.fotfeste.access.Caller;
import no.fotfeste.access.Role;
import no.fotfeste.plan.Measure;
import no.fotfeste.testing.FotfesteTest;
import no.fotfeste.testing.PdfCheck;
import no.fotfeste.testing.World;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

/** Readiness, work analysis and paper tests take whatever is sent: a sentence, never a 500. And the sheet for the talk. */
@FotfesteTest
class WhateverIsSentTest {

    private static final List<String> FIELDS = List.of("job", "place", "aim", "employer", "words", "own", "kinds-1", "on", "text", "doer", "staff",
            "party", "dueOn", "why", "stage", "basis", "kind", "takenBy", "result", "number", "scale", "meaning", "seenBy");
    private static final List<String> VALUES = List.of("", " ", "x".repeat(200_000), "<p class=MsoNormal><b>Løft</b></p>", "æøå 🌱 \u202E", "31.02.2026",
            "-1", "99999999999999999999", "NaN", UUID.randomUUID().toString(), "'; drop table x; --", "TRAINING", "5");

    @Autowired World world;
    @Autowired WorkAnalyses analyses;
    @Autowired WebApplicationContext context;

    private MockMvc mvc;
    private World.Place.Member kari;
    private World.Waiting anne;
    private UUID analysis;
    private Demand demand;

    @BeforeEach
    void anAnalysis() {
        mvc = MockMvcBuilders.webAppContextSetup(context).apply(springSecurity()).build();
        world.today(LocalDate.of(2026, 3, 2));
        var place = world.place();
        kari = place.member("Kari Tveit", Role.COORDINATOR);
        anne = place.accepted("tvt", "Anne Berge", kari.caller());
        Caller by = kari.caller();
        analysis = analyses.begin(by, anne.person(), UUID.randomUUID(), new Analysis.Told(Analysis.Aim.CURRENT, "Kokk", "Kroa", null));
        analyses.addTask(by, anne.person(), analysis, UUID.randomUUID(), new Analysis.NewTask("Bære gryter", List.of("lifting"), ""));
        demand = analyses.get(by, anne.person(), analysis).demands().getFirst();
        analyses.judge(by, anne.person(), analysis, UUID.randomUUID(), 0, world.today(),
                List.of(new Judged.New(demand.id(), 4, Judged.Often.DAILY, 1, "Tralle")));
    }

    @Test
    void whatever_is_sent_is_answered_and_never_breaks() throws Exception {
        String one = "/arbeidsanalyse/" + analysis;
        List<String> wrong = new ArrayList<>();
        for (String path : List.of("/arbeidsanalyse", one, one + "/oppgaver", one + "/vurder", one + "/krav/" + demand.id() + "/tiltak/trening",
                one + "/krav/" + demand.id() + "/tiltak/tilpasning", one + "/krav/" + demand.id() + "/godta", "/kartlegging/klar/fase",
                "/kartlegging/klar/uendret", "/tester/ny")) {
            for (String value : VALUES) {
                MockHttpServletRequestBuilder form = post("/personer/" + anne.person() + path).param("_key", UUID.randomUUID().toString())
                        .param("_form", "x").param("_version", value.length() > 100 ? "9" : value);
                for (String field : FIELDS) form = form.param(field, value);
                for (String field : List.of("krav-", "ofte-", "gaar-", "tilpasset-")) form = form.param(field + demand.id(), value);
                int status = ask(form).getStatus();
                if (status >= 500) wrong.add(path + " with " + value.substring(0, Math.min(30, value.length())) + ": " + status);
            }
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    void the_same_form_sent_twice_is_carried_out_once() throws Exception {
        UUID key = UUID.randomUUID();
        for (int i = 0; i < 2; i++) {
            assertThat(ask(post("/personer/" + anne.person() + "/arbeidsanalyse").param("_key", key.toString()).param("_form", "x")
                    .param("aim", "WISHED").param("job", "Baker")).getRedirectedUrl()).contains(key.toString());
        }
        assertThat(analyses.list(kari.caller(), anne.person()).analyses()).hasSize(2);
    }

    @Test
    void the_sheet_says_what_the_job_asks_and_what_goes_well_and_not_why() throws Exception {
        UUID key = UUID.randomUUID();
        analyses.answer(kari.caller(), anne.person(), analysis, demand.id(), key, Answer.Kind.ADAPTATION,
                new Measure.Wish(Measure.Arena.WORKPLACE, null, "Gryter på hjul", Measure.Doer.party("Kroa"), null, false));
        analyses.answer(kari.caller(), anne.person(), analysis, demand.id(), UUID.randomUUID(), Answer.Kind.ADAPTATION,
                new Measure.Wish(Measure.Arena.WORKPLACE, null, "Hvile ryggen etter operasjonen", Measure.Doer.SELF, null, true));
        analyses.accept(kari.caller(), anne.person(), analysis, demand.id(), UUID.randomUUID(), "Sykdommen går over");
        MockHttpServletResponse answer = ask(get("/personer/" + anne.person() + "/arbeidsanalyse/" + analysis + "/ark"));
        assertThat(answer.getHeader("Content-Disposition")).contains("attachment").doesNotContain("Anne");
        byte[] pdf = answer.getContentAsByteArray();
        PdfCheck.accessible(pdf);
        assertThat(PdfCheck.text(pdf)).contains("Anne Berge", "Bære gryter", "svært mye (4)", "litt (1)", "Tralle", "Gryter på hjul")
                .doesNotContain("operasjonen", "Sykdommen");
    }

    private MockHttpServletResponse ask(MockHttpServletRequestBuilder request) throws Exception {
        return mvc.perform(request.with(csrf()).with(user(kari.caller().account().toString()))).andReturn().getResponse();
    }
}
