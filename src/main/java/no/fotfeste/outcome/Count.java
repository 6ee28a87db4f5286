package no.fotfeste.outcome;

/**
 * Endings counted, for one part of a group on one occasion. Each number counts some of those before it.
 *
 * @param split what they are split by: the state of working life at the start; empty where they are not
 * @param ended courses that ended in the period
 * @param eligible of these: alive, not back in the service, not unwilling, and the time to ask has come
 * @param reached of these: sent a link, or answered all the same
 * @param workOrEducation of those who answered, and {@code work} of these in turn
 */
record Count(String group, String split, String occasion, int ended, int eligible, int reached, int answered,
        int workOrEducation, int work) {}
