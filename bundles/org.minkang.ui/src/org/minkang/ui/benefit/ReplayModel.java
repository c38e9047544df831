package org.minkang.ui.benefit;

import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.minkang.base.Progress;
import org.minkang.base.Text;
import org.minkang.benefit.replay.ReplayPersonChange;
import org.minkang.benefit.replay.ReplayResult;
import org.minkang.benefit.replay.ReplayTable;
import org.minkang.benefit.visits.CountyReplay;
import org.minkang.register.Areas;
import org.minkang.register.PersonRow;
import org.minkang.register.Persons;
import org.minkang.runtime.settle.ReplayFile;
import org.minkang.store.Store;
import org.minkang.ui.Desk;

/** What the replay page reads and has done, without widgets. */
final class ReplayModel {

    private static final Text TEXT = Text.of(ReplayModel.class);

    private final Desk desk;

    ReplayModel(Desk desk) {
        this.desk = desk;
    }

    /** What can be chosen. */
    record Offer(List<Integer> years, List<PackChoice> packs) {
    }

    /** A person who would get more or less. */
    record Changed(PersonRow person, ReplayPersonChange change) {
    }

    /** What a replay came to, with names. */
    record Outcome(String title, ReplayResult result, ReplayTable table, List<Changed> most) {
    }

    Offer offer() {
        return new Offer(desk.get(CountyReplay.class).years(desk.actor()), PackChoices.imported(desk));
    }

    Outcome run(int year, PackChoice choice, Progress progress) {
        ReplayResult result = desk.get(CountyReplay.class).run(desk.actor(), year, choice.rules(), progress);
        return desk.get(Store.class).read(s -> {
            Map<String, String> names = new HashMap<>(desk.get(Areas.class).shortNames(s, result.byArea().keySet()));
            Map<Long, PersonRow> rows = new HashMap<>();
            desk.get(Persons.class).rows(s, result.most().stream().map(ReplayPersonChange::personId).toList()).forEach(r -> rows.put(r.id(), r));
            List<Changed> most = new ArrayList<>();
            result.most().stream().filter(c -> rows.containsKey(c.personId())).forEach(c -> most.add(new Changed(rows.get(c.personId()), c)));
            return new Outcome(TEXT.get("replay.of", year, choice.name()), result,
                    ReplayTable.of(result, choice.rules(), code -> names.getOrDefault(code, code)), most);
        });
    }

    Path write(Outcome outcome, Path file) {
        ReplayFile.write(file, outcome.table(), outcome.title(), desk.actor().displayName(), LocalDateTime.now(desk.get(Clock.class)));
        return file;
    }
}
