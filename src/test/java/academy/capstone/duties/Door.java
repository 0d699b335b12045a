package academy.capstone.duties;

import academy.capstone.duties.Rule.Person;
import java.util.Optional;

/** One way to ask for something. */
record Door(String name, Knock knock) {

    /** Asks as the person; what a rehearsal did is undone. */
    interface Knock {
        Answer at(Station station, Person person, Optional<String> rehearsal);
    }
}
