import java.io.File;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.usermodel.WorkbookFactory;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/**
 * Counts again what the demo says it has done, from the townships' workbooks and the rules in releng/county/README.md,
 * with none of the program's own classes: what two ways of reading the same rules agree on is probably right.
 *
 * <pre>java -cp "PRODUCT/plugins/*" releng/checks/DemoRecount.java WORKBOOKS_DIR JSON_LINE [OUT_DIR]</pre>
 *
 * WORKBOOKS_DIR is what the generator made (with persons.csv, criteria.csv and applications/ in it), JSON_LINE the
 * demo's last line or a file that ends with it, "" to compare nothing, OUT_DIR what the demo wrote: with it, the rows
 * that differ can be named. The policy pack comes from the working copy ({@code -Dpack=FILE} for another). Ends with 1
 * when anything differs, 2 when the input cannot be understood.
 */
public class DemoRecount {

    private final Path folder;
    private final Rules rules;
    private final Register register;
    private final List<Entry> entries = new ArrayList<>();
    private int differences;

    DemoRecount(Path folder) throws IOException {
        this.folder = folder;
        this.rules = new Rules(folder, Path.of(System.getProperty("pack", "bundles/org.minkang.chronic/src/packs/shili.yaml")));
        this.register = new Register(folder);
    }

    public static void main(String[] args) throws IOException {
        if (args.length < 2) {
            System.err.println("DemoRecount WORKBOOKS_DIR JSON_LINE [OUT_DIR]");
            System.exit(2);
        }
        System.setProperty("log4j2.loggerContextFactory", "org.apache.logging.log4j.simple.SimpleLoggerContextFactory");
        Path given = Path.of(args[0]);
        DemoRecount recount = new DemoRecount(
                Files.isDirectory(given.resolve("applications")) ? given : given.toAbsolutePath().getParent());
        recount.read();
        recount.compareWithTheTruth();
        if (!args[1].isEmpty()) {
            recount.compareWithTheDemo(jsonOf(args[1]));
        }
        if (args.length > 2) {
            recount.compareWithTheOutput(Path.of(args[2]));
        }
        System.out.println(recount.differences == 0 ? "The numbers agree." : recount.differences + " differences");
        System.exit(recount.differences == 0 ? 0 : 1);
    }

    private static String jsonOf(String given) throws IOException {
        if (given.startsWith("{")) {
            return given;
        }
        List<String> lines = Files.readAllLines(Path.of(given));
        return lines.stream().filter(l -> l.startsWith("{\"applications\"")).reduce((a, b) -> b)
                .orElseThrow(() -> new IllegalArgumentException(given + " has no line of the demo's result"));
    }

    // ---- from the workbooks

    private void read() throws IOException {
        try (Stream<Path> files = Files.list(folder.resolve("applications"))) {
            for (Path file : files.filter(f -> !f.getFileName().toString().startsWith(".")).sorted().toList()) {
                for (Entry entry : Sheet.read(file)) {
                    judge(entry);
                    entries.add(entry);
                }
            }
        }
        Map<String, Long> why = entries.stream().filter(Entry::rejected).flatMap(e -> e.faults.stream())
                .collect(Collectors.groupingBy(f -> f, TreeMap::new, Collectors.counting()));
        System.out.printf("%d rows in %d workbooks, %d rejected for %s%n", entries.size(),
                entries.stream().map(e -> e.file).distinct().count(), entries.stream().filter(Entry::rejected).count(),
                why);
    }

    private void judge(Entry e) {
        identity(e);
        diseases(e);
        days(e);
        earlier(e);
        if (e.rejected()) {
            return;
        }
        e.diseases.forEach(d -> register.pending.put(e.number + d, e.place()));
        Set<String> has = rules.papers(e.text("papers"));
        for (String disease : e.diseases) {
            rules.wanted(disease).stream().filter(p -> !has.contains(p)).forEach(e.missing::add);
        }
        boolean complete = e.missing.isEmpty() || e.text("remark").contains("所缺材料后补");
        Map<String, BigDecimal> findings = findings(e);
        for (String disease : e.diseases) {
            e.outcomes.put(disease, !complete ? "refused-papers"
                    : rules.meets(disease, findings, e.place()) ? "granted" : "refused");
        }
    }

