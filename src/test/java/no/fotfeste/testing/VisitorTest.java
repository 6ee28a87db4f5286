package no.fotfeste.testing;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@FotfesteTest
class VisitorTest {

    @Autowired Browsers browsers;

    @Test
    void a_page_that_cannot_be_read_aloud_or_is_too_wide_is_told_of() {
        try (var visitor = browsers.visitor()) {
            visitor.open("/logg-inn");
            visitor.look("login");
            visitor.page().evaluate("document.querySelectorAll('label').forEach(each => each.remove())");
            assertThatThrownBy(() -> visitor.look("login-without-labels")).isInstanceOf(AssertionError.class).hasMessageContaining("label");
            visitor.open("/logg-inn");
            visitor.page().evaluate("document.querySelector('main').append(document.createElement('hr')); document.querySelector('hr').style.width = '2000px'");
            assertThatThrownBy(() -> visitor.look("login-too-wide")).isInstanceOf(AssertionError.class).hasMessageContaining("wider than the screen");
        }
    }
}
