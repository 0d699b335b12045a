package academy.capstone;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.annotation.Transactional;

/** The rules of the house that the compiler does not know. Each fails if it finds nothing to look at. */
@AnalyzeClasses(packages = "academy.capstone", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTests {

    private static final DescribedPredicate<JavaClass> MODULE_ROOTS = DescribedPredicate.describe(
            "roots of modules", type -> type.getPackageName().matches("academy\\.capstone\\.[a-z]+"));

    /** Comparing texts is arithmetic, not a framework: the library of it knows nothing but lists. */
    @ArchTest
    static final ArchRule domainKnowsNoFramework = classes()
            .that()
            .resideInAPackage("academy.capstone.*.domain..")
            .should()
            .onlyDependOnClassesThat(resideInAnyPackage(
                            "academy.capstone.*.domain..", "java..", "org.jspecify..", "com.github.difflib..")
                    .or(MODULE_ROOTS));

    @ArchTest
    static final ArchRule onlyProcessAndWorkflowKnowTheEngine = noClasses()
            .that()
            .resideOutsideOfPackages("academy.capstone.workflow..", "academy.capstone.*.process..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.camunda..");

    @ArchTest
    static final ArchRule modulesOfferNoEngineTypes =
            noClasses().that(MODULE_ROOTS).should().dependOnClassesThat().resideInAPackage("org.camunda..");

    @ArchTest
    static final ArchRule processSeesNeitherWebNorPersistence = noClasses()
            .that()
            .resideInAPackage("academy.capstone.*.process..")
            .should()
            .dependOnClassesThat(resideInAnyPackage("academy.capstone.*.web..", "academy.capstone.*.persistence.."));

    /** Delivery's pages still read the records of its repositories; they leave this rule once those have moved. */
    @ArchTest
    static final ArchRule webSeesNeitherProcessNorPersistence = noClasses()
            .that()
            .resideInAPackage("academy.capstone.*.web..")
            .and()
            .resideOutsideOfPackage("academy.capstone.delivery.web..")
            .should()
            .dependOnClassesThat(resideInAPackage("academy.capstone.*.persistence..")
                    .or(resideInAPackage("academy.capstone.*.process..")));

    @ArchTest
    static final ArchRule persistenceSeesNeitherProcessNorWeb = noClasses()
            .that()
            .resideInAPackage("academy.capstone.*.persistence..")
            .should()
            .dependOnClassesThat(resideInAnyPackage("academy.capstone.*.web..", "academy.capstone.*.process.."));

    @ArchTest
    static final ArchRule collaboratorsComeThroughConstructors =
            noFields().should().beAnnotatedWith(Autowired.class);

    @ArchTest
    static final ArchRule timeComesFromTheClock = noClasses()
            .should()
            .callMethod(Instant.class, "now")
            .orShould()
            .callMethod(LocalDate.class, "now")
            .orShould()
            .callMethod(LocalDateTime.class, "now")
            .orShould()
            .callMethod(OffsetDateTime.class, "now")
            .orShould()
            .callMethod(ZonedDateTime.class, "now")
            .orShould()
            .callMethod(System.class, "currentTimeMillis")
            .orShould()
            .callMethod(Clock.class, "systemUTC")
            .orShould()
            .callMethod(Clock.class, "systemDefaultZone");

    @ArchTest
    static final ArchRule delegatesAreHiddenAndHaveOneCollaborator = classes()
            .that()
            .implement(JavaDelegate.class)
            .should()
            .bePackagePrivate()
            .andShould()
            .haveSimpleNameEndingWith("Delegate")
            .andShould()
            .resideInAPackage("academy.capstone.*.process..");

    @ArchTest
    static final ArchRule delegatesOpenNoTransactions = methods()
            .that()
            .areDeclaredInClassesThat()
            .implement(JavaDelegate.class)
            .should()
            .notBeAnnotatedWith(Transactional.class);

    @ArchTest
    static final ArchRule nothingIsCalledAHelper = noClasses()
            .should()
            .haveSimpleNameEndingWith("Helper")
            .orShould()
            .haveSimpleNameEndingWith("Util")
            .orShould()
            .haveSimpleNameEndingWith("Utils")
            .orShould()
            .haveSimpleNameEndingWith("Manager")
            .orShould()
            .haveSimpleNameEndingWith("Impl");
}
