package org.minkang.house;

import static org.minkang.letters.Placeholder.rows;
import static org.minkang.letters.Placeholder.text;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.minkang.base.Bilingual;
import org.minkang.letters.LetterTemplate;
import org.minkang.letters.Placeholder;
import org.minkang.letters.TemplateBuilder;
import org.minkang.sheets.SheetColumn;

/** 入户核查名单: who is to be visited in one village, in walking order, with room for what is found. */
public final class HouseTemplate implements LetterTemplate {

    /** What is printed across a sheet that lies, in millimetres. */
    private static final int ACROSS = 266;

    private final HouseCheckKind kind;
    private byte[] built;

    public HouseTemplate(HouseCheckKind kind) {
        this.kind = kind;
    }

    @Override
    public String id() {
        return kind.id() + "-list";
    }

    @Override
    public Bilingual name() {
        return HouseListProfile.called(kind, "letter.list");
    }

    @Override
    public List<Placeholder> placeholders() {
        List<Placeholder> person = new ArrayList<>(List.of(text("no", "名单号", "Number on the list"),
                text("home", "组、门牌", "Group and door").mayBeEmpty(), text("name", "姓名", "Name"),
                text("maskedId", "身份证号(部分隐去)", "ID number, masked")));
        for (SheetColumn own : own()) {
            person.add(text(own.key(), own.heading().zh(), own.heading().en()).mayBeEmpty());
        }
        person.add(text("last", "上次结果", "Last outcome").mayBeEmpty());
        return List.of(text("bureau", "医保局名称", "Name of the bureau"), text("campaign", "核查名称", "Name of the check"),
                text("village", "村(社区)", "Village"), text("count", "人数", "Number of persons"),
                text("dueOn", "完成期限", "Due on"), text("outcomes", "结果代号", "Digits of the outcomes"),
                rows("persons", "人员", "Persons", person.toArray(Placeholder[]::new)),
                text("issuedOn", "落款日期", "Date of the paper"));
    }

    private List<SheetColumn> own() {
        return List.of(kind.about(), kind.reportedBy()).stream().flatMap(Optional::stream).toList();
    }

    @Override
    public synchronized InputStream docx() {
        if (built == null) {
            built = builder().build();
        }
        return new ByteArrayInputStream(built);
    }

    /** The columns of the paper as they are put together. */
    private static final class Columns {
        private final List<String> headings = new ArrayList<>();
        private final List<Double> widths = new ArrayList<>();
        private final List<String> cells = new ArrayList<>();
        private final StringBuilder align = new StringBuilder();

        Columns add(String heading, double width, char aligned, String cell) {
            headings.add(heading);
            widths.add(width);
            align.append(aligned);
            cells.add(cell);
            return this;
        }

        double left() {
            return ACROSS - widths.stream().mapToDouble(w -> w).sum();
        }
    }

    private TemplateBuilder builder() {
        Columns columns = new Columns().add("名单号", 15, 'c', "${persons.no}").add("组、门牌", 30, 'l', "${persons.home}")
                .add("姓名", 20, 'c', "${persons.name}").add("身份证号", 42, 'c', "${persons.maskedId}");
        kind.about().ifPresent(c -> columns.add(c.heading().zh(), 34, 'l', "${persons." + c.key() + "}"));
        kind.reportedBy().ifPresent(c -> columns.add(c.heading().zh(), 28, 'l', "${persons." + c.key() + "}"));
        columns.add("上次结果", 35, 'c', "${persons.last}").add("结果", 12, 'c', "").add("日期", 18, 'c', "");
        columns.add("说明、下次日期", columns.left(), 'c', "");
        return TemplateBuilder.a4Landscape().title("${campaign}" + kind.name().zh() + "名单")
                .subtitle("${bureau}   ${village}   共 ${count} 人   完成期限：${dueOn}")
                .paragraph("核查结果填写代号：${outcomes}")
                .table(columns.widths.stream().mapToDouble(w -> w).toArray())
                .header(columns.headings.toArray(String[]::new)).align(columns.align.toString()).height(10)
                .row(columns.cells.toArray(String[]::new))
                .end().right("入户人（签名）：                         制表日期：${issuedOn}").pageNumbers();
    }
}