    private void identity(Entry e) {
        String id = e.text("number").replaceAll("[\\s\\u3000]", "").toUpperCase();
        if (e.cells.get("number") instanceof Double) {
            e.faults.add("number-rounded");
            return;
        }
        if (id.matches("\\d{15}")) {
            String seventeen = id.substring(0, 6) + "19" + id.substring(6);
            id = seventeen + checkDigit(seventeen);
        }
        if (!id.matches("\\d{17}[\\dX]")) {
            e.faults.add("number-form");
            return;
        }
        if (checkDigit(id) != id.charAt(17)) {
            e.faults.add("number-check-digit");
            return;
        }
        String[] person = register.persons.get(id);
        if (person == null) {
            e.faults.add("person-unknown");
            return;
        }
        e.number = id;
        e.faultIf(!e.text("name").replaceAll("[\\s\\u3000]", "").equals(person[2].replace(" ", "")), "name");
        String sex = person[3].equals("MALE") ? "男" : "女";
        e.faultIf(!e.text("sex").isEmpty() && !e.text("sex").equals(sex), "sex");
        if (!e.isEmpty("birth")) {
            LocalDate birth = e.day("birth");
            e.faultIf(birth != null && !birth.equals(LocalDate.parse(person[4])), "birth");
        }
    }

    /** GB 11643: weights 2^(17-i) mod 11. */
    private static char checkDigit(String id) {
        int sum = 0;
        for (int i = 0; i < 17; i++) {
            sum += (id.charAt(i) - '0') * ((1 << 17 - i) % 11);
        }
        return "10X98765432".charAt(sum % 11);
    }

    private void diseases(Entry e) {
        for (String name : e.text("diseases").split("[、，,+；;]")) {
            String code = rules.diseaseNames.get(name.strip());
            e.faultIf(code == null, "disease-unknown");
            e.faultIf(code != null && !e.diseases.add(code), "disease-twice-in-row");
        }
    }

    private void days(Entry e) {
        LocalDate diagnosed = e.day("diagnosed");
        LocalDate applied = e.day("applied");
        if (diagnosed == null || applied == null) {
            return;
        }
        e.faultIf(diagnosed.isAfter(applied), "diagnosis-after-application");
        e.faultIf(applied.isAfter(LocalDate.now()), "application-in-the-future");
        for (String disease : e.diseases) {
            e.faultIf(diagnosed.isBefore(applied.minusMonths(rules.months(disease))), "diagnosis-too-old");
        }
        String[] until = register.certified.getOrDefault(e.number, Map.of()).entrySet().stream()
                .filter(c -> e.diseases.contains(c.getKey()) && !LocalDate.parse(c.getValue()[4]).isBefore(applied))
                .map(Map.Entry::getValue).findFirst().orElse(null);
        e.faultIf(until != null, "already-certified");
    }

    /** A row that is itself rejected stands in nobody's way. */
    private void earlier(Entry e) {
        for (String disease : e.diseases) {
            String before = register.pending.get(e.number + disease);
            if (before != null) {
                e.faults.add(before.startsWith(e.file + ":") ? "twice-in-file" : "pending-elsewhere");
            }
        }
    }

    private static Map<String, BigDecimal> findings(Entry e) {
        Map<String, BigDecimal> found = new HashMap<>();
        for (String part : e.text("findings").split("[；;]")) {
            Matcher m = Pattern.compile("(\\S+) (-?\\d+(?:\\.\\d+)?) .*").matcher(part.strip());
            if (m.matches()) {
                found.put(m.group(1), new BigDecimal(m.group(2)));
            }
        }
        return found;
    }

    // ---- comparing

