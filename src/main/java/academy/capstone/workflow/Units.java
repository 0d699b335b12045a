package academy.capstone.workflow;

import java.util.Collection;
import java.util.Map;

/** Tells where people belong. Once it changes, whatever a person holds is looked at again. */
public interface Units {

    /**
     * A text for each person with a profile that changes with the person's bureau, region or division, and with nothing
     * else. People without a profile are absent.
     */
    Map<String, String> of(Collection<String> userIds);
}
