package no.fotfeste.demo;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import no.fotfeste.person.NewPerson;
import no.fotfeste.person.Person;
import no.fotfeste.platform.NationalId;

/** Makes people up: names at random, ages around 44, identity numbers with the month plus 80. */
final class DemoPeople {

    private static final List<String> GIVEN = List.of("Anne", "Mari", "Aud", "Eli", "Tone", "Hege", "Siv", "Randi", "Liv",
            "Åse", "Bente", "Marit", "Gro", "Nina", "Sunniva", "Amina", "Fatuma", "Agnieszka", "Elif", "Thuy", "Ola", "Per", "Tor", "Rune",
            "Jon", "Arne", "Geir", "Svein", "Odd", "Øyvind", "Trond", "Stian", "Magnus", "Yusuf", "Piotr", "Ahmed", "Erlend", "Vegard");
    private static final List<String> FAMILY = List.of("Berge", "Sol", "Lund", "Nes", "Hagen", "Kvam", "Dal", "Berg", "Vik",
            "Moen", "Haugen", "Bakke", "Eide", "Strand", "Lien", "Sæther", "Ødegård", "Nygård", "Fossum", "Aasen", "Warsame",
            "Kowalska", "Yildiz", "Nguyen", "Solheim", "Rustad", "Tangen", "Myhre", "Bråten", "Engen", "Holm", "Skog");
    private static final List<String> WORK = List.of("barnehageassistent", "renholder", "lagerarbeider", "helsefagarbeider",
            "sjåfør", "butikkmedarbeider", "kokk", "tømrer", "industriarbeider", "kontormedarbeider", "servitør", "lærer", "elektriker");
    private static final List<String> STREETS = List.of("Storgata", "Elvegata", "Skoleveien", "Bjørkelia", "Kirkeveien", "Møllebakken");

    private final Random random;
    private final Set<String> numbers = new HashSet<>();

    DemoPeople(long seed) {
        this.random = new Random(seed);
    }

    NewPerson next(LocalDate on, int youngest, int oldest) {
        int age = (int) Math.clamp(Math.round(44 + random.nextGaussian() * 11), youngest, oldest);
        LocalDate born = on.minusYears(age).minusDays(random.nextInt(360) + 1);
        String given = pick(GIVEN);
        boolean foreign = List.of("Amina", "Fatuma", "Agnieszka", "Elif", "Thuy", "Yusuf", "Piotr", "Ahmed").contains(given);
        String family = pick(foreign ? List.of("Warsame", "Kowalska", "Yildiz", "Nguyen", "Ali") : FAMILY);
        return new NewPerson(number(born), given, family, born,
                new Person.ContactDetails(String.format("900 %02d %03d", random.nextInt(100), random.nextInt(1000)),
                        random.nextInt(10) == 0 ? "" : given.toLowerCase(java.util.Locale.ROOT).replace("å", "a").replace("ø", "o")
                                + "." + random.nextInt(1000) + "@example.no",
                        pick(STREETS) + " " + (random.nextInt(80) + 1) + ", 1850 Elvestad",
                        foreign && random.nextInt(2) == 0 ? "arabisk" : "", foreign && random.nextInt(3) == 0, "Elvestad legesenter", ""),
                Person.Education.values()[Math.min(3, 1 + random.nextInt(3) * random.nextInt(2))], pick(WORK));
    }

    private NationalId number(LocalDate born) {
        String date = String.format("%02d%02d%02d", born.getDayOfMonth(), born.getMonthValue() + 80, born.getYear() % 100);
        while (true) {
            String nine = date + String.format("%03d", random.nextInt(900) + 50);
            for (int checks = 0; checks < 100; checks++) {
                var number = NationalId.find(nine + String.format("%02d", checks));
                if (number.isPresent() && numbers.add(number.get().digits())) return number.get();
            }
        }
    }

    String pick(List<String> some) {
        return some.get(random.nextInt(some.size()));
    }

    Random random() {
        return random;
    }
}
