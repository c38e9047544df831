package org.minkang.chronic.ui;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import org.minkang.base.Text;
import org.minkang.chronic.CertificateEvent.Kind;
import org.minkang.chronic.CertificateLists.Filter;
import org.minkang.chronic.CertificateLists.View;
import org.minkang.chronic.CertificateEvent;
import org.minkang.chronic.CertificateRoom;
import org.minkang.chronic.CertificateRow;
import org.minkang.chronic.CertificateRules;
import org.minkang.chronic.Endings;
import org.minkang.policy.PolicyPacks;
import org.minkang.register.Area;
import org.minkang.register.Areas;
import org.minkang.register.Provider;
import org.minkang.register.Providers;
import org.minkang.store.Session;
import org.minkang.store.Store;
import org.minkang.ui.Desk;
import org.minkang.ui.widgets.PagedTable;

/** The certificates' room without widgets. Everything here reads from the database. */
final class CertificatesModel {

    private static final Text TEXT = Text.of(CertificatesModel.class);

    /** The lists one works through: those of the room, and those that should not go on. */
    enum Worklist {
        TO_PRINT(View.TO_PRINT), TO_HAND_OVER(View.TO_HAND_OVER), TO_RENEW(View.TO_RENEW), TO_END(null),
        EXPIRED(View.EXPIRED), ALL(View.ALL);

        private final View view;

        Worklist(View view) {
            this.view = view;
        }

        String text() {
            return view == null ? TEXT.get("page.to-end") : view.text();
        }
    }

    private final Desk desk;

    CertificatesModel(Desk desk) {
        this.desk = desk;
    }

    CertificateRoom room() {
        return desk.get(CertificateRoom.class);
    }

    /** The townships one may choose. */
    List<Area> areas() {
        return read(s -> desk.get(PolicyPacks.class).on(s, desk.today())
                .map(pack -> desk.get(Areas.class).children(s, desk.actor().area().orElse(pack.area()))).orElse(List.of()));
    }

    /** How many each list has; those that should not go on are counted when they are looked at. */
    Map<Worklist, Long> counts(String area) {
        Map<Worklist, Long> counts = new EnumMap<>(Worklist.class);
        for (Worklist list : Worklist.values()) {
            if (list.view != null) {
                counts.put(list, read(s -> room().lists().count(s, desk.actor(), Filter.of(list.view).in(area))));
            }
        }
        return counts;
    }

    PagedTable.Source<CertificateLine> source(Worklist list, String area, String text) {
        if (list == Worklist.TO_END) {
            return endings(area, text);
        }
        Filter filter = Filter.of(list.view).in(area).text(text);
        return new PagedTable.Source<>() {
            @Override
            public long count() {
                return read(s -> room().lists().count(s, desk.actor(), filter));
            }

            @Override
            public List<CertificateLine> page(int first, int max) {
                return read(s -> {
                    List<CertificateRow> rows = room().lists().page(s, desk.actor(), filter, first, max);
                    Map<String, String> areas = areas(s, rows);
                    return rows.stream().map(r -> CertificateLine.of(r, areas.getOrDefault(r.areaCode(), ""))).toList();
                });
            }
        };
    }

    private PagedTable.Source<CertificateLine> endings(String area, String text) {
        return PagedTable.Source.whole(() -> read(s -> {
            List<Endings.Ending> endings = room().endings().list(s, desk.actor(), area).stream()
                    .filter(e -> e.certificate().number().startsWith(text)
                            || e.certificate().personName().startsWith(text)).toList();
            Map<String, String> areas = areas(s, endings.stream().map(Endings.Ending::certificate).toList());
            return endings.stream()
                    .map(e -> CertificateLine.of(e, areas.getOrDefault(e.certificate().areaCode(), ""))).toList();
        }));
    }

    private Map<String, String> areas(Session session, List<CertificateRow> rows) {
        Set<String> codes = rows.stream().map(CertificateRow::areaCode).filter(c -> !c.isEmpty())
                .collect(Collectors.toCollection(LinkedHashSet::new));
        return desk.get(Areas.class).shortNames(session, codes);
    }

    List<CertificateEvent> history(long certificateId) {
        return read(s -> room().life().history(s, desk.actor(), certificateId));
    }

    CertificateRules rules() {
        return read(s -> room().life().rules(s));
    }

    List<CertificateRules.StandardReason> reasons(Kind kind) {
        return rules().reasons(kind);
    }

    List<Provider> providers() {
        return read(s -> desk.get(Providers.class).list(s));
    }

    Optional<String> stockWarning() {
        return read(s -> room().blanks().warning(s));
    }

    LocalDate today() {
        return desk.today();
    }

    private <T> T read(org.minkang.store.Work<T> work) {
        return desk.get(Store.class).read(work);
    }
}
