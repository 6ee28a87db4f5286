package no.fotfeste.ui;

import jakarta.servlet.http.HttpServletRequest;
import no.fotfeste.platform.Conflict;
import no.fotfeste.platform.Denied;
import no.fotfeste.platform.Invalid;
import no.fotfeste.platform.NotFound;
import no.fotfeste.platform.Refused;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.jdbc.CannotGetJdbcConnectionException;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.multipart.MultipartException;
import org.springframework.web.servlet.ModelAndView;

/** What the reader sees when it could not be done: a sentence and a way on, never what went on inside. */
@ControllerAdvice
class Errors {

    private static final Logger LOG = LoggerFactory.getLogger(Errors.class);

    private final WebConfiguration.Pages pages;

    Errors(WebConfiguration.Pages pages) {
        this.pages = pages;
    }

    /** What the template shows. */
    record Problem(String title, String text) {}

    @ExceptionHandler
    ModelAndView refused(Refused refused, HttpServletRequest request) {
        return page(request, HttpStatus.CONFLICT, new Problem("ui.refused.title", refused.key()));
    }

    @ExceptionHandler
    ModelAndView conflict(Conflict conflict, HttpServletRequest request) {
        return page(request, HttpStatus.CONFLICT, new Problem("ui.refused.title", "ui.conflict"));
    }

    @ExceptionHandler
    ModelAndView invalid(Invalid invalid, HttpServletRequest request) {
        return page(request, HttpStatus.UNPROCESSABLE_CONTENT,
                new Problem("ui.refused.title", invalid.errors().values().iterator().next()));
    }

    @ExceptionHandler
    ModelAndView denied(Denied denied, HttpServletRequest request) {
        return denied.aboutPerson() ? missing(request)
                : page(request, HttpStatus.FORBIDDEN, new Problem("ui.denied.title", "ui.denied.text"));
    }

    @ExceptionHandler({NotFound.class, MethodArgumentTypeMismatchException.class})
    ModelAndView missing(HttpServletRequest request) {
        return page(request, HttpStatus.NOT_FOUND, new Problem("ui.missing.title", "ui.missing.text"));
    }

    /** A form with files that did not come whole. */
    @ExceptionHandler(MultipartException.class)
    ModelAndView broken(HttpServletRequest request) {
        return byStatus(request, HttpStatus.BAD_REQUEST);
    }

    @ExceptionHandler({DataAccessResourceFailureException.class, CannotCreateTransactionException.class,
            CannotGetJdbcConnectionException.class})
    ModelAndView away(Exception failure, HttpServletRequest request) {
        LOG.error("the database does not answer: {}", failure.getClass().getSimpleName());
        return page(request, HttpStatus.SERVICE_UNAVAILABLE, new Problem("ui.away.title", "ui.away.text"));
    }

    @ExceptionHandler
    ModelAndView anything(Exception failure, HttpServletRequest request) {
        if (failure instanceof ErrorResponse response && !response.getStatusCode().is5xxServerError()) {
            return byStatus(request, response.getStatusCode());
        }
        LOG.error("unexpected at {}", request.getMethod(), failure);
        return page(request, HttpStatus.INTERNAL_SERVER_ERROR, new Problem("ui.failed.title", "ui.failed.text"));
    }

    ModelAndView byStatus(HttpServletRequest request, HttpStatusCode status) {
        return switch (status.value()) {
            case 404 -> missing(request);
            case 403 -> page(request, status, new Problem("ui.denied.title", "ui.denied.text"));
            default -> page(request, status, new Problem("ui.bad-request.title", "ui.bad-request.text"));
        };
    }

    private ModelAndView page(HttpServletRequest request, HttpStatusCode status, Problem problem) {
        ModelAndView view = pages.page(request).view("ui/problem", problem);
        view.setStatus(status);
        return view;
    }
}
