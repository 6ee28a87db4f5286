package no.fotfeste.ui;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpStatusCode;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** Where the container sends what never reached a page: wrong token, refused request, broken address. */
@Controller
class ErrorPages implements ErrorController {

    private final Errors errors;

    ErrorPages(Errors errors) {
        this.errors = errors;
    }

    @RequestMapping("/error")
    ModelAndView error(HttpServletRequest request) {
        Object code = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
        int status = code instanceof Integer number ? number : 404;
        if (status >= 500) return errors.anything(new IllegalStateException("status " + status), request);
        return errors.byStatus(request, HttpStatusCode.valueOf(status));
    }
}
