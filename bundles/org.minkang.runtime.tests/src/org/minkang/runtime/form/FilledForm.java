package org.minkang.runtime.form;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

/** A form as somebody fills it in with a spreadsheet program: cells, rows and sheets of the workbook, as they stand in its XML. */
final class FilledForm {

    private final Map<String, byte[]> parts = new LinkedHashMap<>();
    /** By the name of the sheet. */
    private final Map<String, String> sheets = new LinkedHashMap<>();
    private final Map<String, Map<String, Integer>> rows = new HashMap<>();

    FilledForm(Path form) {
        try (ZipFile zip = new ZipFile(form.toFile())) {
            for (ZipEntry entry : Collections.list(zip.entries())) {
                parts.put(entry.getName(), zip.getInputStream(entry).readAllBytes());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Matcher name = Pattern.compile("<sheet name=\"([^\"]*)\"").matcher(xml("xl/workbook.xml"));
        while (name.find()) {
            String xml = xml("xl/worksheets/sheet" + (sheets.size() + 1) + ".xml");
            sheets.put(name.group(1), xml);
            rows.put(name.group(1), rows(xml));
        }
    }

    private static Map<String, Integer> rows(String xml) {
        Map<String, Integer> rows = new HashMap<>();
        Matcher text = Pattern.compile("<row r=\"(\\d+)\"|<t>([^<]*)</t>").matcher(xml);
        for (int row = 0; text.find();) {
            if (text.group(1) != null) {
                row = Integer.parseInt(text.group(1));
            } else {
                rows.putIfAbsent(text.group(2), row);
            }
        }
        return rows;
    }

    private String xml(String part) {
        return Pattern.compile("&#x([0-9a-f]+);").matcher(new String(parts.get(part), StandardCharsets.UTF_8))
                .replaceAll(m -> Matcher.quoteReplacement(Character.toString(Integer.parseInt(m.group(1), 16))));
    }

    Set<String> sheets() {
        return sheets.keySet();
    }

    /** The row of a sheet, from 1, in which a text stood at first. */
    int row(String sheet, String text) {
        return rows.get(sheet).get(text.replace("&", "&amp;"));
    }

    FilledForm number(String sheet, int row, String column, String number) {
        return cell(sheet, row, column, "t=\"n\"", "<v>" + number + "</v>");
    }

    FilledForm text(String sheet, int row, String column, String text) {
        return cell(sheet, row, column, "t=\"inlineStr\"", "<is><t>" + text + "</t></is>");
    }

    /** A formula, with or without the value it had. */
    FilledForm formula(String sheet, int row, String column, String formula, String value) {
        return cell(sheet, row, column, "", "<f>" + formula + "</f>" + (value == null ? "" : "<v>" + value + "</v>"));
    }

    private FilledForm cell(String sheet, int row, String column, String type, String content) {
        String at = column + row;
        String xml = sheets.get(sheet);
        Matcher cell = Pattern.compile("<c r=\"" + at + "\"( s=\"\\d+\")?[^>]*?(/>|>.*?</c>)").matcher(xml);
        assertTrue(cell.find(), () -> sheet + " has no cell " + at);
        String style = cell.group(1) == null ? "" : cell.group(1);
        sheets.put(sheet, xml.substring(0, cell.start()) + "<c r=\"" + at + "\"" + style + " " + type + ">" + content + "</c>"
                + xml.substring(cell.end()));
        return this;
    }

    FilledForm deleteRow(String sheet, int row) {
        String xml = sheets.get(sheet);
        Matcher found = row(xml, row);
        sheets.put(sheet, xml.substring(0, found.start()) + xml.substring(found.end()));
        return this;
    }

    /** Copies a row to below all others. */
    FilledForm copyRow(String sheet, int row) {
        String xml = sheets.get(sheet);
        int last = xml.lastIndexOf("</row>") + "</row>".length();
        Matcher rows = Pattern.compile("<row r=\"(\\d+)\"").matcher(xml);
        int next = 1;
        while (rows.find()) {
            next = Integer.parseInt(rows.group(1)) + 1;
        }
        String copy = row(xml, row).group().replace("<row r=\"" + row + "\"", "<row r=\"" + next + "\"")
                .replaceAll("<c r=\"([A-Z]+)" + row + "\"", "<c r=\"$1" + next + "\"");
        sheets.put(sheet, xml.substring(0, last) + copy + xml.substring(last));
        return this;
    }

    private static Matcher row(String xml, int row) {
        Matcher found = Pattern.compile("<row r=\"" + row + "\".*?</row>").matcher(xml);
        assertTrue(found.find(), () -> "no row " + row);
        return found;
    }

    /** Fills the first free row below the words of a list. */
    int addTerm(String sheet, String key, String zh, String en) {
        Matcher free = Pattern.compile("<row r=\"(\\d+)\"[^>]*>(<c r=\"\\w+\" s=\"\\d+\"></c>)+</row>").matcher(sheets.get(sheet));
        assertTrue(free.find(), "there is a free row");
        int row = Integer.parseInt(free.group(1));
        text(sheet, row, "A", key).text(sheet, row, "B", zh).text(sheet, row, "C", en);
        return row;
    }

    FilledForm rename(String sheet, String name) {
        parts.put("xl/workbook.xml", xml("xl/workbook.xml").replace("name=\"" + sheet + "\"", "name=\"" + name + "\"")
                .getBytes(StandardCharsets.UTF_8));
        return this;
    }

    Path save(Path file) {
        int number = 0;
        for (String xml : sheets.values()) {
            parts.put("xl/worksheets/sheet" + ++number + ".xml", xml.getBytes(StandardCharsets.UTF_8));
        }
        try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(file))) {
            for (Map.Entry<String, byte[]> part : parts.entrySet()) {
                out.putNextEntry(new ZipEntry(part.getKey()));
                out.write(part.getValue());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return file;
    }
}
