package org.minkang.register;

import java.util.List;
import org.minkang.base.Bilingual;
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

    private MarkKinds() {
    }

    /** The keys that have a name, in the order in which they are offered. */
    public static List<String> standard() {
        return STANDARD;
    }

    /** The name of a mark; the key itself when it is a county's own. */
    public static Bilingual name(String kind) {
        return STANDARD.contains(kind) ? Text.of(MarkKinds.class).both("mark." + kind) : Bilingual.of(kind, kind);
    }
}