    private Map<String, Long> totals(List<Entry> of) {
        List<Entry> taken = of.stream().filter(e -> !e.rejected()).toList();
        Map<String, Long> totals = new LinkedHashMap<>();
        totals.put("applications", (long) taken.size());
        totals.put("supplement", taken.stream().filter(e -> !e.missing.isEmpty()).count());
        totals.put("refused", taken.stream().filter(e -> e.granted().isEmpty()).count());
        totals.put("certified", taken.stream().filter(e -> !e.granted().isEmpty()).count());
        totals.put("certificates", taken.stream().mapToLong(e -> e.granted().size()).sum());
        return totals;
    }

    private void compareWithTheDemo(String json) {
        System.out.printf("%-14s %10s %10s%n", "", "recounted", "demo");
        totals(entries).forEach((key, value) -> {
            Matcher m = Pattern.compile("\"" + key + "\":(\\d+)").matcher(json);
            String said = m.find() ? m.group(1) : "nothing";
            boolean same = said.equals(value.toString());
            System.out.printf("%-14s %10d %10s%s%n", key, value, said, same ? "" : "   <-- differs");
            differences += same ? 0 : 1;
        });
        differIf(!json.contains("\"journalVerified\":true"), "the journal was not verified");
    }

    /** The generator's own word for each row. */
    private void compareWithTheTruth() throws IOException {
        Map<String, String[]> truth = new HashMap<>();
        for (String[] line : Register.csv(folder.resolve("expected.csv"))) {
            truth.put(line[0] + ":" + line[2], line);
        }
        for (Entry e : entries) {
            String[] t = truth.remove(e.place());
            if (t == null) {
                differIf(true, e.place() + " is not in expected.csv");
                continue;
            }
            String outcome = e.rejected() ? "rejected-row" : e.outcomes.entrySet().stream()
                    .map(o -> o.getKey() + "=" + o.getValue()).collect(Collectors.joining("+"));
            differIf(!outcome.equals(t[9]), e.place() + " " + outcome + " " + e.faults + ", expected.csv: " + t[9] + " " + t[6]);
            differIf(!e.rejected() && e.missing.isEmpty() != t[8].isEmpty(),
                    e.place() + " lacks " + e.missing + ", expected.csv: " + t[8]);
        }
        truth.keySet().forEach(place -> differIf(true, place + " of expected.csv was not found in the workbooks"));
    }

    /** Row by row what was rejected, township by township the figures, one by one the certificates. */
    private void compareWithTheOutput(Path out) throws IOException {
        for (String file : entries.stream().map(e -> e.file).collect(Collectors.toCollection(LinkedHashSet::new))) {
            Path rejected = out.resolve("rejected-" + file.replaceAll("\\.\\w+$", ".xlsx"));
            Set<String> theirs = new TreeSet<>();
            if (Files.exists(rejected)) {
                Sheet.rows(rejected).stream().skip(1).forEach(r -> theirs.add(Sheet.text(r.get(0))));
            }
            Set<String> ours = entries.stream().filter(e -> e.file.equals(file) && e.rejected())
                    .map(e -> e.text("serial")).collect(Collectors.toCollection(TreeSet::new));
            differIf(!ours.equals(theirs), file + ": rejected here are numbers " + ours + ", there " + theirs);
        }
        townships(out.resolve("statistics.xlsx"));
        certificates(out.resolve("certificates.xlsx"));
    }

