package org.minkang.releng.county;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Names as they are distributed: a hundred surnames by frequency, given names by generation and sex, and at small shares compound
 * surnames, names of minorities in transcription, and characters that old programs cannot show.
 */
final class Names {

    private static final String SURNAMES = "王李张刘陈杨黄赵吴周徐孙马朱胡郭何高林罗郑梁谢宋唐许韩冯邓曹彭曾肖田董袁潘于蒋蔡余杜叶程苏魏吕丁任沈姚卢姜崔钟谭陆汪范金石廖贾夏韦付方白邹孟熊秦邱江尹薛闫段雷侯龙史陶黎贺顾毛郝龚邵万钱严覃武戴莫孔向汤";
    /** Of a hundred people; the others fall off as Zipf's law says. */
    private static final double[] COMMONEST = {7.2, 7.0, 6.8, 5.2, 4.7, 3.1, 2.6, 2.0, 2.0, 1.9};
    private static final double[] CUMULATED = cumulated();
    private static final String[] COMPOUND = {"欧阳", "司马", "上官", "诸葛", "皇甫", "尉迟", "公孙", "慕容", "令狐", "司徒"};
    private static final String[] YAO = {"盘", "赵", "邓", "奉", "沈", "包", "黄", "李", "蒲", "房"};
    private static final String[] MINORITY = {"买买提·艾力", "阿依古丽·吐尔逊", "扎西·顿珠", "其其格·巴特尔", "阿卜杜拉·热合曼", "古丽娜尔·艾山", "吉克·阿呷", "卓玛·次仁", "努尔兰·哈力", "沙马·木呷"};
    private static final String[] RARE = {"𠮷", "㛃", "䶮", "喆", "犇", "淼", "堃", "骉", "翀", "玥", "玭", "垚", "焱", "𬭚", "𬍛", "珺", "媖", "甪"};
    private static final String[] MALE_OLD = {"建", "国", "华", "明", "德", "福", "贵", "生", "文", "志", "金", "玉", "发", "林", "根", "寿", "荣", "光", "长", "友", "才", "春", "海", "成", "祥", "义", "富", "有", "水", "庭"};
    private static final String[] FEMALE_OLD = {"秀", "英", "桂", "兰", "玉", "珍", "凤", "莲", "香", "梅", "菊", "翠", "云", "芳", "月", "娥", "金", "花", "春", "华", "淑", "贞", "连", "满", "妹", "姣", "清", "爱", "银", "细"};
    private static final String[] MALE_MID = {"军", "伟", "强", "勇", "辉", "平", "刚", "斌", "波", "涛", "鹏", "杰", "超", "亮", "飞", "建", "志", "文", "晓", "海", "永", "小", "新", "红", "忠", "江", "云", "良", "旭", "峰"};
    private static final String[] FEMALE_MID = {"丽", "艳", "娟", "敏", "静", "燕", "霞", "娜", "萍", "红", "玲", "芬", "琴", "慧", "婷", "丹", "琼", "莉", "晓", "小", "春", "海", "冬", "雪", "利", "群", "美", "青", "平", "辉"};
    private static final String[] MALE_NEW = {"浩", "宇", "轩", "然", "泽", "睿", "子", "梓", "俊", "博", "铭", "皓", "晨", "佳", "嘉", "文", "天", "奕", "辰", "逸", "瑞", "恒", "诚", "凯", "乐", "宸", "沐", "阳", "豪", "鑫"};
    private static final String[] FEMALE_NEW = {"欣", "怡", "涵", "萱", "诗", "雨", "梓", "子", "可", "思", "琪", "语", "佳", "嘉", "妍", "悦", "瑶", "依", "诺", "婉", "馨", "梦", "雅", "彤", "颖", "心", "若", "清", "沐", "菲"};

    /** Readings for noting beside a character, as some lists do. */
    static final Map<String, String> READINGS = readings();

    private final Dice dice;

    Names(Dice dice) {
        this.dice = dice;
    }

    private static Map<String, String> readings() {
        Map<String, String> readings = new LinkedHashMap<>();
        for (String pair : "王wáng李lǐ张zhāng刘liú陈chén杨yáng黄huáng赵zhào吴wú周zhōu徐xú孙sūn马mǎ朱zhū胡hú郭guō何hé高gāo林lín罗luó郑zhèng梁liáng谢xiè宋sòng唐táng许xǔ韩hán冯féng邓dèng曹cáo彭péng曾zēng肖xiāo田tián董dǒng袁yuán潘pān蒋jiǎng蔡cài余yú"
                .split("(?<=[^\\p{IsHan}])(?=\\p{IsHan})")) {
            readings.put(pair.substring(0, 1), pair.substring(1));
        }
        return readings;
    }

    /** A doctor's or officer's name, without rarities. */
    String plain() {
        boolean male = dice.chance(0.55);
        return surname(false) + given(male, 1975, false);
    }

    /** The first three are a fifth of all people. */
    String surname(boolean yaoTownship) {
        if (yaoTownship && dice.chance(0.5)) {
            return dice.of(YAO);
        }
        if (dice.chance(0.004)) {
            return dice.of(COMPOUND);
        }
        int found = Arrays.binarySearch(CUMULATED, dice.fraction() * CUMULATED[CUMULATED.length - 1]);
        int rank = Math.min(SURNAMES.length() - 1, found < 0 ? -found - 1 : found);
        return SURNAMES.substring(rank, rank + 1);
    }

    private static double[] cumulated() {
        double[] cumulated = new double[SURNAMES.length()];
        double sum = 0;
        for (int i = 0; i < cumulated.length; i++) {
            sum += i < COMMONEST.length ? COMMONEST[i] : 1.7 * Math.pow((double) COMMONEST.length / i, 1.1);
            cumulated[i] = sum;
        }
        return cumulated;
    }

    /** A whole name of a minority in transcription; rare in such a county. */
    boolean isTranscribed() {
        return dice.chance(0.002);
    }

    String transcribed() {
        return dice.of(MINORITY);
    }

    String given(boolean male, int born, boolean rarities) {
        String[] first = born < 1965 ? male ? MALE_OLD : FEMALE_OLD : born < 1995 ? male ? MALE_MID : FEMALE_MID : male ? MALE_NEW : FEMALE_NEW;
        if (rarities && dice.chance(0.004)) {
            return dice.chance(0.5) ? dice.of(RARE) : dice.of(first) + dice.of(RARE);
        }
        double single = born < 1965 ? 0.12 : born < 1985 ? 0.25 : 0.10;
        String one = dice.of(first);
        if (dice.chance(single)) {
            return one;
        }
        String two = dice.of(first);
        return one.equals(two) && !(born >= 1985 && dice.chance(0.3)) ? one + dice.of(first) : one + two;
    }
}
