package org.minkang.app.frame;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;

import org.junit.jupiter.api.Test;
import org.minkang.app.frame.PlacesLayout.Height;

class PlacesLayoutTest {

    private static final Height[] PLACES = {new Height(80, 50), new Height(100, 70), new Height(60, 60)};

    @Test
    void placesHaveTheirAirWhereThereIsRoom() {
        assertArrayEquals(new int[] {80, 100, 60}, PlacesLayout.share(PLACES, 500));
        assertArrayEquals(new int[] {80, 100, 60}, PlacesLayout.share(PLACES, 240));
    }

    @Test
    void allGiveWayWhereTheRoomIsShort() {
        assertArrayEquals(new int[] {65, 85, 60}, PlacesLayout.share(PLACES, 210));
    }

    @Test
    void nothingOfAPlaceIsEverCutOff() {
        assertArrayEquals(new int[] {50, 70, 60}, PlacesLayout.share(PLACES, 100));
        assertArrayEquals(new int[] {50, 70, 60}, PlacesLayout.share(PLACES, -4));
    }
}
