package org.minkang.register.tests;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.minkang.base.IdNumber;
import org.minkang.base.Sex;
import org.minkang.register.Evidence;
import org.minkang.register.NewPerson;

/** The examples of {@code pairs.csv}. */
final class Pairs {

    /** Two entries, and what is to be said about them. */
    record Example(String title, String[] one, String[] other, int score, Set<Evidence> evidence) {

        boolean hinted() {
            return !title.startsWith("not one person");
        }
    }

    private Pairs() {
    }

    static List<Example> all() {
        List<Example> examples = new ArrayList<>();
        List<String> lines = text().lines().filter(l -> !l.startsWith("#") && !l.isBlank()).toList();
        for (int i = 0; i < lines.size(); i += 2) {
            String[] parts = lines.get(i + 1).split(" \\| ");
            examples.add(new Example(lines.get(i), parts[0].split(";"), parts[1].split(";"), Integer.parseInt(parts[2]),
                    Arrays.stream(parts[3].strip().split(" ")).map(Evidence::valueOf).collect(Collectors.toSet())));
        }
        return examples;
    }

    private static String text() {
        try (var in = Pairs.class.getResourceAsStream("pairs.csv")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static NewPerson person(String[] p, Long household) {
        String number = p[0].equals("-") ? null : p[0] + IdNumber.checkDigit(p[0]);
        String area = switch (p[5]) {
            case "E" -> Room.EAST;
            case "W" -> Room.WEST;
            case "H" -> Room.HILLS;
            default -> null;
        };
        return new NewPerson(number, p[1], p[2].equals("F") ? Sex.FEMALE : Sex.MALE, LocalDate.parse(p[3]),
                p[4].equals("-") ? null : household, area, null, number == null ? "无证件" : null);
    }
}
