package org.minkang.bench;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.minkang.base.IdNumber;
import org.minkang.base.Sex;
import org.minkang.register.NewArea;
import org.minkang.register.NewPerson;

/**
 * Invented people of an invented county, the same for the same seed. Surnames come about as often
 * as in the country, so that common beginnings are as common as they are: 王 and 李 are 7 % each.
 */
final class BenchPeople {

    static final String COUNTY = "431099";
    private static final int TOWNSHIPS = 22;
    private static final int VILLAGES = 25;

    /** Surname and its weight in thousandths; what is left over falls to the rare ones. */
    private static final String[] COMMON = {"王72", "李72", "张68", "刘54", "陈45", "杨31", "黄22", "赵20", "吴20", "周19",
        "徐15", "孙15", "马13", "朱13", "胡12", "郭12", "何12", "林11", "高11", "罗10", "郑9", "梁9", "谢8", "宋8", "唐7",
        "许7", "韩6", "邓6", "冯6", "曹6", "彭6", "曾6", "肖6", "田5", "董5", "潘5", "袁5", "蔡5", "蒋5", "余5", "于4", "杜4",
        "叶4", "程4", "魏4", "苏4", "吕4", "丁4", "任4", "卢4", "姚4", "沈4", "钟4", "姜4", "崔3", "谭3", "陆3", "范3", "汪3",
        "廖3", "石3", "金3", "韦3", "贾3", "夏3", "付3", "方3", "邹3", "熊3", "白3", "孟3", "秦3", "邱3", "侯3", "江3"};
    private static final String RARE = "单仇区查解华朴覃翟缪宓谌欧司尉诸万令上東𠮷㛃闫逄亓乜佘库";
    private static final String GIVEN = "伟芳娜敏静丽强磊军洋勇艳杰娟涛明超秀霞平刚桂英华玉兰红梅建国志文辉力永健世广义兴良海山仁波宁贵福生龙元全"
            + "胜学祥才发武新利清飞彬富顺信子昌成康星光天达安岩中茂进林有坚和彪博诚先敬震振壮会思群豪心邦承乐绍功松善厚庆民友裕"
            + "河哲江浩亮政谦亨奇固之轮翰朗伯宏言若鸣朋斌梁栋维启克伦翔旭鹏泽晨辰士以家致树炎德行时泰盛雄琛钧冠策腾楠榕风航弘"
            + "雪琳晶妍茜秋珊莎锦黛青倩婷姣婉娴瑾颖露瑶怡婵雁蓓纨仪荷丹蓉眉君琴蕊薇菁梦岚苑婕馨瑗琰韵融园艺咏卿聪澜纯毓悦昭冰爽";

    private final Random random;
    private int order;

    /** @param before how many persons of this county were made before */
    BenchPeople(long seed, long before) {
        random = new Random(seed + before);
        order = Math.toIntExact(before);
    }

    static List<NewArea> areas() {
        List<NewArea> areas = new ArrayList<>(List.of(new NewArea("43", "湖南省"), new NewArea("4310", "示例市"),
                new NewArea(COUNTY, "示例县")));
        for (int t = 0; t < TOWNSHIPS; t++) {
            String town = COUNTY + (100 + t);
            areas.add(new NewArea(town, "第" + (t + 1) + "镇"));
            for (int v = 0; v < VILLAGES; v++) {
                areas.add(new NewArea(town + (200 + v), (v + 1) + "号村"));
            }
        }
        return areas;
    }

    String village() {
        return COUNTY + (100 + random.nextInt(TOWNSHIPS)) + (200 + random.nextInt(VILLAGES));
    }

    int householdSize() {
        return 1 + random.nextInt(4);
    }

    NewPerson person(String village) {
        String name = surname() + given() + (random.nextInt(100) < 78 ? given() : "");
        LocalDate birth = LocalDate.of(1935, 1, 1).plusDays(random.nextInt(90 * 365));
        // a running number keeps nine million numbers apart; the county of first registration varies as in life
        int area = 430000 + order / 999 % 9000;
        String digits = String.format("%06d%s%03d", area, birth.toString().replace("-", ""), order % 999 + 1);
        order++;
        return new NewPerson(digits + IdNumber.checkDigit(digits), name, (Sex) null, null, null, village,
                "138" + String.format("%08d", random.nextInt(100_000_000)), null);
    }

    private String surname() {
        int at = random.nextInt(1000);
        for (String common : COMMON) {
            at -= Integer.parseInt(common.substring(1));
            if (at < 0) {
                return common.substring(0, 1);
            }
        }
        return character(RARE);
    }

    private String given() {
        // a few characters are in very many names
        int size = GIVEN.codePointCount(0, GIVEN.length());
        int at = random.nextInt(100) < 40 ? random.nextInt(40) : random.nextInt(size);
        return Character.toString(GIVEN.codePointAt(GIVEN.offsetByCodePoints(0, at)));
    }

    private String character(String from) {
        int at = random.nextInt(from.codePointCount(0, from.length()));
        return Character.toString(from.codePointAt(from.offsetByCodePoints(0, at)));
    }
}
