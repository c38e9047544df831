package org.minkang.releng.county;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Hospitals, clinics and pharmacies, the doctors who sign diagnoses, and the experts who judge. */
final class Institutions {

    private static final int PHARMACIES = 90;
    private static final int PRIVATE_HOSPITALS = 12;

    /** An institution whose diagnosis certificates count, with its doctors. */
    record Hospital(String code, String name, double weight, List<String> doctors) {
    }

    private record Row(String code, String name, String level, String kind, String area) {
    }

    private static final String[][] SPECIALTIES = {{"cardiology", "2"}, {"endocrinology", "2"}, {"neurology", "2"}, {"respiratory", "2"}, {"infection", "1"}, {"nephrology", "2"},
        {"rheumatology", "1"}, {"psychiatry", "1"}, {"haematology", "1"}, {"dermatology", "1"}, {"oncology", "2"}};

    private final List<Row> rows = new ArrayList<>();
    private final List<Hospital> hospitals = new ArrayList<>();
    private final List<String[]> experts = new ArrayList<>();

    static Institutions of(Main.Plan plan, County county) {
        Institutions all = new Institutions();
        Dice dice = plan.dice("institutions");
        Names names = new Names(plan.dice("doctors"));
        String town = county.townships().get(0).code();
        all.hospital("示例县人民医院", "COUNTY", town, 50, names);
        all.hospital("示例县中医医院", "COUNTY", town, 22, names);
        all.hospital("示例县第二人民医院", "COUNTY", town, 10, names);
        all.hospital("示例市第一人民医院", "PREFECTURE", "", 12, names);
        all.hospital("示例省人民医院", "PROVINCE", "", 6, names);
        for (County.Township township : county.townships()) {
            all.add(township.name().replaceAll("(瑶族乡|镇|乡)$", "") + "中心卫生院", "TOWNSHIP", "HOSPITAL", township.code());
        }
        for (int i = 0; i < PRIVATE_HOSPITALS; i++) {
            all.add(dice.of("康宁", "仁和", "博爱", "济民", "同德", "安康") + "医院" + (i + 1) + "部", "TOWNSHIP", "HOSPITAL", dice.of(county.townships()).code());
        }
        for (County.Township township : county.townships()) {
            for (County.Village village : township.villages()) {
                all.add(township.name() + village.name() + "卫生室", "VILLAGE", "CLINIC", village.code());
            }
        }
        for (int i = 0; i < PHARMACIES; i++) {
            all.add(dice.of("百姓", "益民", "康泰", "福寿", "惠生", "仁济") + "大药房" + (i + 1) + "店", "COUNTY", "PHARMACY", dice.of(county.townships()).code());
        }
        for (String[] specialty : SPECIALTIES) {
            for (int i = 0; i < Integer.parseInt(specialty[1]); i++) {
                all.experts.add(new String[] {"zj-" + specialty[0] + (i + 1), names.plain(), all.hospitals.get(i % 2).code(), specialty[0]});
            }
        }
        return all;
    }

    private void hospital(String name, String level, String area, double weight, Names names) {
        List<String> doctors = new ArrayList<>();
        for (int i = 0; i < 12; i++) {
            doctors.add(names.plain());
        }
        hospitals.add(new Hospital(add(name, level, "HOSPITAL", area), name, weight, List.copyOf(doctors)));
    }

    private String add(String name, String level, String kind, String area) {
        String code = (kind.equals("PHARMACY") ? "P" : "H") + County.CODE + String.format("%05d", rows.size() + 1);
        rows.add(new Row(code, name, level, kind, area));
        return code;
    }

    /** Some institution that may certify a diagnosis. */
    Hospital diagnosing(Dice dice) {
        return hospitals.get(dice.weighted(hospitals.stream().mapToDouble(Hospital::weight).toArray()));
    }

    void write(Path out) throws IOException {
        try (Csv csv = new Csv(out.resolve("providers.csv"), "code", "name", "level", "kind", "area")) {
            for (Row row : rows) {
                csv.row(row.code(), row.name(), row.level(), row.kind(), row.area());
            }
        }
        try (Csv csv = new Csv(out.resolve("experts.csv"), "account", "name", "organisation", "specialty")) {
            for (String[] expert : experts) {
                csv.row(expert);
            }
        }
    }
}
