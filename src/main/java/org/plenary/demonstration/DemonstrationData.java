package org.plenary.demonstration;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.function.Supplier;
import org.plenary.preparation.task.PlanTemplate;
import org.plenary.preparation.task.PlanTemplates;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * The demonstration: meetings with real facts only, and plainly labelled example accounts. Needs the reference data. Each
 * account and each meeting is loaded once; what users make of it since, its removal included, stays as they left it.
 */
@Component
public class DemonstrationData {

    private static final JsonMapper JSON = JsonMapper.builder().enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES).build();

    private final DemonstrationRepository repository;
    private final PlanTemplates templates;

    DemonstrationData(DemonstrationRepository repository, PlanTemplates templates) {
        this.repository = repository;
        this.templates = templates;
    }

    /**
     * Loads what has never been loaded before.
     *
     * @param encodedPassword asked once for every new account: the password as a password encoder stores it
     * @return how many accounts and meetings were new
     * @throws IllegalStateException when a file does not say what it should, or names what the reference data do not have
     */
    @Transactional
    public int load(Supplier<String> encodedPassword) {
        int loaded = 0;
        var people = read(resources("accounts.json").getFirst(), DemonstrationAccounts.class);
        people.organisations().forEach(repository::addOrganisation);
        for (var person : people.accounts()) {
            if (repository.claim("demonstration/account/" + person.email()) && !repository.hasAccount(person.email())) {
                repository.addAccount(person, encodedPassword.get());
                loaded++;
            }
        }
        var added = new ArrayList<DemonstrationMeeting>();
        for (var file : resources("meetings/*.json")) {
            var meeting = read(file, DemonstrationMeeting.class);
            if (repository.claim("demonstration/meeting/" + meeting.code()) && !repository.hasMeeting(meeting.code())) {
                repository.addMeeting(meeting);
                added.add(meeting);
            }
        }
        added.forEach(repository::linkMeeting);
        for (var file : resources("participants/*.json")) {
            var participants = read(file, DemonstrationParticipants.class);
            if (repository.claim("demonstration/participants/" + participants.meeting())) {
                repository.addParticipants(participants);
            }
        }
        for (var file : resources("programmes/*.json")) {
            var programme = read(file, DemonstrationProgramme.class);
            if (repository.claim("demonstration/programme/" + programme.meeting())) {
                repository.addProgramme(programme);
            }
        }
        for (var file : resources("plans/*.json")) {
            var plan = read(file, DemonstrationPlan.class);
            if (repository.claim("demonstration/plan/" + plan.meeting())) {
                repository.addPlan(plan);
            }
        }
        for (var file : resources("tasks/*.json")) {
            var tasks = read(file, DemonstrationTasks.class);
            if (repository.claim("demonstration/tasks/" + tasks.meeting())) {
                repository.addTasks(tasks, template(tasks.template()));
            }
        }
        for (var file : resources("proposals/*.json")) {
            var proposals = read(file, DemonstrationProposals.class);
            if (repository.claim("demonstration/proposals/" + proposals.meeting())) {
                repository.addProposals(proposals);
            }
        }
        for (var file : resources("notifications/*.json")) {
            var register = read(file, DemonstrationNotifications.class);
            if (repository.claim("demonstration/notifications/" + register.organisation())) {
                repository.addNotifications(register);
            }
        }
        loadOutcomes();
        return loaded + added.size();
    }

    private PlanTemplate template(String code) {
        return templates.find(code).orElseThrow();
    }

    private void loadOutcomes() {
        var outcomes = repository.outcomes();
        if (repository.claim("demonstration/outcomes")) {
            List.of(read(resources("outcomes/outcomes.json").getFirst(), DemonstrationOutcomes.Outcome[].class)).forEach(outcomes::add);
            List.of(read(resources("outcomes/mandates.json").getFirst(), DemonstrationOutcomes.Mandate[].class)).forEach(outcomes::add);
            List.of(read(resources("outcomes/activities.json").getFirst(), DemonstrationOutcomes.Activity[].class)).forEach(outcomes::add);
        }
    }

    private static List<Resource> resources(String pattern) {
        try {
            var found = new PathMatchingResourcePatternResolver().getResources("classpath:/db/demo/" + pattern);
            return Arrays.stream(found).sorted(Comparator.comparing(Resource::getFilename)).toList();
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot list db/demo/" + pattern, e);
        }
    }

    private static <T> T read(Resource file, Class<T> type) {
        try (var stream = file.getInputStream()) {
            return JSON.readValue(stream, type);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + file, e);
        }
    }
}
