package academy.capstone.catalogue.application;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings {@code capstone.catalogue.*}.
 *
 * @param hitFrom overlap, 0 to 1, from which something counts as a look-alike
 * @param consultFrom overlap, 0 to 1, from which the other bureau must be consulted
 * @param mostHits look-alikes shown at most
 * @param refreshAfter age after which the index of look-alikes is built anew
 * @param pageSize entries on one page of the catalogue
 */
@ConfigurationProperties("capstone.catalogue")
public record CatalogueSettings(
        @DefaultValue("0.25") double hitFrom,
        @DefaultValue("0.60") double consultFrom,
        @DefaultValue("10") int mostHits,
        @DefaultValue("PT1M") Duration refreshAfter,
        @DefaultValue("24") int pageSize) {}
