package academy.capstone.credential.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

class StatusPlaceTests {

    private static final byte[] SHUFFLE = {3, 1, 4, 1, 5, 9, 2, 6};

    @Test
    void noTwoCredentialsOfAListMeet() {
        Set<StatusPlace> places = new HashSet<>();
        for (long serial = StatusPlace.firstOf(2); serial < StatusPlace.firstOf(3); serial++) {
            StatusPlace place = StatusPlace.of(serial, SHUFFLE);
            assertThat(place.list()).isEqualTo(2);
            assertThat(place.slot()).isBetween(0, StatusPlace.ENTRIES - 1);
            places.add(place);
        }
        assertThat(places).hasSize(StatusPlace.CREDENTIALS);
    }

    @Test
    void placesGiveNoOrderAway() {
        int rises = 0;
        for (long serial = 1; serial <= 1000; serial++) {
            if (StatusPlace.of(serial, SHUFFLE).slot()
                    < StatusPlace.of(serial + 1, SHUFFLE).slot()) {
                rises++;
            }
        }
        assertThat(rises).isBetween(400, 600);
    }

    @Test
    void anotherSecretGivesOtherPlaces() {
        assertThat(StatusPlace.of(7, SHUFFLE)).isNotEqualTo(StatusPlace.of(7, new byte[] {8}));
    }

    @Test
    void fillsOneListAfterTheOther() {
        assertThat(StatusPlace.listOf(1)).isEqualTo(1);
        assertThat(StatusPlace.listOf(StatusPlace.CREDENTIALS)).isEqualTo(1);
        assertThat(StatusPlace.listOf(StatusPlace.CREDENTIALS + 1L)).isEqualTo(2);
    }
}
