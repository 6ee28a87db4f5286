package no.fotfeste.workanalysis;

/** Something a job may ask for. @param example for whoever wonders what is meant */
record DemandKind(String code, String group, String name, String example) {

    /** Own words instead of one of the list. */
    static final String OWN = "own";
}
