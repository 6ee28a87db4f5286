package no.fotfeste;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.request;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import no.fotfeste.access.Role;
import no.fotfeste.episode.Case;
import no.fotfeste.episode.Episodes;
import no.fotfeste.episode.JobSpecialistAnswer;
import no.fotfeste.platform.PersonId;
import no.fotfeste.testing.FotfesteTest;
import no.fotfeste.testing.World;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.http.HttpMethod;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * Every address, as every role, against a case of their own, one they have no part in, one that has ended for them,
 * and one at another provider. The rules stand in {@code routes.txt}; an address without one fails.
 */
@FotfesteTest
class RoutesTest {

    private static final String CANARY = "Kanarifuglord";

    @Autowired World world;
    @Autowired Episodes episodes;
    @Autowired WebApplicationContext context;
    @Autowired @Qualifier("ownerDataSource") DataSource owner;
    @Autowired RequestMappingHandlerMapping requestMappingHandlerMapping;

    private MockMvc mvc;

    @BeforeEach
    void web() {
        mvc = MockMvcBuilders.webAppContextSetup(context).apply(springSecurity()).build();
        world.today(LocalDate.of(2026, 3, 2));
    }

    private record Route(HttpMethod method, String pattern) implements Comparable<Route> {
        @Override
        public int compareTo(Route other) {
            return toString().compareTo(other.toString());
        }

        @Override
        public String toString() {
            return method + " " + pattern;
        }

        boolean aboutPerson() {
            return pattern.contains("{person}");
        }

        boolean hasChild() {
            return pattern.replace("{person}", "").contains("{");
        }

        String address(PersonId person) {
            return pattern.replace("{person}", person.toString()).replaceAll("\\{[^}]+}", UUID.randomUUID().toString());
        }
    }

    @Test
    void every_address_has_a_rule_and_every_rule_an_address() throws Exception {
        assertThat(rules().keySet()).isEqualTo(routes().stream().map(Route::toString).collect(Collectors.toCollection(TreeSet::new)));
    }

    @Test
    void without_a_login_only_the_open_addresses_answer() throws Exception {
        for (Route route : routes()) {
            int status = mvc.perform(request(route.method(), route.address(PersonId.next())).with(csrf())).andReturn().getResponse().getStatus();
            if (rules().get(route.toString()).equals("open")) {
                assertThat(status).as("%s is open", route).isNotIn(302, 401, 403).isLessThan(500);
            } else {
                assertThat(status).as("%s is closed", route).isIn(302, 401, 403);
            }
        }
    }

    @Test
    void nothing_is_changed_without_the_token_of_the_form() throws Exception {
        var nurse = world.place().member("Nina Dal", Role.NURSE);
        for (Route route : routes()) {
            if (route.method() != HttpMethod.POST) continue;
            int status = mvc.perform(request(route.method(), route.address(PersonId.next())).with(user(account(nurse))))
                    .andReturn().getResponse().getStatus();
            // by personal link nobody is logged in: there is no login for another site to borrow, and no session to run out
            boolean byLink = route.pattern().startsWith("/svar/") || route.pattern().startsWith("/avtale/") || route.pattern().startsWith("/delt/");
            assertThat(status).as("%s without a token", route).isEqualTo(byLink ? 404 : 403);
        }
    }

