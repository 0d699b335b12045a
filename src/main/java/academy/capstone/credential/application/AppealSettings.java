package academy.capstone.credential.application;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of appeals against awards.
 *
 * @param days how long participants can appeal, in days after they were told of the award
 * @param answerDays by when the academy team answers, in working days of the default duty station
 * @param reminderDays how many days before the end of that time the academy team is reminded, once
 * @param watch how often it is looked which appeals are to be reminded of
 */
@ConfigurationProperties("capstone.credential.appeal")
public record AppealSettings(
        @DefaultValue("30") int days,
        @DefaultValue("10") int answerDays,
        @DefaultValue("2") int reminderDays,
        @DefaultValue("1h") Duration watch) {}
