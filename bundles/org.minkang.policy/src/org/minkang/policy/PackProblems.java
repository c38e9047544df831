package org.minkang.policy;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.minkang.base.Problem;
import org.minkang.base.Text;

/** Collects what is wrong with a pack while it is read to its end. */
public final class PackProblems {

    /** More than anybody corrects in one go; the rest appears at the next reading. */
    private static final int MOST = 200;
    private static final Text TEXT = Text.of(PackProblems.class);

    private record Placed(int line, Problem problem) {
    }

    private final String fileName;
    private final boolean fresh;
    private final List<Placed> found = new ArrayList<>();

    PackProblems(String fileName, boolean fresh) {
        this.fileName = fileName;
        this.fresh = fresh;
    }

    /**
     * Whether the pack is new, and not one that was imported before and is read again. A check that came later than
     * the pack is for new ones only: it must not shut out a pack that is in force.
     */
    public boolean fresh() {
        return fresh;
    }

    /**
     * Something wrong with a value.
     *
     * @param node     the map that holds it
     * @param key      the key of the value in it; null when the map as a whole is meant
     * @param code     kind of problem, for instance {@code grants.unknown-paper}
     * @param sentence what is wrong and what was expected; place and clause are added
     */
    public void add(PackNode node, String key, String code, String sentence) {
        node.wrong(key, code, sentence);
    }

    /** @param line from 1; the sentence as it is */
    void at(int line, String code, String sentence) {
        found.add(new Placed(line, new Problem(code, fileName + ":" + line, sentence)));
    }

    /** At a line, with one of the sentences of this room. */
    void say(int line, String code, Object... args) {
        at(line, code, TEXT.get(code, args));
    }

    String fileName() {
        return fileName;
    }

    int count() {
        return found.size();
    }

    public boolean isEmpty() {
        return found.isEmpty();
    }

    /** In the order of the file. */
    public List<Problem> all() {
        List<Problem> all = new ArrayList<>(found.stream().sorted(Comparator.comparingInt(Placed::line))
                .limit(MOST).map(Placed::problem).toList());
        if (found.size() > MOST) {
            all.add(new Problem("policy.more", fileName, TEXT.get("policy.more", found.size() - MOST)));
        }
        return all;
    }
}
