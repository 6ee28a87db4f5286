package no.fotfeste.platform;

import java.util.Optional;

/** A Norwegian organisation number (Enhetsregisteret): nine digits, the last a check; real ones begin with 8 or 9, made-up ones with 2 or 3. */
public record OrganisationNumber(String digits) {

    private static final int[] WEIGHTS = {3, 2, 7, 6, 5, 4, 3, 2, 1};

    /** Spaces are forgiven; empty where the checksum or the first digit is wrong. */
    public static Optional<OrganisationNumber> find(String text) {
        String digits = text.replaceAll("\\s", "");
        if (!digits.matches("[2389][0-9]{8}")) return Optional.empty();
        int sum = 0;
        for (int i = 0; i < WEIGHTS.length; i++) sum += WEIGHTS[i] * (digits.charAt(i) - '0');
        return sum % 11 == 0 ? Optional.of(new OrganisationNumber(digits)) : Optional.empty();
    }

    /** Made up, for demo and tests: no organisation has it. */
    public boolean synthetic() {
        return digits.charAt(0) == '2' || digits.charAt(0) == '3';
    }
}
