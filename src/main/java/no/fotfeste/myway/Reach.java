package no.fotfeste.myway;

import java.time.LocalDate;

/** Where the person is reached, and who has heard them on that number. */
record Reach(String email, String phone, LocalDate heardOn, String heardBy) {

    boolean heardOn(String number) {
        return digits(phone).equals(digits(number));
    }

    static String digits(String phone) {
        return phone.replaceAll("[^0-9]", "");
    }
}
