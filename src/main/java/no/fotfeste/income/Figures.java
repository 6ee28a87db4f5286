package no.fotfeste.income;

/**
 * What the person says of their own money.
 *
 * @param income before, in kroner a year, for the position they had
 * @param position that it was for, in percent of a full one
 * @param degree of the disability benefit, 100 where it is another
 */
public record Figures(int income, int position, Benefit benefit, int degree, int children) {

    public static final int MOST_INCOME = 5_000_000;
    public static final int MOST_CHILDREN = 15;

    public enum Benefit {
        SICK_PAY, AAP, DISABILITY, NONE
    }
}
