package no.fotfeste.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import no.fotfeste.platform.NationalId.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NationalIdTest {

    @ParameterizedTest
    @CsvSource({
        "01818510078, SYNTHETIC", "29820051260, SYNTHETIC", "05887312348, SYNTHETIC", "17890140092, SYNTHETIC",
        "55819030129, SYNTHETIC_D", "10915596784, SYNTHETIC", "15507600333, H", "29422059278, H", "55507608360, H",
        "68467038838, H", "13527248013, H"})
    void numbers_of_every_kind_are_known(String digits, Kind kind) {
        assertThat(NationalId.find(digits)).map(NationalId::kind).contains(kind);
    }

    @ParameterizedTest
    @ValueSource(strings = {"01818510086", "29820051279", "17890140009", "15819035706"})
    void numbers_that_only_the_rule_from_2032_allows_are_accepted_now(String digits) {
        assertThat(NationalId.find(digits)).isPresent();
    }

    @ParameterizedTest
    @ValueSource(strings = {"12345678910", "52345678910", "00000000000", "0181851007", "018185100788", "0181851007x", ""})
    void a_wrong_check_digit_date_or_length_is_no_number(String digits) {
        assertThat(NationalId.find(digits)).isEmpty();
    }

    @Test
    void spaces_are_forgiven() {
        assertThat(NationalId.find("018185 10078")).map(NationalId::digits).contains("01818510078");
    }

    @Test
    void a_synthetic_number_fits_the_birth_date_it_was_made_from() {
        NationalId number = NationalId.find("01818510078").orElseThrow();
        assertThat(number.fits(LocalDate.of(1985, 1, 1))).isTrue();
        assertThat(number.fits(LocalDate.of(1985, 1, 2))).isFalse();
    }
}
