package org.minkang.enrollment.demo;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.minkang.enrollment.baseline.FindingKind;
import org.minkang.store.Session;
import org.minkang.store.Store;

/** What was planted in the lists of an invented county, and how much of it was found. */
final class Truth {

    private final Map<String, Set<String>> planted = new TreeMap<>();

    /** Of a file with {@code kind,number}. */
    static Truth read(Path file) {
        Truth truth = new Truth();
        try (BufferedReader in = Files.newBufferedReader(file)) {
            in.readLine();
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                String[] fields = line.split(",");
                truth.planted.computeIfAbsent(fields[0], kind -> new HashSet<>()).add(fields[1]);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return truth;
    }

    private static String kind(FindingKind kind) {
        return switch (kind) {
            case PLACES, ELSEWHERE -> "TWO_PLACES";
            case CONFLICT, NUMBER -> "CONFLICT";
            case DEAD, EMPLOYEE, UNKNOWN -> kind.name();
        };
    }

    /**
     * Compares with the findings of a year and prints both shares for each kind.
     *
     * @return whether each is at least 99 %
     */
    boolean compare(Store store, int year, PrintWriter out, String heading) {
        Map<String, Set<String>> found = new TreeMap<>();
        store.run(s -> read(s, year, found));
        out.println(heading);
        boolean good = true;
        for (String kind : new TreeSet<>(planted.keySet())) {
            Set<String> there = planted.get(kind);
            Set<String> here = found.getOrDefault(kind, Set.of());
            Set<String> both = new HashSet<>(here);
            both.retainAll(there);
            double recall = (double) both.size() / there.size();
            double precision = here.isEmpty() ? 1 : (double) both.size() / here.size();
            out.printf("%-12s %,7d %,7d %,7d %8.2f%% %8.2f%%%n", kind, there.size(), here.size(), both.size(), recall * 100, precision * 100);
            good &= recall >= 0.99 && precision >= 0.99;
        }
        out.flush();
        return good;
    }

    private static void read(Session s, int year, Map<String, Set<String>> found) {
        s.rows(row -> found.computeIfAbsent(kind(FindingKind.valueOf(row.text(1))), k -> new HashSet<>()).add(row.text(2)),
                "select f.finding_kind, p.id_number from enrollment_finding f join mk_person p on p.id = f.person_id where f.plan_year = ?", year);
    }
}
