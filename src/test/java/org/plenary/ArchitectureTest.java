package org.plenary;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.GeneralCodingRules.ACCESS_STANDARD_STREAMS;
import static com.tngtech.archunit.library.GeneralCodingRules.NO_CLASSES_SHOULD_USE_FIELD_INJECTION;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import com.tngtech.archunit.library.dependencies.SliceAssignment;
import com.tngtech.archunit.library.dependencies.SliceIdentifier;
import java.util.Set;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.plenary.security.ByGuest;
import org.plenary.security.Everybody;
import org.plenary.security.Requires;
import org.plenary.security.SignedIn;
import org.springframework.stereotype.Repository;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The rules of the house: user interface, service, repository, and engines that know none of them. */
@AnalyzeClasses(packages = "org.plenary", importOptions = DoNotIncludeTests.class)
class ArchitectureTest {

    private static final String UI = "..ui..";
    private static final String SCHEMA = "org.plenary.schema..";

    /** Pure: the JDK, ICU, the solver and each other. Whatever they use of their own package is held to the same. */
    private static final Set<String> ENGINES = Set.of(
            "org.plenary.agenda.AgendaComparison",
            "org.plenary.agenda.AgendaTree",
            "org.plenary.agenda.WordDifference",
            "org.plenary.audit.ChainCheck",
            "org.plenary.audit.ChainLink",
            "org.plenary.discussion.MentionNotation",
            "org.plenary.document.symbol.SymbolParser",
            "org.plenary.exchange.table.Import",
            "org.plenary.live.ThreeWay",
            "org.plenary.meeting.MeetingClashes",
            "org.plenary.meeting.MeetingCode",
            "org.plenary.nomination.selection.Draw",
            "org.plenary.nomination.selection.SelectionEngine",
            "org.plenary.outcome.Grouping",
            "org.plenary.outcome.Trace",
            "org.plenary.participation.FundingOrder",
            "org.plenary.participation.RegistrationForm",
            "org.plenary.participation.Roll",
            "org.plenary.people.NameMatch",
            "org.plenary.preparation.AnchorRing",
            "org.plenary.preparation.DeadlineCalculus",
            "org.plenary.preparation.DeadlineDates",
            "org.plenary.preparation.MeetingMove",
            "org.plenary.preparation.RoadPlan",
            "org.plenary.programme.notation.DayAndTime",
            "org.plenary.programme.notation.ItemNumbers",
            "org.plenary.programme.notation.LengthNotation",
            "org.plenary.programme.release.Clashes",
            "org.plenary.programme.release.ReleaseComparison",
            "org.plenary.programme.solver.Board",
            "org.plenary.programme.solver.Contradiction",
            "org.plenary.programme.solver.Findings",
            "org.plenary.programme.solver.RuleWords",
            "org.plenary.programme.solver.Search",
            "org.plenary.search.Extract",
            "org.plenary.search.SearchWords",
            "org.plenary.text.Brackets",
            "org.plenary.text.CleanReading",
            "org.plenary.text.Concordance",
            "org.plenary.text.Difference",
            "org.plenary.text.ImportDraft",
            "org.plenary.text.Numbering",
            "org.plenary.text.ParagraphNotation",
            "org.plenary.text.ParagraphSplit",
            "org.plenary.text.PlainText",
            "org.plenary.text.TextImport",
            "org.plenary.text.TextMerge",
            "org.plenary.text.TrackedWording",
            "org.plenary.text.floor.SpeakersList",
            "org.plenary.text.floor.SpeakingClock",
            "org.plenary.together.ApprovalRules",
            "org.plenary.together.Deeds");

    /** Helpers of one repository each, in its package and its transaction. */
    private static final Set<String> PARTS_OF_REPOSITORIES = Set.of("ReferenceTable", "HeldWords", "DemonstrationCalls", "DemonstrationDocuments",
            "DemonstrationNotifications", "DemonstrationOutcomes", "DemonstrationParticipants",
            "DemonstrationPlan", "DemonstrationProgramme", "DemonstrationProposals", "DemonstrationReleases", "DemonstrationTasks", "DemonstrationTexts");

