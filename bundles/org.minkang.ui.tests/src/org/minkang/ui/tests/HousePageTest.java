package org.minkang.ui.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Table;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.minkang.access.Actor;
import org.minkang.base.IdNumber;
import org.minkang.house.HouseChecks;
import org.minkang.house.HouseLists;
import org.minkang.house.HouseVisits;
import org.minkang.house.ListRow;
import org.minkang.house.VisitFilter;
import org.minkang.house.VisitRow;
import org.minkang.store.Store;
import org.minkang.ui.Layouts;
import org.minkang.ui.Page;
import org.minkang.ui.PageHost;
import org.minkang.ui.house.HouseAction;
import org.minkang.ui.house.HouseCard;
import org.minkang.ui.house.HousePage;
import org.minkang.ui.house.HouseView;

/** The page of a kind of household check that adds a view and something to do with a row. */
class HousePageTest {

    private final Bureau bureau = new Bureau();
    private final List<String> done = new ArrayList<>();
    private Actor walker;
    private long checkId;
    private Screen screen;

    /** The page of the kind that is installed here. */
    private final class WalkPage extends HousePage {

        private Label extra;

        WalkPage() {
            super(Bureau.Walk.ID);
        }

        @Override
        protected List<HouseView> views(Composite onStack) {
            Composite panel = new Composite(onStack, SWT.NONE);
            extra = new Label(panel, SWT.NONE);
            extra.setText("额外视图");
            extra.setSize(100, 20);
            return List.of(new HouseView("额外", panel, () -> done.add("refreshed"), () -> done.add("printed")));
        }

        @Override
        protected List<HouseAction> actions() {
            return List.of(new HouseAction("add", "另办", (row, open) -> open && row.visits() == 0, row -> done.add(row.name())));
        }
    }

    @BeforeEach
    void open() {
        walker = bureau.person("走访员", "t.review", "persons.search");
        List<ListRow> persons = Stream.of("李某某", "王某某").map(name -> {
            long id = bureau.applicant(name);
            String number = bureau.get(Store.class).read(s -> s.rows("select id_number from mk_person where id = ?", id)).get(0).text(1);
            return new ListRow(name, IdNumber.parse(number).orRefuse(), "", "", "一组", "", "查漏", "");
        }).toList();
        checkId = bureau.get(Store.class).write(s -> bureau.get(HouseChecks.class).open(s, walker, Bureau.Walk.ID, "春季", "村组反映",
                bureau.clock.today().plusDays(9))).id();
        bureau.get(Store.class).run(s -> bureau.get(HouseLists.class).add(s, walker, checkId, persons));
        screen = new Screen(bureau.desk(walker), "").show(new WalkPage());
    }

    @AfterEach
    void close() {
        screen.end();
        bureau.close();
    }

    private List<VisitRow> rows() {
        return bureau.get(Store.class).read(s -> bureau.get(HouseVisits.class).page(s, walker,
                VisitFilter.left(checkId).state(VisitFilter.State.ALL).sort(VisitFilter.Sort.NUMBER, false), 0, 9));
    }

    private Table table() {
        return screen.find(Table.class, Table::isVisible);
    }

    private void select(int index) {
        table().setSelection(index);
        table().notifyListeners(SWT.Selection, new Event());
        screen.settle();
    }

    @Test
    void aDigitAndEnterRecordAndTheBoardCountsDown() {
        screen.press("名单");
        assertEquals(List.of("序号", "姓名", "身份证号", "村", "组、门牌", "走访事项", "核查结果", "入户日期", "下次日期"),
                IntStream.range(0, table().getColumnCount())
                        .mapToObj(i -> table().getColumn(i).getText()).filter(h -> !h.isEmpty()).toList());
        assertEquals(2, table().getItemCount());
        select(0);
        screen.key(table(), '1', '1', 0);
        table().notifyListeners(SWT.DefaultSelection, new Event());
        screen.settle();
        assertEquals("home", rows().get(0).outcome());
        assertEquals("走访员", bureau.get(Store.class).read(s -> bureau.get(HouseVisits.class).history(s, walker, rows().get(0).id()))
                .get(0).visitor());
        assertEquals(1, table().getItemCount(), "only those left are shown");
        assertTrue(screen.words().contains("未办结 1"), screen.words());
        assertFalse(screen.words().contains("案号"), "a kind that asks for nothing more has no field for it");
    }

    @Test
    void whatAKindAddsStandsBesideWhatAllHave() {
        screen.press("额外");
        assertTrue(screen.words().contains("额外视图"), screen.words());
        screen.press("名单");
        select(1);
        screen.press("另办");
        assertEquals(List.of("王某某"), done);
        assertTrue(screen.find(Button.class, b -> b.getText().startsWith("另办")).isEnabled());
    }

    @Test
    void theCardOfAPersonSaysOnWhichListsTheyStand() {
        long person = rows().get(0).personId();
        Screen card = new Screen(bureau.desk(walker), "");
        card.show(new Page() {
            @Override
            public void create(Composite parent, PageHost host) {
                Composite inside = new Composite(parent, SWT.NONE);
                inside.setLayout(Layouts.columns(1, 0, 0, 0));
                new HouseCard(Bureau.Walk.ID) { }.create(inside, person, host);
            }

            @Override
            public void focus() {
                // nothing to put the cursor into
            }
        });
        assertTrue(card.words().contains("名单第 1 号  查漏  未入户"), card.words());
        card.end();
    }
}
