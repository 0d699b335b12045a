package academy.capstone.delivery.application;

import academy.capstone.delivery.domain.Countries;
import academy.capstone.delivery.domain.FairShare;
import academy.capstone.delivery.persistence.PlaceRepository;
import academy.capstone.training.Trainings;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Shows the training's people how fairly the seats are shared. */
@Service
public class FairShares {

    private final PlaceRepository places;
    private final TrainingTeam team;
    private final Trainings trainings;
    private final Countries countries;

    FairShares(PlaceRepository places, TrainingTeam team, Trainings trainings, Countries countries) {
        this.places = places;
        this.team = team;
        this.trainings = trainings;
        this.countries = countries;
    }

    /** Who applied and who has a seat; refused to everybody but the training's people. */
    @Transactional(readOnly = true)
    public FairShare of(String trainingCode, String person) {
        trainings.facts(trainingCode);
        team.requireMember(trainingCode, person);
        return new FairShare(places.shares(trainingCode), countries);
    }
}
