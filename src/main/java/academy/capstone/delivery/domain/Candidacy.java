package academy.capstone.delivery.domain;

import java.util.Optional;

/**
 * What the coordinator knows of somebody before deciding.
 *
 * @param addressConfirmed somebody with a link that we sent to the address has said that it is theirs
 * @param rank the coordinator's order, 1 first; empty: not ranked
 * @param note why that rank
 * @param institution id of the institution whose seats they take; empty: the general ones
 */
public record Candidacy(
        boolean addressConfirmed, Optional<Integer> rank, Optional<String> note, Optional<Long> institution) {}
