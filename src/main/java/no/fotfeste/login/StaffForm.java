package no.fotfeste.login;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import no.fotfeste.access.Role;
import no.fotfeste.organisation.Reach;
import no.fotfeste.organisation.Staff;
import no.fotfeste.ui.Form;
import no.fotfeste.ui.Page;
import no.fotfeste.ui.Submission;

/** Reads the fields of {@code login/staffFields.jte}. What is wrong is told beside its field when the submission is checked. */
final class StaffForm {

    static final int SHORTEST_PASSWORD = 12;

    private StaffForm() {}

    static Staff.NewMember member(Submission submission, Set<Role> roles) {
        String name = submission.required("name", 200);
        if (name.codePointCount(0, name.length()) == 1) submission.error("name", "login.name-short");
        String hpr = submission.text("hpr", 20).replaceAll("\\s", "");
        if (!hpr.isEmpty() && !hpr.matches("[0-9]{1,9}")) submission.error("hpr", "login.hpr-unclear");
        String phone = submission.text("phone", 40);
        if (!phone.isEmpty() && !phone.matches("\\+?[0-9 ]{5,20}")) submission.error("phone", "login.phone-unclear");
        return new Staff.NewMember(name, submission.required("title", 100), submission.text("employer", 200),
                hpr.isEmpty() ? null : hpr, phone, roles);
    }

    /** Where they are told that something cannot wait; either may be empty. */
    static Reach reach(Submission submission) {
        String email = submission.text("email", 200);
        if (!email.isEmpty() && !email.matches("[^\\s@<>\",;:]+@[^\\s@<>\",;:]+\\.[^\\s@<>\",;:]+")) submission.error("email", "login.email-unclear");
        String mobile = submission.text("mobile", 40).replaceAll("[\\s().-]", "");
        if (!mobile.isEmpty() && !mobile.matches("\\+?[0-9]{8,15}")) submission.error("mobile", "login.mobile-unclear");
        return new Reach(email, mobile);
    }

    static Form reachForm(Page page, String name, Reach reach) {
        return page.form(name, Form.fresh(name).suggest("email", reach.email()).suggest("mobile", reach.mobile()));
    }

    /** At least one of those that can be given. */
    static Set<Role> roles(Submission submission) {
        Set<Role> roles = EnumSet.noneOf(Role.class);
        for (String chosen : submission.all("roles")) {
            Arrays.stream(Role.values()).filter(role -> role != Role.SYSTEM && role.name().equals(chosen)).forEach(roles::add);
        }
        if (roles.isEmpty()) submission.error("roles", "login.role-needed");
        return roles;
    }

    static String username(Submission submission) {
        String username = submission.required("username", 100).toLowerCase(Locale.ROOT);
        if (!username.isEmpty() && !username.matches("[a-z0-9æøå.@_-]{3,100}")) submission.error("username", "login.username-unclear");
        return username;
    }

    static String password(Submission submission) {
        return submission.password("password", SHORTEST_PASSWORD);
    }

    static Map<String, String> roles(Page page) {
        Map<String, String> roles = new LinkedHashMap<>();
        Arrays.stream(Role.values()).filter(role -> role != Role.SYSTEM)
                .forEach(role -> roles.put(role.name(), page.t("role." + role.code())));
        return roles;
    }
}