    @ArchTest
    static final ArchRule onlyTheUserInterfaceKnowsVaadin = noClasses().that().resideOutsideOfPackage(UI)
            .and().doNotHaveFullyQualifiedName("org.plenary.security.SecurityConfiguration")
            .should().dependOnClassesThat().resideInAPackage("com.vaadin..")
            .because("views change with the fashion, rules do not; the login page is wired in SecurityConfiguration");

    @ArchTest
    static final ArchRule theUserInterfaceAsksServices = noClasses().that().resideInAPackage(UI)
            .should().dependOnClassesThat(repositories().or(resideInAnyPackage("org.jooq..", SCHEMA)));

    @ArchTest
    static final ArchRule nothingBelowDependsOnTheUserInterface = noClasses().that().resideOutsideOfPackage(UI)
            .should().dependOnClassesThat().resideInAPackage("org.plenary.." + UI.substring(2));

    @ArchTest
    static final ArchRule onlyRepositoriesKnowSql = noClasses().that(describe("are no repositories", (JavaClass type) ->
                    !repositories().test(type) && !PARTS_OF_REPOSITORIES.contains(outermost(type).getSimpleName())))
            .and().resideOutsideOfPackages(SCHEMA, "org.plenary.startup..")
            .should().dependOnClassesThat().resideInAnyPackage("org.jooq..", SCHEMA)
            .because("the start configures jOOQ and migrates; everybody else asks a repository");

    @ArchTest
    static final ArchRule repositoriesBelongToTheirFeature = classes().that(repositories()).and().areTopLevelClasses()
            .should().bePackagePrivate().andShould().beAnnotatedWith(Repository.class);

    @ArchTest
    static final ArchRule repositoriesJoinTheTransactionOfAService = classes().that(repositories()).and().areTopLevelClasses()
            .and().doNotHaveFullyQualifiedName("org.plenary.security.RightsRepository")
            .should(beMandatorilyTransactional())
            .because("only rights are read outside, before the transaction of the method they guard");

    @ArchTest
    static final ArchRule featuresKeepTheirViewsToThemselves = classes().should(notUseViewsOfAnotherFeature());

    @ArchTest
    static final ArchRule enginesArePure = classes().that(describe("are engines", (JavaClass type) -> ENGINES.contains(outermost(type).getName())))
            .should(dependOnNothingButTheJdk());

    @ArchTest
    static final ArchRule onlyTheSearchForAProgrammeKnowsTimefold = noClasses().that().resideOutsideOfPackage("org.plenary.programme.solver")
            .should().dependOnClassesThat().resideInAPackage("ai.timefold..");

    @ArchTest
    static void everyEngineIsStillThere(JavaClasses plenary) {
        assertThat(ENGINES).allMatch(plenary::contain);
    }

    @ArchTest
    static final ArchRule featuresFormNoCycles = slices().assignedFrom(featuresAndTheirViews()).should().beFreeOfCycles();

    @ArchTest
    static final ArchRule everyServiceMethodSaysWhoMayCallIt = methods().that().arePublic().and().areNotStatic()
            .and().areDeclaredInClassesThat().areAnnotatedWith(Service.class)
            .should().beAnnotatedWith(Requires.class).orShould().beAnnotatedWith(SignedIn.class)
            .orShould().beAnnotatedWith(ByGuest.class).orShould().beAnnotatedWith(Everybody.class);

    /** A property that fails by chance stops those who changed nothing of it; further cases are looked for with more tries. */
    @Test
    void propertiesAreTriedOnTheSameCasesEverywhere() {
        methods().that().areAnnotatedWith(Property.class).should(new ArchCondition<>("name the seed of their cases") {
            @Override
            public void check(JavaMethod method, ConditionEvents events) {
                events.add(new SimpleConditionEvent(method, !method.getAnnotationOfType(Property.class).seed().isEmpty(), method.getFullName()));
            }
        }).check(new ClassFileImporter().withImportOption(new ImportOption.OnlyIncludeTests()).importPackages("org.plenary"));
    }

