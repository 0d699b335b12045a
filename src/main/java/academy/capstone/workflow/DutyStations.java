package academy.capstone.workflow;

import java.util.Optional;

/** Tells where people work. */
public interface DutyStations {

    /** Key of the person's duty station in the settings; empty if unknown. */
    Optional<String> of(String userId);
}
