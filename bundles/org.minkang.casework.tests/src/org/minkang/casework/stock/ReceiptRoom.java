package org.minkang.casework.stock;

import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.junit.jupiter.api.function.Executable;
import org.minkang.access.AccessEntities;
import org.minkang.access.Actor;
import org.minkang.access.RightInfo;
import org.minkang.access.RoleRow;
import org.minkang.base.AreaCode;
import org.minkang.base.Bilingual;
import org.minkang.base.Money;
import org.minkang.base.Refused;
import org.minkang.casework.CaseworkEntities;
import org.minkang.policy.PolicyEntities;
import org.minkang.register.Areas;
import org.minkang.register.NewArea;
import org.minkang.register.RegisterEntities;
import org.minkang.testing.Database;
import org.minkang.testing.TestAccounts;
import org.minkang.testing.TestStore;

/** A bureau that draws receipts from finance and hands them to two townships. */
final class ReceiptRoom implements AutoCloseable {

    static final String COUNTY = "";
    static final String TOWN = "431099101";
    static final String VILLAGE = "431099101201";
    static final String OTHER_TOWN = "431099102";
    static final LocalDate TODAY = LocalDate.of(2026, 3, 2);
    static final SerialKind RECEIPTS = new SerialKind("test.receipt", "t.stock", "t.see", Bilingual.of("票据", "receipts"), true,
            500_000);

    final TestStore store;
    final TestAccounts people;
    final SerialStock stock;
    final Actor keeper;
    /** Keeps the stock of the first township. */
    final Actor town;

    ReceiptRoom(Database database) {
        store = database.open(new AccessEntities(), new RegisterEntities(), new PolicyEntities(), new CaseworkEntities());
        people = new TestAccounts(store, store.clock(), new RightInfo("t.stock", Bilingual.of("库存", "Stock"), Set.of()),
                new RightInfo("t.see", Bilingual.of("查看", "See"), Set.of()));
        stock = stock(RECEIPTS);
        Actor registrar = people.withRights("settings.edit");
        store.write(s -> new Areas(people.access(), people.journal()).load(s, registrar, List.of(new NewArea("43", "某省"),
                new NewArea("4310", "某市"), new NewArea("431099", "测试县"), new NewArea(TOWN, "青山镇"),
                new NewArea(VILLAGE, "青山村"), new NewArea(OTHER_TOWN, "龙潭镇")), "test"));
        keeper = people.withRights("t.stock", "t.see");
        town = inArea(TOWN);
    }

    SerialStock stock(SerialKind kind) {
        return new SerialStock(people.access(), people.journal(), store.clock(), kind);
    }

    Actor inArea(String area) {
        people.accounts().saveRole(people.admin(), new RoleRow("keeper", Bilingual.of("保管", "Keeper"), Set.of("t.stock", "t.see")));
        return people.inArea(new AreaCode(area), "keeper");
    }

    int receive(String first, String last) {
        return store.write(s -> stock.receive(s, keeper, first, last, TODAY, ""));
    }

    int hand(Actor actor, String first, String last, String from, String to) {
        return store.write(s -> stock.handOver(s, actor, first, last, from, to, TODAY, ""));
    }

    int spoil(Actor actor, String first, String last) {
        return store.write(s -> stock.spoil(s, actor, first, last, "受潮"));
    }

    int giveBack(Actor actor, String first, String last) {
        return store.write(s -> stock.giveBack(s, actor, first, last, TODAY, "年终退回"));
    }

    void use(Actor actor, String holder, String... serials) {
        Map<String, SerialUse> uses = new LinkedHashMap<>();
        for (String serial : serials) {
            uses.put(serial, payment(serial));
        }
        store.run(s -> stock.uses().use(s, actor, holder, uses, TODAY));
    }

    /** What a receipt is used for: its number in digits, and forty yuan for each. */
    static SerialUse payment(String serial) {
        long id = Long.parseLong(serial.replaceAll("\\D", ""));
        return new SerialUse("payment", id, "缴费" + id, Money.ofYuan(40).times(id));
    }

    Piece piece(String serial) {
        return store.read(s -> stock.book().find(s, keeper, serial)).orElseThrow();
    }

    SerialBook.Sums held(Actor actor, String holder) {
        return store.read(s -> stock.book().holders(s, actor)).stream().filter(h -> h.holder().equals(holder)).findFirst()
                .orElseThrow().sums();
    }

    /** The problem with which something is refused. */
    static Refused refused(String code, Executable work) {
        Refused refused = assertThrows(Refused.class, work);
        assertTrue(refused.has(code), () -> "expected " + code + " but " + refused.problems());
        assertTrue(refused.problems().stream().noneMatch(p -> p.message().contains("!")), () -> refused.problems().toString());
        return refused;
    }

    @Override
    public void close() {
        store.close();
    }
}