    @ArchTest
    static final ArchRule onlyTheStartTalksToTheConsole = noClasses().that().doNotHaveFullyQualifiedName("org.plenary.startup.Welcome")
            .and().doNotHaveFullyQualifiedName("org.plenary.startup.StartRefusedReport")
            .should(ACCESS_STANDARD_STREAMS);

    @ArchTest
    static final ArchRule whatABeanNeedsItIsGivenByItsConstructor = NO_CLASSES_SHOULD_USE_FIELD_INJECTION;

    /** The views of a feature may use what other features offer, and the frame of the shell; what is below views stands in order by itself. */
    private static SliceAssignment featuresAndTheirViews() {
        return new SliceAssignment() {
            @Override
            public SliceIdentifier getIdentifierOf(JavaClass type) {
                if (feature(type).isEmpty() || feature(type).equals("schema")) {
                    return SliceIdentifier.ignore();
                }
                return SliceIdentifier.of(feature(type), type.getPackageName().matches("org\\.plenary\\.\\w+\\.ui(\\..*)?") ? "views" : "");
            }

            @Override
            public String getDescription() {
                return "features and their views";
            }
        };
    }

    private static DescribedPredicate<JavaClass> repositories() {
        return describe("repositories", type -> outermost(type).getSimpleName().endsWith("Repository") && outermost(type).getPackageName().startsWith("org.plenary"));
    }

    private static JavaClass outermost(JavaClass type) {
        var outer = type;
        while (outer.getEnclosingClass().isPresent()) {
            outer = outer.getEnclosingClass().get();
        }
        return outer;
    }

    private static ArchCondition<JavaClass> beMandatorilyTransactional() {
        return new ArchCondition<>("be @Transactional(MANDATORY)") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                var mandatory = type.tryGetAnnotationOfType(Transactional.class)
                        .filter(transaction -> transaction.propagation() == Propagation.MANDATORY).isPresent();
                events.add(new SimpleConditionEvent(type, mandatory, type.getName() + " may run outside a transaction"));
            }
        };
    }

    private static ArchCondition<JavaClass> notUseViewsOfAnotherFeature() {
        return new ArchCondition<>("use no views but those of their own feature and of the shell") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                type.getDirectDependenciesFromSelf().stream()
                        .filter(use -> use.getTargetClass().getPackageName().matches("org\\.plenary\\.\\w+\\.ui(\\..*)?"))
                        .filter(use -> !feature(use.getTargetClass()).equals("shell") && !feature(use.getTargetClass()).equals(feature(type)))
                        .forEach(use -> events.add(SimpleConditionEvent.violated(type, use.getDescription())));
            }
        };
    }

    private static String feature(JavaClass type) {
        var names = type.getPackageName().split("\\.");
        return names.length > 2 ? names[2] : "";
    }

    private static ArchCondition<JavaClass> dependOnNothingButTheJdk() {
        var harmless = resideInAnyPackage("java..", "com.ibm.icu..", "com.google.ortools..", "ai.timefold.solver..").or(describe("a violation or folded text",
                type -> Set.of("org.plenary.shell.Violation", "org.plenary.shell.Folded").contains(type.getName())));
        return new ArchCondition<>("depend, they and what they use of their package, on nothing but the JDK, ICU and the solver") {
            @Override
            public void check(JavaClass engine, ConditionEvents events) {
                engine.getTransitiveDependenciesFromSelf().stream()
                        .filter(use -> use.getOriginClass().getPackage().equals(engine.getPackage()))
                        .filter(use -> !use.getTargetClass().getBaseComponentType().isPrimitive())
                        .filter(use -> !harmless.test(use.getTargetClass().getBaseComponentType())
                                && !use.getTargetClass().getBaseComponentType().getPackage().equals(engine.getPackage()))
                        .forEach(use -> events.add(SimpleConditionEvent.violated(engine, use.getDescription())));
            }
        };
    }
}
