package org.minkang.chronic.report;

import java.util.List;

import org.minkang.access.Actor;
import org.minkang.casework.report.FigureSheet;
import org.minkang.casework.report.FigureTable;
import org.minkang.casework.report.ReportQuestion;
import org.minkang.store.Session;

/** 分村统计: what became of what was applied for, by village. */
public class VillagesReport extends AppraisalReport {

    public VillagesReport(ReportUses uses) {
        super(uses, "villages");
    }

    @Override
    public FigureSheet make(Session session, Actor actor, ReportQuestion question) {
        List<Item> items = Items.read(session, uses.packs, question);
        FigureTable villages = columns(true).table("village", items, Lines.sorted(items, Item::area),
                areaNames(session, items.stream().map(Item::area).distinct().toList()), -1);
        return new FigureSheet(List.of(villages), List.of(), stored(Items.stored(session, question), items));
    }
}