    private void townships(Path file) throws IOException {
        Map<String, List<Long>> theirs = new HashMap<>();
        for (List<Object> row : Sheet.rows(file)) {
            if (row.size() == 6 && row.get(1) instanceof Double) {
                theirs.put(Sheet.text(row.get(0)), row.stream().skip(1).map(v -> ((Double) v).longValue()).toList());
            }
        }
        Map<String, List<Entry>> ours = entries.stream().collect(Collectors.groupingBy(e -> e.text("township")));
        ours.forEach((township, rows) -> {
            Map<String, Long> t = totals(rows);
            long partly = rows.stream().filter(e -> !e.granted().isEmpty() && e.granted().size() < e.diseases.size())
                    .count();
            List<Long> figures = List.of(t.get("applications"), t.get("supplement"), t.get("certified") - partly, partly,
                    t.get("refused"));
            List<Long> said = theirs.getOrDefault(township, List.of(0L, 0L, 0L, 0L, 0L));
            differIf(!figures.equals(said), township + ": taken, asked, certified, partly, refused here " + figures
                    + ", there " + said);
        });
    }

    private void certificates(Path file) throws IOException {
        Map<String, Integer> balance = new TreeMap<>();
        for (Entry e : entries) {
            String id = e.number == null ? "" : e.number.substring(0, 6) + "********" + e.number.substring(14);
            e.granted().forEach(d -> balance.merge(
                    register.persons.get(e.number)[2] + " " + id + " " + rules.diseases.get(d).get("zh"), 1, Integer::sum));
        }
        Set<String> numbers = new HashSet<>();
        for (List<Object> row : Sheet.rows(file)) {
            if (row.size() == 6 && Sheet.text(row.get(0)).matches("\\d{16}")) {
                balance.merge(row.get(1) + " " + row.get(2) + " " + row.get(3), -1, Integer::sum);
                differIf(!numbers.add(Sheet.text(row.get(0))), "certificate number twice: " + row.get(0));
            }
        }
        balance.forEach((who, n) -> differIf(n != 0, (n > 0 ? "certificate missing: " : "certificate too many: ") + who));
    }

    private void differIf(boolean differs, String what) {
        if (differs) {
            differences++;
            System.out.println("  " + what);
        }
    }

    // ---- what is read

    /** A row of a township and what the rules make of it. */
    static final class Entry {
        final String file;
        final int row;
        final Map<String, Object> cells;
        final Set<String> faults = new LinkedHashSet<>();
        final Set<String> diseases = new LinkedHashSet<>();
        final Set<String> missing = new LinkedHashSet<>();
        final Map<String, String> outcomes = new LinkedHashMap<>();
        String number;

        Entry(String file, int row, Map<String, Object> cells) {
            this.file = file;
            this.row = row;
            this.cells = cells;
        }

        String place() {
            return file + ":" + row;
        }

        boolean rejected() {
            return !faults.isEmpty();
        }

        void faultIf(boolean is, String fault) {
            if (is) {
                faults.add(fault);
            }
        }

        boolean isEmpty(String column) {
            return text(column).isEmpty();
        }

        String text(String column) {
            return java.text.Normalizer.normalize(Sheet.text(cells.get(column)), java.text.Normalizer.Form.NFC).strip()
                    .codePoints().map(c -> c >= 0xFF10 && c <= 0xFF19 || c >= 0xFF21 && c <= 0xFF5A ? c - 0xFEE0 : c)
                    .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append).toString();
        }

        /** Year, month and day in that order, the year with four digits; anything else is a fault of the row. */
        LocalDate day(String column) {
            if (cells.get(column) instanceof LocalDate day) {
                return day;
            }
            Matcher m = Pattern.compile("(\\d{4})(?:-|/|\\.|年)(\\d{1,2})(?:-|/|\\.|月)(\\d{1,2})日?|(\\d{4})(\\d{2})(\\d{2})")
                    .matcher(text(column));
            if (!m.matches()) {
                faults.add("date-unsure");
                return null;
            }
            int at = m.group(1) == null ? 4 : 1;
            try {
                return LocalDate.of(Integer.parseInt(m.group(at)), Integer.parseInt(m.group(at + 1)),
                        Integer.parseInt(m.group(at + 2)));
            } catch (DateTimeException notOnTheCalendar) {
                faults.add("date-impossible");
                return null;
            }
        }

