package academy.capstone.delivery.application;

import academy.capstone.delivery.domain.Countries;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Data files that the rules read. */
@Configuration(proxyBeanMethods = false)
class DomainData {

    @Bean
    Countries countries() {
        return Countries.load();
    }
}
