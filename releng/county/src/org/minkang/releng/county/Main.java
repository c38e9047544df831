package org.minkang.releng.county;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/** {@code --out DIR [--persons 20000] [--applications 2000] [--seed 20260305] [--certified yes] [--lists yes]}. */
public final class Main {

    private static final Set<String> OPTIONS = Set.of("out", "persons", "applications", "seed", "certified", "lists");

    private Main() {
    }

    public static void main(String[] args) throws IOException {
        Map<String, String> options = options(args);
        if (options == null || !options.containsKey("out")) {
            System.err.println("usage: Main --out DIR [--persons N] [--applications N] [--seed N] [--certified yes] [--lists yes]");
            System.exit(2);
            return;
        }
        // POI logs through an interface without a provider, which would say so on the console
        System.setProperty("log4j2.loggerContextFactory", "org.apache.logging.log4j.simple.SimpleLoggerContextFactory");
        long start = System.nanoTime();
        Plan plan = new Plan(Path.of(options.get("out")), number(options, "persons", 20_000), number(options, "applications", 2_000),
                number(options, "seed", 20_260_305), "yes".equals(options.get("certified")), "yes".equals(options.get("lists")));
        String summary = make(plan);
        System.out.println(summary + " in " + (System.nanoTime() - start) / 1_000_000 + " ms");
    }

    private static Map<String, String> options(String[] args) {
        Map<String, String> options = new HashMap<>();
        for (int i = 0; i < args.length; i += 2) {
            if (!args[i].startsWith("--") || !OPTIONS.contains(args[i].substring(2)) || i + 1 == args.length) {
                return null;
            }
            options.put(args[i].substring(2), args[i + 1]);
        }
        return options;
    }

    private static int number(Map<String, String> options, String name, int usual) {
        return Integer.parseInt(options.getOrDefault(name, String.valueOf(usual)));
    }

    /**
     * What to make.
     *
     * @param certified whether rows of already certified persons are planted; only useful where {@code certified.csv} is loaded first
     * @param lists     whether the lists of other offices are made, for a campaign of enrollment
     */
    record Plan(Path out, int persons, int applications, int seed, boolean certified, boolean lists) {

        Dice dice(String purpose) {
            return new Dice(seed, purpose);
        }
    }

    static String make(Plan plan) throws IOException {
        Files.createDirectories(plan.out().resolve("applications"));
        County county = County.of(plan);
        county.write(plan.out());
        Institutions institutions = Institutions.of(plan, county);
        institutions.write(plan.out());
        Applicants applicants = new Applicants(plan, county);
        Population.Counts counts = new Population(plan, county, applicants).write(plan.out());
        if (plan.lists()) {
            new Lists(plan, county).write();
        }
        Disease.writeCriteria(plan.out().resolve("criteria.csv"));
        Truth truth = new Applications(plan, county, institutions, applicants).write(plan.out());
        String summary = String.format("{\"persons\":%d,\"households\":%d,\"townships\":%d,\"villages\":%d,\"marks\":%d,\"applications\":%d,"
                + "\"rejectedRows\":%d,\"seed\":%d}", counts.persons(), counts.households(), county.townships().size(), county.villageCount(),
                counts.marks(), truth.rows(), truth.rejected(), plan.seed());
        Files.write(plan.out().resolve("summary.json"), (summary + "\n").getBytes(StandardCharsets.UTF_8));
        return summary;
    }
}
