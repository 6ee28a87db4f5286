package no.fotfeste.platform;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OrganisationNumberTest {

    @ParameterizedTest
    @ValueSource(strings = {"974760673", "889640782", "993467049", "970948139", "874716782", "974 760 673"})
    void real_numbers_are_known(String digits) {
        assertThat(OrganisationNumber.find(digits)).isPresent();
    }

    @ParameterizedTest
    @ValueSource(strings = {"123456789", "000000000", "123456785", "97476067", ""})
    void a_wrong_checksum_or_first_digit_is_no_number(String digits) {
        assertThat(OrganisationNumber.find(digits)).isEmpty();
    }
}
