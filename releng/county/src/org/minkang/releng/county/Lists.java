package org.minkang.releng.county;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.minkang.base.IdNumber;

/**
 * The lists of other offices for a campaign of enrollment, made from {@code persons.csv}: police, health office, last year's
 * roll, schools, three groups that are helped, deaths, employees, other counties. Persons in two places, with employee cover,
 * dead, and with a name and a number that do not fit are planted and named in {@code truth.csv}; strangers of the same names,
 * missing villages and numbers, blanks in names and repeated rows are there as in life.
 */
final class Lists {

    /** Of a county of {@link #FULL} persons. */
    private static final int FULL = 697_600;
    private static final int TWO_PLACES = 2_400;
    private static final int EMPLOYEES = 900;
    private static final int DEAD = 1_100;
    private static final int CONFLICTS = 300;
    private static final int FEWEST = 12;
    private static final LocalDate TODAY = LocalDate.of(2026, 10, 1);

    /** What is planted for a person. */
    private enum Planted {
        OTHER_VILLAGE, ELSEWHERE, EMPLOYEE, DEAD, NAME, NUMBER
    }

    /** A line of {@code persons.csv}. */
    private record Line(String number, String name, LocalDate birth, String area) {
    }

    private final Path out;
    private final County county;
    private final Dice dice;
    private final Names names;
    private final Map<String, String> townships = new HashMap<>();
    private final Map<String, String> villages = new HashMap<>();
    private final Set<String> numbers = new HashSet<>();
    private final Map<Integer, Planted> planted = new HashMap<>();
    private final Map<String, Csv> lists = new HashMap<>();
    private Csv truth;

    Lists(Main.Plan plan, County county) {
        this.out = plan.out();
        this.county = county;
        this.dice = plan.dice("lists");
        this.names = new Names(plan.dice("strangers"));
        county.townships().forEach(township -> township.villages().forEach(village -> {
            townships.put(village.code(), township.name());
            villages.put(village.code(), village.name());
        }));
    }

    void write() throws IOException {
        int count = count();
        plant(count);
        Path folder = Files.createDirectories(out.resolve("lists"));
        try {
            for (String name : new String[] {"police", "health", "last-year", "schools", "extreme-poverty", "low-income", "monitored", "deaths",
                "employees", "province"}) {
                lists.put(name, new Csv(folder.resolve(name + ".csv"), "身份证号", "姓名", "出生日期", "乡镇", "村", "日期", "备注"));
            }
            truth = new Csv(folder.resolve("truth.csv"), "kind", "number");
            each();
            strangers(count);
        } finally {
            for (Csv list : lists.values()) {
                list.close();
            }
            if (truth != null) {
                truth.close();
            }
        }
    }

    private int count() throws IOException {
        int[] count = {0};
        lines((index, line) -> {
            numbers.add(line.number());
            count[0]++;
        });
        return count[0];
    }

    private void plant(int count) {
        double scale = (double) count / FULL;
        BitSet taken = new BitSet(count);
        plant(count, scale * TWO_PLACES * 2 / 3, Planted.OTHER_VILLAGE, taken);
        plant(count, scale * TWO_PLACES / 3, Planted.ELSEWHERE, taken);
        plant(count, scale * EMPLOYEES, Planted.EMPLOYEE, taken);
        plant(count, scale * DEAD, Planted.DEAD, taken);
        plant(count, scale * CONFLICTS / 2, Planted.NAME, taken);
        plant(count, scale * CONFLICTS / 2, Planted.NUMBER, taken);
    }

    private void plant(int count, double wanted, Planted what, BitSet taken) {
        for (int left = Math.max(FEWEST, (int) Math.round(wanted)); left > 0;) {
            int at = dice.below(count);
            if (!taken.get(at)) {
                taken.set(at);
                planted.put(at, what);
                left--;
            }
        }
    }

    /** What is done with each person who has a number. */
    private interface Each {
        void person(int index, Line line) throws IOException;
    }

    private void lines(Each each) throws IOException {
        try (BufferedReader in = Files.newBufferedReader(out.resolve("persons.csv"))) {
            in.readLine();
            int index = 0;
            for (String text = in.readLine(); text != null; text = in.readLine()) {
                String[] fields = text.split(",", -1);
                if (!fields[1].isEmpty()) {
                    each.person(index++, new Line(fields[1], fields[2], LocalDate.parse(fields[4]), fields[5]));
                }
            }
        }
    }

