package academy.capstone.delivery.domain;

import academy.capstone.training.Registration;
import java.util.Optional;

/** The desk of a training. */
public record Desk(Registration mode, Optional<Integer> seats, boolean open) {}
