package no.fotfeste.login;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import no.fotfeste.access.Role;
import no.fotfeste.organisation.Staff;
import no.fotfeste.platform.NotFound;
import no.fotfeste.platform.OrganisationNumber;
import no.fotfeste.service.ServiceDefinition;
import no.fotfeste.ui.Page;
import no.fotfeste.ui.Submission;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The first run. Without the code from the server's log, and once there is a provider, there is nothing here. */
@Controller
class SetupPages {

    private final Setup setup;

    SetupPages(Setup setup) {
        this.setup = setup;
    }

    /** What the form shows. */
    record Start(String code, List<ServiceDefinition> services) {

        Map<String, String> names() {
            Map<String, String> names = new LinkedHashMap<>();
            services.forEach(service -> names.put(service.code(), service.name()));
            return names;
        }
    }

    @GetMapping("/oppsett")
    ModelAndView start(Page page, @RequestParam(name = "kode", defaultValue = "") String code) {
        return page.view("login/setup", new Start(code, setup.open(code)));
    }

    @PostMapping("/oppsett")
    ModelAndView found(Page page, Submission submission) {
        String code = submission.text("kode", 100);
        List<ServiceDefinition> known = setup.open(code);
        return submission.run("/logg-inn?ok=login.done.founded", () -> {
            Setup.Provider provider = provider(submission, known);
            Staff.NewMember member = StaffForm.member(submission, Set.of(Role.ADMINISTRATOR));
            String username = StaffForm.username(submission);
            String password = StaffForm.password(submission);
            submission.check();
            setup.found(code, submission.key(), provider, member, username, password);
        }, form -> page.with(form).view("login/setup", new Start(code, known)));
    }

    private static Setup.Provider provider(Submission submission, List<ServiceDefinition> known) {
        String name = submission.required("provider", 200);
        if (name.codePointCount(0, name.length()) == 1) submission.error("provider", "login.name-short");
        Optional<OrganisationNumber> number = OrganisationNumber.find(submission.text("number", 20));
        if (number.isEmpty()) submission.error("number", "login.number-wrong");
        String contact = submission.required("contact", 500);
        Set<String> codes = known.stream().map(ServiceDefinition::code).collect(Collectors.toSet());
        Set<String> chosen = new HashSet<>(submission.all("services"));
        chosen.retainAll(codes);
        if (chosen.isEmpty()) submission.error("services", "login.service-needed");
        submission.check();
        return new Setup.Provider(name, number.orElseThrow(() -> new NotFound("number")), contact, chosen);
    }
}