    private void each() throws IOException {
        lines((index, line) -> {
            Planted what = planted.get(index);
            String name = what == Planted.NAME ? other(line.name()) : line.name();
            String number = what == Planted.NUMBER ? slip(line.number()) : line.number();
            row("police", number, name, line, line.area(), "", what == null);
            if (dice.chance(0.93) || what == Planted.OTHER_VILLAGE) {
                row("health", line.number(), line.name(), line, what == Planted.OTHER_VILLAGE ? another(line.area()) : line.area(), "", what == null);
            }
            if (dice.chance(0.95)) {
                row("last-year", line.number(), line.name(), line, line.area(), "", what == null);
            }
            int age = TODAY.getYear() - line.birth().getYear();
            if (age >= 6 && age <= 15 && dice.chance(0.97)) {
                row("schools", line.number(), line.name(), line, line.area(), townships.get(line.area()) + "中心学校", what == null);
            }
            double group = dice.fraction();
            if (group < 0.005) {
                row("extreme-poverty", line.number(), line.name(), line, line.area(), "", false);
            } else if (group < 0.04) {
                row("low-income", line.number(), line.name(), line, line.area(), "", false);
            }
            if (dice.chance(0.03)) {
                row("monitored", line.number(), line.name(), line, line.area(), "", false);
            }
            if (what != null) {
                planted(what, line);
            }
        });
    }

    private void planted(Planted what, Line line) throws IOException {
        switch (what) {
            case DEAD -> {
                LocalDate day = TODAY.minusDays(1 + dice.below(900));
                day("deaths", line.number(), line.name(), line.area(), day.isBefore(line.birth()) ? line.birth().plusDays(1) : day, "");
            }
            case EMPLOYEE -> day("employees", line.number(), line.name(), "", TODAY.minusDays(1 + dice.below(2_000)), "县第" + (1 + dice.below(9)) + "建筑公司");
            case ELSEWHERE -> day("province", line.number(), line.name(), "", TODAY.minusDays(1 + dice.below(300)), "邻县");
            default -> {
                // stands in the list of the police or of the health office
            }
        }
        truth.row(what == Planted.OTHER_VILLAGE || what == Planted.ELSEWHERE ? "TWO_PLACES" : what == Planted.NAME || what == Planted.NUMBER ? "CONFLICT"
                : what.name(), line.number());
    }

    /** A row as offices write it, with the carelessness of a few in a thousand where nothing is planted. */
    private void row(String list, String number, String name, Line line, String area, String remark, boolean careless) throws IOException {
        String written = careless && dice.chance(0.002) ? "" : number;
        String spaced = careless && dice.chance(0.005) && name.length() == 2 ? name.charAt(0) + "　" + name.charAt(1) : name;
        boolean nowhere = careless && !written.isEmpty() && dice.chance(0.005);
        boolean code = dice.chance(0.3);
        for (int i = careless && dice.chance(0.002) ? 2 : 1; i > 0; i--) {
            lists.get(list).row(written, spaced, line.birth().toString(), nowhere || code ? "" : townships.get(area),
                    nowhere ? "" : code ? area : villages.get(area), "", remark);
        }
    }

    private void day(String list, String number, String name, String area, LocalDate day, String remark) throws IOException {
        lists.get(list).row(number, name, "", townships.getOrDefault(area, ""), villages.getOrDefault(area, ""), day.toString(), remark);
    }

    /** Persons of other places on the lists of deaths, employees and other counties, many of them with names of ours. */
    private void strangers(int count) throws IOException {
        for (String list : new String[] {"deaths", "employees", "province"}) {
            for (int i = Math.max(30, count / 200); i > 0; i--) {
                LocalDate birth = LocalDate.of(1935, 1, 1).plusDays(dice.below(30_000));
                String number = number(dice.of("431098", "431094", "439902"), birth, dice.below(1_000));
                day(list, number, names.surname(false) + names.given(dice.chance(0.5), birth.getYear(), false), "",
                        TODAY.minusDays(1 + dice.below(900)), "邻县");
            }
        }
    }

    private String other(String name) {
        String other = name;
        while (other.equals(name)) {
            other = names.surname(false) + names.given(dice.chance(0.5), 1980, false);
        }
        return other;
    }

    /** Another valid number that nobody has, one digit of the sequence or of the day away. */
    private String slip(String number) {
        while (true) {
            int at = dice.chance(0.5) ? 16 : 14 + dice.below(3);
            char digit = (char) ('0' + dice.below(10));
            String digits = number.substring(0, at) + digit + number.substring(at + 1, 17);
            String slipped = digits + IdNumber.checkDigit(digits);
            if (!numbers.contains(slipped) && !digits.endsWith("000")) {
                return slipped;
            }
        }
    }

    private static String number(String area, LocalDate birth, int sequence) {
        String digits = area + String.format("%04d%02d%02d%03d", birth.getYear(), birth.getMonthValue(), birth.getDayOfMonth(), Math.max(1, sequence));
        return digits + IdNumber.checkDigit(digits);
    }

    private String another(String area) {
        while (true) {
            County.Township township = dice.of(county.townships());
            String code = dice.of(township.villages()).code();
            if (!code.equals(area)) {
                return code;
            }
        }
    }
}
