package no.fotfeste.outcome;

/** Wilson's interval for a proportion, 95 %: holds for small numbers and near 0 and 1 (Newcombe 1998). */
record Wilson(double low, double high) {

    private static final double Z = 1.959963984540054;

    /** Errors: IllegalArgumentException where there are more hits than there are in all, or nobody. */
    static Wilson of(long hits, long all) {
        if (all < 1 || hits < 0 || hits > all) throw new IllegalArgumentException(hits + " of " + all);
        double p = (double) hits / all;
        double z2 = Z * Z;
        double middle = (p + z2 / (2 * all)) / (1 + z2 / all);
        double half = Z * Math.sqrt(p * (1 - p) / all + z2 / (4.0 * all * all)) / (1 + z2 / all);
        return new Wilson(hits == 0 ? 0 : Math.max(0, middle - half), hits == all ? 1 : Math.min(1, middle + half));
    }
}
