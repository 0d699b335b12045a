package academy.capstone.training.domain;

import academy.capstone.people.Region;
import academy.capstone.training.Format;
import academy.capstone.training.Language;

/** The academy's code of a training, such as {@code 26OI00001AFR-E}. */
public final class TrainingCode {

    private static final int YEARS_OF_A_CENTURY = 100;

    private TrainingCode() {}

    /**
     * @param year the year in which the training was proposed
     * @param number counted from 1 within the year; five digits or more
     */
    public static String of(int year, int number, Format format, Region region, Language firstLanguage) {
        return "%02d%s%05d%s-%s"
                .formatted(year % YEARS_OF_A_CENTURY, format.letters(), number, region.name(), firstLanguage.letter());
    }
}
