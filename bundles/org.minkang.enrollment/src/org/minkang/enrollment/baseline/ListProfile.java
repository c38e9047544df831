package org.minkang.enrollment.baseline;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.minkang.access.Access;
import org.minkang.access.Actor;
import org.minkang.base.AreaCode;
import org.minkang.base.Bilingual;
import org.minkang.base.IdNumber;
import org.minkang.base.Progress;
import org.minkang.base.Refused;
import org.minkang.base.Text;
import org.minkang.enrollment.Campaigns;
import org.minkang.enrollment.EnrollmentModule;
import org.minkang.enrollment.EnrollmentRules.ListRule;
import org.minkang.enrollment.Rights;
import org.minkang.register.Area;
import org.minkang.register.Areas;
import org.minkang.sheets.ApplyReport;
import org.minkang.sheets.CheckContext;
import org.minkang.sheets.RowProblems;
import org.minkang.sheets.SheetColumn;
import org.minkang.sheets.SheetEntry;
import org.minkang.sheets.SheetProfile;
import org.minkang.sheets.SheetRow;
import org.minkang.store.Session;
import org.minkang.store.Store;

/**
 * A list of the baseline from a workbook. Lists are written by others: a number that cannot be right is no reason to leave
 * the row out, it is compared by what else stands there.
 */
public class ListProfile implements SheetProfile<ListProfile.Line, Actor> {

    /** The id of the profile. */
    public static final String ID = "enrollment.list";

    private static final Text TEXT = Text.of(EnrollmentModule.class);

    private final Uses uses;
    private final Subject subject;

    /** What it works with. */
    public record Uses(Store store, Access access, Campaigns campaigns, Areas areas, Lists lists) {
    }

    /** A row as it was written; the village by name or code. */
    public record Line(int row, String written, IdNumber number, String name, LocalDate birth, String township, String village, LocalDate day,
            String detail) {
    }

    /** Which list of which year, and of which day it is. */
    private record Subject(int year, String list, LocalDate asOf) {
    }

    public ListProfile(Uses uses) {
        this(uses, null);
    }

    /** The same under another class, as a component is. */
    protected ListProfile(ListProfile other) {
        this(other.uses, other.subject);
    }

    private ListProfile(Uses uses, Subject subject) {
        this.uses = uses;
        this.subject = subject;
    }

    /** @param about year, list and day: {@code 2027/police/2026-10-01} */
    @Override
    public ListProfile about(String about) {
        String[] parts = about.split("/");
        return new ListProfile(uses, new Subject(Integer.parseInt(parts[0]), parts[1], LocalDate.parse(parts[2])));
    }

    @Override
    public String id() {
        return ID;
    }

    @Override
    public Bilingual name() {
        return TEXT.both("profile.list");
    }

    @Override
    public List<SheetColumn> columns() {
        return List.of(SheetColumn.text("number", "身份证号", "ID number", "身份证号码", "公民身份号码", "证件号码", "身份证").wide(21),
                SheetColumn.text("name", "姓名", "Name").needed().wide(10), SheetColumn.day("birth", "出生日期", "Birth", "出生年月日"),
                SheetColumn.text("township", "乡镇", "Township", "乡(镇)", "街道", "所属乡镇"),
                SheetColumn.text("village", "村", "Village", "村(居)", "行政村", "村(社区)", "所在村", "区划代码"),
                SheetColumn.day("day", "日期", "Date", "死亡日期", "参保日期", "起始日期", "认定日期"),
                SheetColumn.text("detail", "备注", "Remark", "单位", "参保地", "学校", "说明"));
    }

    @Override
    public Line read(SheetRow row, RowProblems problems) {
        String written = row.text("number");
        return new Line(row.row(), written, IdNumber.parse(written).orElse(null), row.text("name"), row.day("birth").orElse(null),
                row.text("township"), row.text("village"), row.day("day").orElse(null), row.text("detail"));
    }

    @Override
    public void check(Actor caller, List<SheetEntry<Line>> chunk, CheckContext context) {
        Places places = context.attachment(Places.class, () -> uses.store().read(s -> {
            uses.access().require(s, caller, Rights.BASELINE);
            rule(s);
            return new Places(uses.areas().all(s));
        }));
        for (SheetEntry<Line> entry : chunk) {
            Line line = entry.value();
            if (places.code(line.township(), line.village()) == null) {
                entry.note("village", "enrollment.village", TEXT.get("enrollment.village", line.village()));
            }
            if (line.number() == null) {
                entry.note("number", "enrollment.number", TEXT.get("enrollment.number"));
            } else {
                context.sameAs("number", line.number().text(), line.row()).ifPresent(
                        first -> entry.note("number", "enrollment.twice", TEXT.get("enrollment.twice", first)));
            }
        }
    }

    @Override
    public ApplyReport apply(Actor caller, String fileName, Iterable<SheetEntry<Line>> good, Progress progress) {
        return uses.store().write(s -> {
            ListRule rule = rule(s);
            Places places = new Places(uses.areas().all(s));
            Iterator<SheetEntry<Line>> lines = good.iterator();
            Lists.Done done = uses.lists().take(s, caller, subject.year(), rule, subject.asOf(), fileName, new Iterator<>() {
                @Override
                public boolean hasNext() {
                    return lines.hasNext();
                }

                @Override
                public ListRow next() {
                    Line line = lines.next().value();
                    String code = places.code(line.township(), line.village());
                    return new ListRow(line.row(), line.written(), line.number(), line.name(), line.birth(), code == null ? "" : code,
                            line.day(), line.detail());
                }
            });
            return new ApplyReport(done.found(), done.matched(), done.rows() - done.matched(), List.of());
        });
    }

    private ListRule rule(Session s) {
        if (subject == null) {
            throw Refused.of("enrollment.which-list", TEXT.get("enrollment.which-list"));
        }
        return uses.campaigns().rules(s, uses.campaigns().require(s, subject.year())).list(subject.list())
                .orElseThrow(() -> Refused.of("enrollment.no-list", TEXT.get("enrollment.no-list", subject.list())));
    }

    @Override
    public String kindLabel(String kind) {
        return TEXT.get("kind." + kind);
    }

    /** The villages of the county by code and by name; a name that several have needs its township beside it. */
    static final class Places {

        private final Map<String, String> codes = new HashMap<>();

        Places(List<Area> areas) {
            Map<String, String> townships = new HashMap<>();
            areas.stream().filter(area -> area.level() == AreaCode.Level.TOWNSHIP).forEach(area -> townships.put(area.code().digits(), area.name()));
            for (Area area : areas) {
                if (area.level() == AreaCode.Level.VILLAGE) {
                    String code = area.code().digits();
                    codes.put(code, code);
                    codes.put(area.parent().map(parent -> townships.get(parent.digits())).orElse("") + "/" + area.name(), code);
                    codes.merge("/" + area.name(), code, (a, b) -> "");
                }
            }
        }

        /** Empty when nothing is written, null when there is no such village or several. */
        String code(String township, String village) {
            if (village.isEmpty()) {
                return "";
            }
            String code = codes.getOrDefault(village, codes.getOrDefault(township + "/" + village, codes.get("/" + village)));
            return code == null || code.isEmpty() ? null : code;
        }
    }
}
