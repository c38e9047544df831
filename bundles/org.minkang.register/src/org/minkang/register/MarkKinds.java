package org.minkang.register;

import static java.util.Map.entry;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.minkang.base.Bilingual;
import org.minkang.base.PlainText;
import org.minkang.base.Text;

/** Names of the marks that counties commonly keep. A county may use further keys; they show as they are. */
public final class MarkKinds {

    /** 低保. */
    public static final String LOW_INCOME = "low-income";
    /** 特困人员. */
    public static final String EXTREME_POVERTY = "extreme-poverty";
    /** 建档立卡 / 脱贫人口. */
    public static final String REGISTERED_POVERTY = "registered-poverty";
    /** 监测对象: watched lest they fall back into poverty. */
    public static final String MONITORED = "monitored";
    /** 低保边缘户. */
    public static final String NEAR_POOR = "near-poor";
    /** 残疾人. */
    public static final String DISABLED = "disabled";
    /** 优抚对象. */
    public static final String ENTITLED = "entitled";
    /** 计生户. */
    public static final String FAMILY_PLANNING = "family-planning";
    /** 孤儿. */
    public static final String ORPHAN = "orphan";
    /** 困境儿童. */
    public static final String CHILD_IN_DIFFICULTY = "child-in-difficulty";

    private static final List<String> STANDARD = List.of(LOW_INCOME, EXTREME_POVERTY, REGISTERED_POVERTY, MONITORED,
            NEAR_POOR, DISABLED, ENTITLED, FAMILY_PLANNING, ORPHAN, CHILD_IN_DIFFICULTY);

    /** How lists write them besides the full names. */
    private static final Map<String, String> WRITTEN = Map.ofEntries(entry("低保", LOW_INCOME), entry("低保户", LOW_INCOME),
            entry("特困", EXTREME_POVERTY), entry("特困供养", EXTREME_POVERTY), entry("五保", EXTREME_POVERTY), entry("五保户", EXTREME_POVERTY),
            entry("脱贫户", REGISTERED_POVERTY), entry("脱贫人口", REGISTERED_POVERTY), entry("建档立卡", REGISTERED_POVERTY),
            entry("监测户", MONITORED), entry("监测对象", MONITORED), entry("低保边缘", NEAR_POOR), entry("低保边缘家庭", NEAR_POOR),
            entry("残疾", DISABLED), entry("重度残疾", DISABLED), entry("重残", DISABLED), entry("优抚", ENTITLED));
    private static final Map<String, String> KEYS = keys();

    private MarkKinds() {
    }

    /** The keys that have a name, in the order in which they are offered. */
    public static List<String> standard() {
        return STANDARD;
    }

    private static Map<String, String> keys() {
        Map<String, String> keys = new HashMap<>();
        WRITTEN.forEach((written, key) -> keys.put(PlainText.caseless(written), key));
        STANDARD.forEach(key -> List.of(key, name(key).zh(), name(key).en()).forEach(name -> keys.put(PlainText.caseless(name), key)));
        return Map.copyOf(keys);
    }

    /** The key of a mark somebody wrote: its key, its name in either language, or a short form that lists use. */
    public static Optional<String> parse(String written) {
        return Optional.ofNullable(KEYS.get(PlainText.caseless(written)));
    }

    /** The name of a mark; the key itself when it is a county's own. */
    public static Bilingual name(String kind) {
        return STANDARD.contains(kind) ? Text.of(MarkKinds.class).both("mark." + kind) : Bilingual.of(kind, kind);
    }
}