        List<String> granted() {
            return outcomes.keySet().stream().filter(d -> outcomes.get(d).equals("granted")).toList();
        }
    }

    /** The townships' workbooks, whatever their form. */
    static final class Sheet {
        private static final Map<String, String> HEADINGS = Map.ofEntries(Map.entry("序号|编号", "serial"),
                Map.entry("(参保人|患者)?姓名", "name"), Map.entry("(公民)?身份(证|证号|证号码|号码)", "number"),
                Map.entry("性别", "sex"), Map.entry("出生(日期|年月日)", "birth"), Map.entry("(联系|手).*", "phone"),
                Map.entry("(所属)?乡镇", "township"), Map.entry("村.*|行政村", "village"),
                Map.entry("申(报|请)病种", "diseases"), Map.entry("(诊断|确诊)(医疗机构|医院)", "hospital"),
                Map.entry("(诊断)?医师", "doctor"), Map.entry("(诊断|确诊)日期", "diagnosed"),
                Map.entry("(住院|病案)号", "record"), Map.entry("(已交|提交)材料", "papers"),
                Map.entry("检查(结果|指标)", "findings"), Map.entry("申(报|请)日期", "applied"), Map.entry("备注", "remark"));

        static List<Entry> read(Path file) throws IOException {
            List<Entry> entries = new ArrayList<>();
            List<String> columns = null;
            int number = 0;
            for (List<Object> row : rows(file)) {
                number++;
                if (columns == null) {
                    List<String> named = row.stream().map(Sheet::column).toList();
                    columns = named.contains("number") && named.contains("diseases") ? named : null;
                    continue;
                }
                String first = row.isEmpty() ? "" : text(row.get(0)).strip();
                if (first.matches("\\d+")) {
                    Map<String, Object> cells = new HashMap<>();
                    for (int i = 0; i < Math.min(columns.size(), row.size()); i++) {
                        cells.put(columns.get(i), row.get(i));
                    }
                    entries.add(new Entry(file.getFileName().toString(), number, cells));
                } else if (!row.stream().allMatch(c -> text(c).isEmpty()) && !first.matches("合计.*|填表人.*")) {
                    throw new IllegalArgumentException(file + ": what is row " + number + "? " + row);
                }
            }
            return entries;
        }

        private static String column(Object heading) {
            return HEADINGS.entrySet().stream().filter(h -> text(heading).strip().matches(h.getKey()))
                    .map(Map.Entry::getValue).findFirst().orElse("?" + heading);
        }

        static List<List<Object>> rows(Path file) throws IOException {
            List<List<Object>> rows = new ArrayList<>();
            if (file.toString().endsWith(".csv")) {
                for (String line : Files.readString(file, Charset.forName("GB18030")).split("\r?\n")) {
                    rows.add(new ArrayList<>(Arrays.asList(line.split(",", -1))));
                }
                return rows;
            }
            try (Workbook book = WorkbookFactory.create(new File(file.toString()), null, true)) {
                org.apache.poi.ss.usermodel.Sheet sheet = book.getSheetAt(0);
                for (int i = 0; i <= sheet.getLastRowNum(); i++) {
                    Row row = sheet.getRow(i);
                    List<Object> cells = new ArrayList<>();
                    for (int c = 0; row != null && c < row.getLastCellNum(); c++) {
                        cells.add(cell(row.getCell(c)));
                    }
                    rows.add(cells);
                }
            }
            return rows;
        }

        private static Object cell(Cell cell) {
            if (cell == null || cell.getCellType() == CellType.BLANK) {
                return "";
            }
            if (cell.getCellType() == CellType.NUMERIC) {
                return DateUtil.isCellDateFormatted(cell) ? cell.getLocalDateTimeCellValue().toLocalDate()
                        : (Object) cell.getNumericCellValue();
            }
            return cell.getCellType() == CellType.STRING ? cell.getStringCellValue() : cell.toString();
        }

        static String text(Object cell) {
            return cell == null ? "" : cell instanceof Double d ? BigDecimal.valueOf(d).stripTrailingZeros().toPlainString()
                    : cell.toString();
        }
    }

    /** Who lives in the county, who was certified before, who has applied so far. */
    static final class Register {
        final Map<String, String[]> persons = new HashMap<>();
        final Map<String, Map<String, String[]>> certified = new HashMap<>();
        final Map<String, String> pending = new HashMap<>();

        Register(Path folder) throws IOException {
            csv(folder.resolve("persons.csv")).stream().filter(p -> !p[1].isEmpty()).forEach(p -> persons.put(p[1], p));
            csv(folder.resolve("certified.csv"))
                    .forEach(c -> certified.computeIfAbsent(c[0], n -> new HashMap<>()).put(c[1], c));
        }

        static List<String[]> csv(Path file) throws IOException {
            return Files.readAllLines(file, StandardCharsets.UTF_8).stream().skip(1).map(l -> l.split(",", -1)).toList();
        }
    }

    /** The policy pack and the criteria. */
    static final class Rules {
        final Map<String, Map<String, Object>> diseases = new LinkedHashMap<>();
        final Map<String, String> diseaseNames = new HashMap<>();
        private final Map<String, String> paperNames = new HashMap<>();
        private final Set<String> always = new LinkedHashSet<>();
        private final Map<String, String[]> criteria = new HashMap<>();
        private final int months;

        Rules(Path folder, Path pack) throws IOException {
            Map<String, Object> root = map(new Load(LoadSettings.builder().build()).loadFromString(Files.readString(pack)));
            Map<String, Object> chronic = map(root.get("chronic"));
            months = monthsOf(chronic).orElseThrow();
            for (Object each : (List<?>) chronic.get("papers")) {
                Map<String, Object> paper = map(each);
                names(paper, paperNames, (String) paper.get("key"));
                if (Boolean.TRUE.equals(paper.get("for-all"))) {
                    always.add((String) paper.get("key"));
                }
            }
            for (Object each : (List<?>) chronic.get("diseases")) {
                Map<String, Object> disease = map(each);
                disease.put("zh", map(disease.get("name")).get("zh"));
                diseases.put((String) disease.get("code"), disease);
                names(disease, diseaseNames, (String) disease.get("code"));
            }
            Register.csv(folder.resolve("criteria.csv")).forEach(c -> criteria.put(c[5], c));
        }

        @SuppressWarnings("unchecked")
        private static Map<String, Object> map(Object node) {
            return (Map<String, Object>) node;
        }

        private static void names(Map<String, Object> node, Map<String, String> into, String key) {
            into.put((String) map(node.get("name")).get("zh"), key);
            ((List<?>) node.getOrDefault("also", List.of())).forEach(n -> into.put((String) n, key));
        }

        private static java.util.Optional<Integer> monthsOf(Map<String, Object> node) {
            return java.util.Optional.ofNullable(node.get("diagnosis-age")).map(a -> (Integer) map(a).get("months"));
        }

        int months(String disease) {
            return monthsOf(diseases.get(disease)).orElse(months);
        }

        Set<String> papers(String text) {
            Function<String, String> key = name -> paperNames.getOrDefault(name.strip(), "?" + name);
            return Stream.of(text.split("[、，,+；;]")).map(key).collect(Collectors.toSet());
        }

        Set<String> wanted(String disease) {
            Set<String> wanted = new LinkedHashSet<>(always);
            ((List<?>) diseases.get(disease).getOrDefault("papers", List.of())).forEach(p -> wanted.add((String) p));
            return wanted;
        }

        boolean meets(String disease, Map<String, BigDecimal> findings, String place) {
            String[] criterion = criteria.get(disease);
            BigDecimal value = findings.get(criterion[1]);
            if (value == null) {
                throw new IllegalArgumentException(place + " names no " + criterion[1]);
            }
            int c = value.compareTo(new BigDecimal(criterion[4]));
            return criterion[3].equals(">=") ? c >= 0 : c <= 0;
        }
    }
}