    @Test
    void every_role_reaches_what_its_rule_says_and_nothing_about_people_it_has_no_part_in() throws Exception {
        World.Place place = world.place();
        World.Place elsewhere = world.place();
        var boss = place.member("Sjef Sjefesen", Role.COORDINATOR, Role.PHYSICIAN);
        Map<Role, World.Place.Member> members = new EnumMap<>(Role.class);
        for (Role role : EnumSet.complementOf(EnumSet.copyOf(Role.NOBODYS))) members.put(role, place.member("Rolle " + role, role));
        var foreignBoss = elsewhere.member("Fremmed", Role.COORDINATOR, Role.PHYSICIAN);
        PersonId foreign = elsewhere.accepted("tvt", "Fremmed " + CANARY, foreignBoss.caller()).person();
        PersonId ended = ended(place, boss, members);
        PersonId closed = closed(place, boss, members);
        List<String> wrong = new ArrayList<>();
        List<PersonId> hidden = List.of(closed, ended, foreign);
        String before = everythingAbout(hidden);
        for (var each : members.entrySet()) {
            PersonId own = own(place, boss, each.getKey(), each.getValue());
            for (Route route : routes()) {
                check(wrong, route, each.getKey(), user(account(each.getValue())), own, Map.of("other", closed, "ended", ended, "foreign", foreign));
            }
        }
        for (Role role : Role.SELF) {
            PersonId own = place.accepted("r1-8", "Egen " + role, boss.caller()).person();
            String visit = world.visit(place, own, role == Role.PERSON_KNOWN).toString();
            for (Route route : routes()) {
                // what shuts the page, or leaves it, is tried in a test of its own: afterwards nobody would be there to try the rest
                if (route.pattern().equals("/min/steng")) continue;
                check(wrong, route, role, user(visit).authorities(new SimpleGrantedAuthority("PERSON")), own,
                        Map.of("other", closed, "ended", ended, "foreign", foreign));
            }
        }
        assertThat(wrong).isEmpty();
        assertThat(everythingAbout(hidden)).as("rows about persons they have no part in, after every attempt").isEqualTo(before);
    }

    /** Every row about these persons in every table, but the log of who tried. */
    private String everythingAbout(List<PersonId> persons) {
        JdbcClient sql = JdbcClient.create(owner);
        List<String> tables = sql.sql("""
                select n.nspname || '.' || c.relname from pg_attribute a join pg_class c on c.oid = a.attrelid
                  join pg_namespace n on n.oid = c.relnamespace
                 where a.attname = 'person_id' and c.relkind = 'r' and n.nspname || '.' || c.relname <> 'access.log'
                 order by 1""").query(String.class).list();
        assertThat(tables).contains("referral.referral", "journal.note");
        StringBuilder all = new StringBuilder();
        for (String table : tables) {
            all.append(table).append(' ').append(sql.sql("select count(*) || ' ' || coalesce(md5(string_agg(t::text, '|' order by t::text)), '') from "
                    + table + " t where person_id = any (:persons)").param("persons", persons.stream().map(PersonId::value).toArray(UUID[]::new))
                    .query(String.class).single()).append('\n');
        }
        return all.toString();
    }

    private void check(List<String> wrong, Route route, Role role, RequestPostProcessor member, PersonId own,
            Map<String, PersonId> others) throws Exception {
        String rule = rules().get(route.toString());
        if (rule == null || rule.equals("open") || rule.equals("skip")) return;
        Set<Role> allowed = allowed(rule);
        int status = status(route, member, route.address(own), wrong, role);
        if (status >= 500) wrong.add(route + " as " + role + ": " + status);
        boolean may = allowed.contains(role);
        if (may && (status == 403 || (status == 404 && !route.hasChild()))) wrong.add(route + " as " + role + " on own case: refused with " + status);
        if (!may && route.method() == HttpMethod.GET && status != 403 && status != 404) wrong.add(route + " as " + role + " on own case: let in with " + status);
        if (!may && status < 400) wrong.add(route + " as " + role + " on own case: done with " + status);
        if (!route.aboutPerson()) return;
        for (var other : others.entrySet()) {
            int hidden = status(route, member, route.address(other.getValue()), wrong, role);
            int unknown = status(route, member, route.address(PersonId.next()), wrong, role);
            if (hidden != unknown || hidden < 400 || hidden >= 500) {
                wrong.add(route + " as " + role + " on " + other.getKey() + ": " + hidden + ", on nobody: " + unknown);
            }
        }
    }

