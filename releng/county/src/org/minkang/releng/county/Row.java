package org.minkang.releng.county;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** What the township typed, cell by cell: a text, a number, or a day. Faults are made here. */
final class Row {

    /** The columns of the application workbook, with the headings that counties give them. */
    enum Column {
        NUMBER("序号", "编号"), NAME("姓名", "参保人姓名", "患者姓名"), ID("身份证号", "身份证号码", "公民身份号码"), SEX("性别"), BIRTH("出生日期", "出生年月日"),
        PHONE("联系电话", "手机号", "联系方式"), TOWNSHIP("乡镇", "所属乡镇"), VILLAGE("村", "村(社区)", "行政村"), DISEASES("申报病种", "申请病种"),
        HOSPITAL("诊断医疗机构", "诊断医院", "确诊医院"), DOCTOR("诊断医师", "医师"), DIAGNOSED("诊断日期", "确诊日期"), RECORD("住院号", "病案号"),
        PAPERS("已交材料", "提交材料"), FINDINGS("检查结果", "检查指标"), APPLIED("申报日期", "申请日期"), NOTE("备注");

        final List<String> headings;

        Column(String... headings) {
            this.headings = List.of(headings);
        }
    }

    /** A number cell that Excel made of an identity number. */
    record Rounded(String digits) {
    }

    final Application application;
    final Map<Column, Object> cells = new EnumMap<>(Column.class);
    /** Kind of fault that makes the row unusable, "" for none. */
    String fault = "";
    /** What is odd but does no harm, "" for nothing. */
    String remark = "";

    Row(Application application, String township, Dice dice, String separator) {
        this.application = application;
        Person person = application.person;
        cells.put(Column.NAME, person.name());
        cells.put(Column.ID, person.number());
        cells.put(Column.SEX, person.sex());
        cells.put(Column.BIRTH, person.birth());
        cells.put(Column.PHONE, person.phone());
        cells.put(Column.TOWNSHIP, township);
        cells.put(Column.VILLAGE, person.village().name());
        cells.put(Column.DISEASES, application.findings.keySet().stream()
                .map(d -> d.aliases().isEmpty() || dice.chance(0.6) ? d.name() : dice.of(d.aliases())).collect(Collectors.joining(separator)));
        cells.put(Column.HOSPITAL, application.hospital.name());
        cells.put(Column.DOCTOR, application.doctor);
        cells.put(Column.DIAGNOSED, application.diagnosed);
        cells.put(Column.RECORD, application.record);
        cells.put(Column.PAPERS, papers(dice, separator));
        cells.put(Column.FINDINGS, application.findings.entrySet().stream()
                .map(e -> e.getKey().indicator() + " " + e.getValue().toPlainString() + " " + e.getKey().unit()).collect(Collectors.joining("\uff1b")));
        cells.put(Column.APPLIED, application.applied);
        cells.put(Column.NOTE, application.papersFollow ? Application.PAPERS_FOLLOW : dice.chance(0.05) ? dice.of("本人行动不便", "代办人已核", "低保户", "外出务工") : "");
    }

    private String papers(Dice dice, String separator) {
        List<String> handed = new ArrayList<>();
        for (String paper : application.papers()) {
            if (!application.missing.contains(paper)) {
                handed.add(dice.chance(0.7) ? paper : dice.of(Disease.PAPER_ALIASES.getOrDefault(paper, List.of(paper))));
            }
        }
        return String.join(separator, handed);
    }

    String text(Column column) {
        Object value = cells.get(column);
        return value == null ? "" : value instanceof Rounded rounded ? rounded.digits() : value.toString();
    }

    LocalDate day(Column column) {
        return (LocalDate) cells.get(column);
    }
}
