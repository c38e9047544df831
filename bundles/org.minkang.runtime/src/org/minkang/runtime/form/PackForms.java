package org.minkang.runtime.form;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.minkang.base.Problem;
import org.minkang.base.Refused;
import org.minkang.base.Text;
import org.minkang.policy.PackEdit;
import org.minkang.policy.PackReader;
import org.minkang.policy.PackTables;
import org.minkang.policy.PolicyPack;
import org.minkang.sheets.WholeText;

/**
 * A pack as a workbook, and the workbook back into the pack: {@code pack excel-out} and {@code pack excel-in}. What comes
 * back changes single places of the text and nothing else; a form in which nothing was changed gives the same file.
 */
public final class PackForms {

    private static final Text TEXT = Text.of(PackForms.class);
    private static final Pattern LINE = Pattern.compile(".*:(\\d+)");

    private final PackReader reader;

    /**
     * What became of a form.
     *
     * @param changes how many places were changed
     */
    public record Taken(Path file, int changes) {
    }

    public PackForms(PackReader reader) {
        this.reader = reader;
    }

    /**
     * Writes the workbook of a pack.
     *
     * @throws Refused with what is wrong with the pack, or when the workbook cannot be written there
     */
    public Path out(Path packFile, Path form) {
        requireOther(form, packFile);
        if (!form.toString().toLowerCase(Locale.ROOT).endsWith(".xlsx")) {
            throw Refused.of("form.ending", TEXT.get("form.ending", form));
        }
        PolicyPack pack = reader.read(packFile);
        return FormWriter.write(form, pack, tables(pack.fileName(), pack.text()));
    }

    /**
     * Takes over into a new file what was changed in the workbook.
     *
     * @throws Refused with everything that is wrong with the form, or with the pack as it would be, told by sheet, row and column
     */
    public Taken in(Path packFile, Path form, Path fresh) {
        requireOther(fresh, packFile);
        requireOther(fresh, form);
        PackEdit edit = PackEdit.of(packFile);
        PolicyPack pack = reader.read(packFile.getFileName().toString(), edit.before());
        FormReading reading = new FormReading(FormWorkbook.open(form), edit);
        reading.read(pack, tables(pack.fileName(), pack.text()));
        String text = edit.text();
        try {
            reader.read(fresh.getFileName().toString(), text);
        } catch (Refused e) {
            throw told(e, reading, tables(fresh.getFileName().toString(), text));
        }
        return new Taken(WholeText.write(fresh, text), reading.changed().size());
    }

    private PackTables tables(String fileName, String text) {
        return PackTables.of(fileName, text, reader.schema());
    }

    private static void requireOther(Path target, Path source) {
        try {
            if (target.toAbsolutePath().normalize().equals(source.toAbsolutePath().normalize())
                    || Files.exists(target) && Files.exists(source) && Files.isSameFile(target, source)) {
                throw Refused.of("form.over", TEXT.get("form.over", target));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The same problems, at the rows of the form that stand on their lines. */
    private static Refused told(Refused found, FormReading reading, PackTables tables) {
        Map<Integer, List<FormPlace>> all = new HashMap<>();
        Map<Integer, List<FormPlace>> changed = new HashMap<>();
        tables.lines().forEach((path, line) -> {
            put(all, line, reading.places().get(path));
            put(changed, line, reading.changed().get(path));
        });
        List<Problem> problems = new ArrayList<>();
        for (Problem problem : found.problems()) {
            Matcher place = LINE.matcher(problem.place());
            int line = place.matches() ? Integer.parseInt(place.group(1)) : 0;
            // several rows may stand on one line: then those that were changed are rather meant
            List<FormPlace> rows = changed.getOrDefault(line, all.getOrDefault(line, List.of()));
            problems.add(rows.isEmpty() ? problem : problem.at(TEXT.get("form.at",
                    rows.size() == 1 ? rows.get(0) : FormPlace.among(rows), problem.place())));
        }
        return new Refused(problems, found);
    }

    private static void put(Map<Integer, List<FormPlace>> places, int line, FormPlace place) {
        if (place != null) {
            places.computeIfAbsent(line, k -> new ArrayList<>()).add(place);
        }
    }
}