    private int status(Route route, RequestPostProcessor member, String address, List<String> wrong, Role role) throws Exception {
        var call = request(route.method(), address).with(member);
        if (route.method() == HttpMethod.POST) {
            call = call.with(csrf()).param("_key", UUID.randomUUID().toString()).param("_form", "x");
        }
        var response = mvc.perform(call).andReturn().getResponse();
        if (response.getContentAsString().contains(CANARY)) wrong.add(route + " as " + role + ": shows another's name");
        return response.getStatus();
    }

    /** Someone whom this role follows up, as far as the role goes. */
    private PersonId own(World.Place place, World.Place.Member boss, Role role, World.Place.Member member) {
        var waiting = place.accepted(role == Role.JOB_SPECIALIST ? "tvt" : "r1-8", "Egen " + role, boss.caller());
        if (role == Role.JOB_SPECIALIST) {
            episodes.answerJobSpecialist(boss.caller(), waiting.person(), waiting.referral().course(), UUID.randomUUID(),
                    new JobSpecialistAnswer(JobSpecialistAnswer.Answer.ACCEPTED, member.id(), JobSpecialistAnswer.How.ORALLY, "Ja", world.today()));
        } else if (!EnumSet.of(Role.LEADER, Role.ADMINISTRATOR).contains(role)) {
            episodes.addMember(boss.caller(), waiting.person(), waiting.referral().course(), UUID.randomUUID(), member.id(), Case.Part.MEMBER);
        }
        return waiting.person();
    }

    /** Someone who has said no to each of these members (sperring), which beats every grant. */
    private PersonId closed(World.Place place, World.Place.Member boss, Map<Role, World.Place.Member> members) {
        var waiting = place.accepted("tvt", "Sperret " + CANARY, boss.caller());
        members.values().forEach(member -> world.block(boss.caller(), waiting.person(), member.id()));
        return waiting.person();
    }

    /** Someone who was followed up by all of them until yesterday, in a service where no role has a standing relation. */
    private PersonId ended(World.Place place, World.Place.Member boss, Map<Role, World.Place.Member> members) {
        var waiting = place.accepted("tvt", "Ferdig " + CANARY, boss.caller());
        world.endAllGrants(boss.caller(), waiting.person());
        return waiting.person();
    }

    private static String account(World.Place.Member member) {
        return member.caller().account().toString();
    }

    private static Set<Role> allowed(String rule) {
        Set<Role> roles = EnumSet.noneOf(Role.class);
        for (String name : rule.split("[ ,]+")) {
            switch (name) {
                case "staff" -> roles.addAll(Role.STAFF);
                case "all" -> roles.addAll(EnumSet.complementOf(EnumSet.copyOf(Role.NOBODYS)));
                case "self" -> roles.addAll(Role.SELF);
                case "team" -> roles.addAll(Role.TEAM);
                case "clinical" -> roles.addAll(Role.CLINICAL);
                case "office" -> roles.addAll(Role.OFFICE);
                default -> roles.add(Role.ofCode(name));
            }
        }
        return roles;
    }

    private static Map<String, String> rules() throws Exception {
        Map<String, String> rules = new TreeMap<>();
        for (String line : Files.readAllLines(Path.of("src/test/resources/routes.txt"))) {
            if (line.isBlank() || line.startsWith("#")) continue;
            String[] parts = line.split(": ", 2);
            rules.put(parts[0].strip(), parts[1].strip());
        }
        return rules;
    }

    private Set<Route> routes() {
        Set<Route> routes = new TreeSet<>();
        requestMappingHandlerMapping.getHandlerMethods().forEach((info, method) -> info.getPatternValues().forEach(pattern -> {
            Set<HttpMethod> methods = info.getMethodsCondition().getMethods().stream()
                    .map(m -> m.asHttpMethod()).collect(Collectors.toSet());
            for (HttpMethod each : methods.isEmpty() ? Arrays.asList(HttpMethod.GET, HttpMethod.POST) : methods) {
                if (!pattern.equals("/error")) routes.add(new Route(each, pattern));
            }
        }));
        return routes;
    }
}
