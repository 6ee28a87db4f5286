package no.fotfeste.sharing;

/** Why something may leave. */
public enum Basis {
    /** To those who referred, the GP and whoever takes over; the person may object (hpl §§ 45, 45 a). */
    DUTY_MAY_OBJECT,
    /** Someone has asked with a paragraph that obliges us to answer. */
    STATUTORY_REQUEST,
    /** The person has said yes. */
    CONSENT
}
