package no.fotfeste.login;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import no.fotfeste.access.Caller;
import no.fotfeste.access.Role;
import no.fotfeste.organisation.Reach;
import no.fotfeste.organisation.Staff;
import no.fotfeste.platform.StaffId;
import no.fotfeste.ui.Form;
import no.fotfeste.ui.Page;
import no.fotfeste.ui.Submission;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** Members of staff, their roles and their way in. */
@Controller
class StaffPages {

    private final Administration administration;

    StaffPages(Administration administration) {
        this.administration = administration;
    }

    @GetMapping("/ansatte")
    ModelAndView list(Caller caller, Page page) {
        return page.view("login/staff", administration.employees(caller)).addObject("carriesOver", administration.carriesOver(caller));
    }

    @PostMapping("/ansatte/hovedjournal")
    ModelAndView mainRecord(Caller caller, Page page, Submission submission) {
        return submission.run("/ansatte?ok=login.done.saved",
                () -> administration.carryOver(caller, submission.key(), submission.checked("elsewhere")),
                form -> list(caller, page.with(form)));
    }

    @GetMapping("/ansatte/ny")
    ModelAndView blank(Caller caller, Page page) {
        return page.view("login/newMember", administration.employees(caller).size());
    }

    @PostMapping("/ansatte/ny")
    ModelAndView add(Caller caller, Page page, Submission submission) {
        return submission.run("/ansatte?ok=login.done.added", () -> {
            Staff.NewMember member = StaffForm.member(submission, StaffForm.roles(submission));
            String username = StaffForm.username(submission);
            String password = StaffForm.password(submission);
            submission.check();
            administration.add(caller, submission.key(), member, username, password);
        }, form -> blank(caller, page.with(form)));
    }

    @GetMapping("/ansatte/{staff}")
    ModelAndView show(Caller caller, Page page, @PathVariable StaffId staff) {
        return page.view("login/member", administration.get(caller, staff)).addObject("reach", administration.reach(caller, staff))
                .addObject("position", administration.position(caller, staff));
    }

    @PostMapping("/ansatte/{staff}/varsling")
    ModelAndView reach(Caller caller, Page page, Submission submission, @PathVariable StaffId staff) {
        return submission.run(address(staff) + "?ok=login.done.reach", () -> {
            Reach reach = StaffForm.reach(submission);
            submission.check();
            administration.changeReach(caller, submission.key(), staff, reach);
        }, form -> show(caller, page.with(form), staff));
    }

    @PostMapping("/ansatte/{staff}/stilling")
    ModelAndView position(Caller caller, Page page, Submission submission, @PathVariable StaffId staff) {
        return submission.run(address(staff) + "?ok=login.done.position", () -> {
            int percent = submission.requiredNumber("position", 1, 100);
            submission.check();
            administration.changePosition(caller, submission.key(), staff, percent);
        }, form -> show(caller, page.with(form), staff));
    }

    @PostMapping("/ansatte/{staff}/roller")
    ModelAndView roles(Caller caller, Page page, Submission submission, @PathVariable StaffId staff) {
        return submission.run(address(staff) + "?ok=login.done.saved", () -> {
            Set<Role> roles = StaffForm.roles(submission);
            submission.check();
            administration.changeRoles(caller, submission.key(), staff, roles);
        }, form -> show(caller, page.with(form), staff));
    }

    @PostMapping("/ansatte/{staff}/steng")
    ModelAndView close(Caller caller, Page page, Submission submission, @PathVariable StaffId staff) {
        return submission.run(address(staff) + "?ok=login.done.closed",
                () -> administration.activate(caller, submission.key(), staff, false), form -> show(caller, page.with(form), staff));
    }

    @PostMapping("/ansatte/{staff}/apne")
    ModelAndView open(Caller caller, Page page, Submission submission, @PathVariable StaffId staff) {
        return submission.run(address(staff) + "?ok=login.done.opened",
                () -> administration.activate(caller, submission.key(), staff, true), form -> show(caller, page.with(form), staff));
    }

    @PostMapping("/ansatte/{staff}/passord")
    ModelAndView password(Caller caller, Page page, Submission submission, @PathVariable StaffId staff) {
        return submission.run(address(staff) + "?ok=login.done.password", () -> {
            String password = StaffForm.password(submission);
            submission.check();
            administration.setPassword(caller, submission.key(), staff, password);
        }, form -> show(caller, page.with(form), staff));
    }

    static Form rolesForm(Employee employee) {
        String name = "login.roles." + employee.id();
        Form fresh = Form.fresh(name);
        List<String> roles = employee.roles().stream().map(Role::name).toList();
        return new Form(name, fresh.key(), 0, Map.of("roles", roles), Map.of(), Map.of(), null);
    }

    static String roles(Page page, Employee employee) {
        return employee.roles().stream().map(role -> page.t("role." + role.code())).collect(Collectors.joining(", "));
    }

    private static String address(StaffId staff) {
        return "/ansatte/" + staff;
    }
}
