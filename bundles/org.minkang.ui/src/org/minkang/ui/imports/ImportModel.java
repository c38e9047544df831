package org.minkang.ui.imports;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import org.minkang.access.Actor;
import org.minkang.base.Progress;
import org.minkang.base.Text;
import org.minkang.runtime.Imports;
import org.minkang.sheets.ApplyReport;
import org.minkang.sheets.CellProblem;
import org.minkang.sheets.Heading;
import org.minkang.sheets.MappingMemory;
import org.minkang.sheets.PreviewRow;
import org.minkang.sheets.SheetCheck;
import org.minkang.sheets.SheetColumn;
import org.minkang.sheets.SheetImport;
import org.minkang.sheets.SheetLimits;
import org.minkang.sheets.SheetProfile;
import org.minkang.ui.Desk;

/**
 * The import of one file, without widgets: file, matching, check, import. A {@link SheetImport} is for one thread at a
 * time, so everything that reads goes through here one after the other.
 */
public final class ImportModel {

    private static final Text TEXT = Text.of(ImportModel.class);

    /** The four steps. */
    public enum Step {
        FILE, MATCH, CHECK, IMPORT, DONE
    }

    private final Desk desk;
    private final List<SheetProfile<?, Actor>> profiles;
    private SheetProfile<?, Actor> profile;
    private String subject = "";
    private SheetImport<?, Actor> sheet;
    private SheetCheck check;
    private ApplyReport report;

    public ImportModel(Desk desk) {
        this(desk, desk.get(Imports.class).profiles());
    }

    public ImportModel(Desk desk, List<SheetProfile<?, Actor>> profiles) {
        this.desk = desk;
        this.profiles = List.copyOf(profiles);
        this.profile = profiles.isEmpty() ? null : profiles.get(0);
    }

    /** What can be imported. */
    public List<SheetProfile<?, Actor>> profiles() {
        return profiles;
    }

    public Optional<SheetProfile<?, Actor>> profile() {
        return Optional.ofNullable(profile);
    }

    /**
     * Chooses what is imported; a file that was opened for something else is let go.
     *
     * @param id of a profile; behind a colon what all rows belong to, where the profile needs that
     */
    public void profile(String id) {
        int colon = id.indexOf(':');
        String of = colon < 0 ? "" : id.substring(colon + 1);
        profiles.stream().filter(p -> p.id().equals(colon < 0 ? id : id.substring(0, colon))).findFirst().ifPresent(p -> {
            if (profile == null || !p.id().equals(profile.id()) || !of.equals(subject)) {
                subject = of;
                profile = of.isEmpty() ? p : p.about(of);
                sheet = null;
                check = null;
                report = null;
            }
        });
    }

    /** The place of the chosen profile among {@link #profiles}; -1 without one. */
    public int place() {
        return profile == null ? -1 : profiles.stream().map(SheetProfile::id).toList().indexOf(profile.id());
    }

    /** Opens a file. Reads it; not on the UI thread. */
    public synchronized void open(Path file) {
        sheet = make(profile, file);
        check = null;
        report = null;
    }

    private <T> SheetImport<T, Actor> make(SheetProfile<T, Actor> p, Path file) {
        return new SheetImport<>(p, desk.actor(), file, SheetLimits.STANDARD, desk.get(MappingMemory.class));
    }

    public Step step() {
        return sheet == null ? Step.FILE : report != null ? Step.DONE
                : check != null ? Step.IMPORT : sheet.missing().isEmpty() ? Step.CHECK : Step.MATCH;
    }

    public List<String> sheets() {
        return sheet == null ? List.of() : sheet.file().sheets();
    }

    public String chosenSheet() {
        return sheet == null ? "" : sheet.sheet();
    }

    public synchronized void choose(String name) {
        sheet.choose(name);
        check = null;
    }

    public List<Heading> headings() {
        return sheet == null ? List.of() : sheet.headings();
    }

    public Map<String, Heading> mapping() {
        return sheet == null ? Map.of() : sheet.mapping();
    }

    public synchronized void map(String column, Heading heading) {
        sheet.map(column, heading);
        check = null;
    }

    public List<SheetColumn> columns() {
        return profile == null ? List.of() : profile.columns();
    }

    /** The names of the required columns that no heading was found for. */
    public List<String> missing() {
        return sheet == null ? List.of() : sheet.missing().stream().map(c -> c.heading().text()).toList();
    }

    /** "15 of 16 columns matched". */
    public String matched() {
        return TEXT.get("import.matched", mapping().size(), columns().size());
    }

    /** Checks the whole file; writes nothing. Not on the UI thread. */
    public synchronized SheetCheck check(Progress progress) {
        report = null;
        check = sheet.check(progress);
        return check;
    }

    public Optional<SheetCheck> checked() {
        return Optional.ofNullable(check);
    }

    /** Rows of the file with their problems; reads the file again. Not on the UI thread. */
    public synchronized List<PreviewRow> rows(int first, int max, boolean onlyProblems) {
        return sheet.rows(first, max, onlyProblems);
    }

    /** Corrects a cell for this import; what was checked must be checked again. */
    public synchronized void correct(int row, String column, String value) {
        sheet.correct(row, column, value);
    }

    /** Imports the good rows of the last check, all or none. Not on the UI thread. */
    public synchronized ApplyReport apply(Progress progress) {
        report = sheet.apply(progress);
        return report;
    }

    public Optional<ApplyReport> report() {
        return Optional.ofNullable(report);
    }

    /** Saves the rejected rows with their reasons. Not on the UI thread. */
    public synchronized Path saveRejected(Path target) {
        return sheet.saveRejected(target);
    }

    /** A good name for the file of the rejected rows. */
    public String rejectedName() {
        String name = check.fileName();
        int dot = name.lastIndexOf('.');
        return TEXT.get("import.rejected-name", dot < 0 ? name : name.substring(0, dot)) + ".xlsx";
    }

    /** The profile's column that stands at a place of the file, if any. */
    public Optional<String> columnAt(int headingIndex) {
        return mapping().entrySet().stream().filter(e -> e.getValue().index() == headingIndex).map(Map.Entry::getKey).findFirst();
    }

    /** The problems of a row by their place in the file; those of the whole row stand under -1. */
    public Map<Integer, List<CellProblem>> byPlace(PreviewRow row) {
        Map<String, Integer> places = new HashMap<>();
        mapping().forEach((key, heading) -> places.put(key, heading.index()));
        Map<Integer, List<CellProblem>> map = new LinkedHashMap<>();
        for (CellProblem p : row.problems()) {
            map.computeIfAbsent(places.getOrDefault(p.column(), -1), k -> new ArrayList<>()).add(p);
        }
        return map;
    }

    /** All sentences about a row. */
    public static String sentences(PreviewRow row) {
        return row.problems().stream().map(CellProblem::message).distinct().collect(Collectors.joining("  "));
    }
}
