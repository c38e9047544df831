package org.minkang.releng.county;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** One workbook per township: good rows, and about 3 % that are not. */
final class Applications {

    private static final double FAULTY = 0.03;

    private final Main.Plan plan;
    private final County county;
    private final Institutions institutions;
    private final Applicants applicants;
    private final Dice dice;
    /** Good applications of the townships before, some of which come again. */
    private final List<Application> earlier = new ArrayList<>();
    private int nextFault;

    Applications(Main.Plan plan, County county, Institutions institutions, Applicants applicants) {
        this.plan = plan;
        this.county = county;
        this.institutions = institutions;
        this.applicants = applicants;
        this.dice = plan.dice("applications");
    }

    Truth write(Path out) throws IOException {
        try (Truth truth = new Truth(out.resolve("expected.csv"))) {
            for (int t = 0; t < county.townships().size(); t++) {
                township(t, out.resolve("applications"), truth);
            }
            return truth;
        }
    }

    private void township(int t, Path folder, Truth truth) throws IOException {
        String name = county.townships().get(t).name();
        Form form = new Form(t, name, plan.dice("form " + t));
        List<Row> rows = rows(t, name, form);
        String file = String.format("%02d-%s.%s", t + 1, name, form.kind.name().toLowerCase(java.util.Locale.ROOT));
        int first = Workbooks.write(folder.resolve(file), form, rows);
        for (int i = 0; i < rows.size(); i++) {
            truth.row(file, name, first + i, rows.get(i));
        }
    }

    private List<Row> rows(int t, String name, Form form) {
        List<Person> people = applicants.chosen(t);
        int wanted = Math.min(applicants.wanted(t), people.size());
        List<Row> rows = new ArrayList<>();
        for (int i = 0; i < wanted; i++) {
            rows.add(new Row(new Application(people.get(i), dice, institutions), name, dice, form.separator));
        }
        List<Application> good = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
            if (dice.chance(FAULTY)) {
                rows.set(i, faulty(t, name, form, rows.get(i), good));
            } else {
                Oddity.sprinkle(rows.get(i), dice);
                good.add(rows.get(i).application);
            }
        }
        earlier.addAll(good);
        return rows;
    }

    /** The faults take turns, so that each of them occurs. */
    private Row faulty(int t, String name, Form form, Row row, List<Application> before) {
        while (true) {
            Fault fault = Fault.values()[nextFault++ % Fault.values().length];
            Row spoilt = switch (fault) {
                case TWICE_IN_FILE -> again(before, name, form);
                case PENDING_ELSEWHERE -> again(earlier, name, form);
                case ALREADY_CERTIFIED -> certified(t, name, form);
                case ROUNDED_NUMBER -> form.kind == Form.Kind.CSV ? null : spoil(row, fault, name, form);
                default -> spoil(row, fault, name, form);
            };
            if (spoilt != null) {
                spoilt.fault = fault.text();
                return spoilt;
            }
        }
    }

    private Row spoil(Row row, Fault fault, String name, Form form) {
        Row copy = new Row(row.application, name, dice, form.separator);
        return fault.spoil(copy, dice) ? copy : null;
    }

    private Row again(List<Application> list, String name, Form form) {
        return list.isEmpty() ? null : new Row(dice.of(list), name, dice, form.separator);
    }

    private Row certified(int t, String name, Form form) {
        List<Applicants.Certified> list = applicants.certified(t);
        if (!plan.certified() || list.isEmpty()) {
            return null;
        }
        Applicants.Certified held = list.remove(dice.below(list.size()));
        Application application = new Application(held.person(), dice, institutions);
        Disease disease = Disease.ALL.stream().filter(d -> d.code().equals(held.disease())).findFirst().orElseThrow();
        application.findings.clear();
        application.findings.put(disease, disease.value(dice));
        application.missing.clear();
        return new Row(application, name, dice, form.separator);
    }
}
