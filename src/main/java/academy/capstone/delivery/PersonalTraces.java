package academy.capstone.delivery;

/** What a module keeps of a participant as a person, beyond delivery's own tables. */
public interface PersonalTraces {

    /**
     * Removes name, address and all else that leads to the person. What proves that an award was made (hash, state,
     * date, rule) stays. Repeatable. Runs in the transaction in which delivery erases its own traces.
     */
    void erase(long participantId);
}
