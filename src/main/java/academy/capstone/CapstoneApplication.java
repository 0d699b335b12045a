package academy.capstone;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.scheduling.annotation.EnableScheduling;

/** Starts Capstone. */
@SpringBootApplication
@ConfigurationPropertiesScan
@EnableScheduling
public class CapstoneApplication {

    public static void main(String[] arguments) {
        SpringApplication.run(CapstoneApplication.class, arguments);
    }
}
