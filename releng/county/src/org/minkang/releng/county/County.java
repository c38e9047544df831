package org.minkang.releng.county;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** The invented 示例县: townships and villages with codes that no real place has. */
final class County {

    /** Code of the county; the province's own codes end before it. */
    static final String CODE = "431099";

    private static final int FULL_PERSONS = 697_600;
    private static final int FULL_VILLAGES = 543;
    private static final int FEWEST_VILLAGES = 110;
    private static final String[] TOWNSHIPS = {"城关镇", "青山镇", "龙潭镇", "白水镇", "石桥镇", "清溪镇", "大塘镇", "枫林镇", "云峰镇", "双河镇", "黄沙镇", "竹园镇",
        "松山镇", "银溪镇", "金盆镇", "东岭镇", "柳塘乡", "望月乡", "茶坪乡", "界牌乡", "雾岭瑶族乡", "杉木瑶族乡"};
    private static final String[] BEFORE = {"上", "下", "前", "后", "大", "小", "东", "西", "南", "北", "新", "老", "高", "白", "黄", "石", "金", "月", "双", "龙", "凤", "竹", "桐", "茶", "樟"};
    private static final String[] AFTER = {"湾", "坪", "冲", "塘", "桥", "岭", "屋", "坳", "田", "溪", "山", "洞", "井", "园", "口", "坡", "源", "江", "铺", "林"};

    /** A village or a residents' committee. */
    record Village(String code, String name) {
    }

    /**
     * A township.
     *
     * @param share what part of the county's people live there
     */
    record Township(String code, String name, double share, List<Village> villages) {
    }

    private final List<Township> townships;

    private County(List<Township> townships) {
        this.townships = List.copyOf(townships);
    }

    static County of(Main.Plan plan) {
        Dice dice = plan.dice("county");
        int villages = (int) Math.max(FEWEST_VILLAGES, Math.min(FULL_VILLAGES, Math.round((double) FULL_VILLAGES * plan.persons() / FULL_PERSONS)));
        double[] weights = new double[TOWNSHIPS.length];
        double sum = 0;
        for (int i = 0; i < weights.length; i++) {
            weights[i] = i == 0 ? 3 : 0.6 + dice.fraction() * 0.8;
            sum += weights[i];
        }
        List<Township> townships = new ArrayList<>();
        int left = villages;
        for (int i = 0; i < weights.length; i++) {
            boolean last = i == weights.length - 1;
            int count = last ? left : Math.max(3, (int) Math.round(villages * weights[i] / sum));
            count = Math.min(count, left - 3 * (weights.length - 1 - i));
            left -= count;
            String code = CODE + (100 + i + (TOWNSHIPS[i].endsWith("乡") ? 100 : 0));
            townships.add(new Township(code, TOWNSHIPS[i], weights[i] / sum, villages(code, i == 0, count, dice)));
        }
        return new County(townships);
    }

    private static List<Village> villages(String township, boolean town, int count, Dice dice) {
        Set<String> names = new LinkedHashSet<>();
        while (names.size() < count) {
            names.add(dice.of(BEFORE) + dice.of(AFTER));
        }
        List<Village> villages = new ArrayList<>();
        int committees = town ? Math.max(1, count / 3) : 1;
        for (String name : names) {
            int number = villages.size() < committees ? villages.size() + 1 : 200 + villages.size() - committees;
            villages.add(new Village(township + String.format("%03d", number), name + (villages.size() < committees ? "社区" : "村")));
        }
        return List.copyOf(villages);
    }

    List<Township> townships() {
        return townships;
    }

    int villageCount() {
        return townships.stream().mapToInt(t -> t.villages().size()).sum();
    }

    void write(Path out) throws IOException {
        try (Csv csv = new Csv(out.resolve("areas.csv"), "code", "name")) {
            csv.row(CODE.substring(0, 2), "示例省");
            csv.row(CODE.substring(0, 4), "示例市");
            csv.row(CODE, "示例县");
            for (Township township : townships) {
                csv.row(township.code(), township.name());
                for (Village village : township.villages()) {
                    csv.row(village.code(), village.name());
                }
            }
        }
    }
}
