package no.fotfeste.login;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import no.fotfeste.access.Caller;
import no.fotfeste.organisation.Reach;
import no.fotfeste.platform.Invalid;
import no.fotfeste.ui.Page;
import no.fotfeste.ui.Submission;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** One's own way in. */
@Controller
class AccountPages {

    private final Accounts accounts;
    private final Administration administration;

    AccountPages(Accounts accounts, Administration administration) {
        this.accounts = accounts;
        this.administration = administration;
    }

    @GetMapping("/konto")
    ModelAndView show(Caller caller, Page page) {
        return page.view("login/account", caller).addObject("reach", administration.ownReach(caller));
    }

    @PostMapping("/konto/varsling")
    ModelAndView reach(Caller caller, Page page, Submission submission) {
        return submission.run("/konto?ok=login.done.reach", () -> {
            Reach reach = StaffForm.reach(submission);
            submission.check();
            administration.changeOwnReach(caller, submission.key(), reach);
        }, form -> show(caller, page.with(form)));
    }

    @PostMapping("/konto/passord")
    ModelAndView change(Caller caller, Page page, Submission submission, HttpServletRequest request) {
        return submission.run("/konto?ok=login.done.own-password", () -> {
            // both field names are among those never sent back
            String current = String.join("", submission.all("passord"));
            if (current.isEmpty()) submission.error("passord", "ui.required");
            String password = StaffForm.password(submission);
            if (!password.isEmpty() && password.equals(current)) submission.error("password", "login.password-same");
            submission.check();
            boolean tooLong = current.getBytes(StandardCharsets.UTF_8).length > 72;
            if (tooLong || !accounts.isOwn(caller, current)) throw new Invalid("passord", "login.password-wrong");
            accounts.changeOwn(caller, submission.key(), password, request.getSession().getId());
        }, form -> show(caller, page.with(form)));
    }
}
