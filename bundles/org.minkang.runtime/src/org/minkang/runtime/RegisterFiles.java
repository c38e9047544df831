package org.minkang.runtime;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

import org.minkang.access.Access;
import org.minkang.access.Actor;
import org.minkang.access.BaseRights;
import org.minkang.base.IdNumber;
import org.minkang.base.Period;
import org.minkang.base.Problem;
import org.minkang.base.Progress;
import org.minkang.base.Refused;
import org.minkang.base.Sex;
import org.minkang.base.Text;
import org.minkang.register.Areas;
import org.minkang.register.BulkPersons;
import org.minkang.register.NewArea;
import org.minkang.register.NewPerson;
import org.minkang.register.NewProvider;
import org.minkang.register.Provider;
import org.minkang.register.Providers;
import org.minkang.store.Session;
import org.minkang.store.Store;

/**
 * The first filling of a register from four plain UTF-8 CSV files with a heading row, all in one
 * transaction: {@code areas.csv} (code,name), {@code providers.csv} (code,name,level,kind,area),
 * {@code persons.csv} (household,number,name,sex,birth,area,phone,note; the members of a household
 * stand together, its head first) and {@code marks.csv} (number,kind,from,to,source).
 */
public final class RegisterFiles {

    private static final Text TEXT = Text.of(RegisterFiles.class);

    private final Store store;
    private final Access access;
    private final Areas areas;
    private final Providers providers;
    private final BulkPersons persons;

    RegisterFiles(Store store, Access access, Areas areas, Providers providers, BulkPersons persons) {
        this.store = store;
        this.access = access;
        this.areas = areas;
        this.providers = providers;
        this.persons = persons;
    }

    /** What was written. */
    public record Loaded(int areas, int providers, long persons, long households, long marks) {
    }

    /** @throws Refused naming file and line of the first row that cannot be stored; nothing is stored then */
    public Loaded load(Actor actor, Path folder, Progress progress) {
        store.read(s -> {
            access.require(s, actor, BaseRights.SETTINGS_EDIT);
            access.require(s, actor, BaseRights.IMPORT_RUN);
            return null;
        });
        for (String name : List.of("areas.csv", "providers.csv", "persons.csv", "marks.csv")) {
            if (!Files.isReadable(folder.resolve(name))) {
                throw Refused.of("register.missing", TEXT.get("register.missing", folder, name));
            }
        }
        return store.write(s -> {
            int loadedAreas = loadAreas(s, actor, folder);
            int loadedProviders = loadProviders(s, actor, folder);
            BulkPersons.Counts counts = persons.load(s, actor, folder.getFileName().toString(), load -> {
                Map<String, Long> ids = new HashMap<>();
                loadPersons(folder, load, ids, progress);
                loadMarks(folder, load, ids);
            });
            return new Loaded(loadedAreas, loadedProviders, counts.persons(), counts.households(), counts.marks());
        });
    }

    private int loadAreas(Session s, Actor actor, Path folder) {
        List<NewArea> list = new ArrayList<>();
        each(folder.resolve("areas.csv"), 2, f -> list.add(new NewArea(f[0], f[1])));
        return areas.load(s, actor, list, "areas.csv");
    }

    private int loadProviders(Session s, Actor actor, Path folder) {
        List<NewProvider> list = new ArrayList<>();
        each(folder.resolve("providers.csv"), 5, f -> list.add(new NewProvider(f[0], f[1],
                Provider.Level.named(f[2]), Provider.Kind.named(f[3]), blankToNull(f[4]))));
        return providers.load(s, actor, list, "providers.csv");
    }

    private static void loadPersons(Path folder, BulkPersons.Load load, Map<String, Long> ids, Progress progress) {
        Path file = folder.resolve("persons.csv");
        progress.begin(TEXT.get("register.loading"), 0);
        List<NewPerson> members = new ArrayList<>();
        String[] household = {"", ""};
        long[] done = {0};
        Runnable flush = () -> {
            List<Long> stored = members.isEmpty() ? List.of() : household[0].isEmpty()
                    ? members.stream().map(load::person).toList()
                    : load.household(household[0], household[1], List.copyOf(members));
            for (int i = 0; i < stored.size(); i++) {
                remember(ids, members.get(i).idNumber(), stored.get(i));
            }
            members.clear();
        };
        each(file, 8, f -> {
            if (!f[0].equals(household[0]) || f[0].isEmpty()) {
                flush.run();
                household[0] = f[0];
                household[1] = f[5];
                progress.check();
            }
            members.add(new NewPerson(blankToNull(f[1]), f[2], f[3].isEmpty() ? null : Sex.valueOf(f[3]),
                    f[4].isEmpty() ? null : LocalDate.parse(f[4]), null, blankToNull(f[5]), blankToNull(f[6]),
                    blankToNull(f[7])));
            if (++done[0] % 1000 == 0) {
                progress.step(done[0]);
            }
        });
        flush.run();
        progress.step(done[0]);
    }

    private static void remember(Map<String, Long> ids, String number, long id) {
        if (number != null) {
            ids.put(number, id);
        }
    }

    private static void loadMarks(Path folder, BulkPersons.Load load, Map<String, Long> ids) {
        each(folder.resolve("marks.csv"), 5, f -> {
            Long person = ids.get(f[0]);
            if (person == null) {
                throw Refused.of("register.mark-person", TEXT.get("register.mark-person", IdNumber.mask(f[0])));
            }
            load.mark(person, f[1], new Period(LocalDate.parse(f[2]), f[3].isEmpty() ? null : LocalDate.parse(f[3])),
                    f[4]);
        });
    }

    /** Hands on each row after the heading; a row that cannot be used is refused with file and line. */
    private static void each(Path file, int columns, Consumer<String[]> row) {
        try (BufferedReader lines = Files.newBufferedReader(file)) {
            lines.readLine();
            int number = 1;
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                number++;
                String[] fields = line.split(",", -1);
                String place = file.getFileName() + ":" + number;
                if (fields.length != columns || line.indexOf('"') >= 0) {
                    throw new Refused(new Problem("register.row", place, TEXT.get("register.row", columns)));
                }
                try {
                    row.accept(fields);
                } catch (Refused refused) {
                    throw new Refused(refused.problems().stream()
                            .map(p -> p.at(p.place().isEmpty() ? place : place + " " + p.place())).toList(), refused);
                } catch (DateTimeParseException | IllegalArgumentException e) {
                    throw new Refused(new Problem("register.value", place, TEXT.get("register.value")));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String blankToNull(String text) {
        return text.isBlank() ? null : text;
    }
}
