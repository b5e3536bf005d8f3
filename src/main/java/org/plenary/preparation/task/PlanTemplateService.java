package org.plenary.preparation.task;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.plenary.audit.AuditTrail;
import org.plenary.audit.AuditTrail.Subject;
import org.plenary.live.Changes;
import org.plenary.meeting.AccessService;
import org.plenary.meeting.AccessService.Grant;
import org.plenary.meeting.Meeting;
import org.plenary.meeting.MeetingService;
import org.plenary.preparation.task.PlanTemplate.Line;
import org.plenary.preparation.task.PlanTemplate.Who;
import org.plenary.security.Action;
import org.plenary.security.Everybody;
import org.plenary.security.MeetingRole;
import org.plenary.security.Requires;
import org.plenary.shell.Input;
import org.plenary.shell.InvalidInput;
import org.plenary.shell.NotFound;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Makes the plan of a meeting from a template. What the meeting has of a template is not made again, even where it was changed or dropped. */
@Service
public class PlanTemplateService {

    /**
     * What would become of a line.
     *
     * @param organisation the acronym of who would have it, or null
     * @param present      whether the meeting has it already
     */
    public record Planned(Line line, LocalDate from, LocalDate to, String organisation, boolean present) {
    }

    /** A task as its history tells it. */
    private record OnRecord(String titleEn, LocalDate from, LocalDate to) {
    }

    private final PlanTemplates templates;
    private final TaskRepository tasks;
    private final MeetingService meetings;
    private final AccessService access;
    private final AuditTrail audit;
    private final Changes changes;

    PlanTemplateService(PlanTemplates templates, TaskRepository tasks, MeetingService meetings, AccessService access, AuditTrail audit, Changes changes) {
        this.templates = templates;
        this.tasks = tasks;
        this.meetings = meetings;
        this.access = access;
        this.audit = audit;
        this.changes = changes;
    }

    @Everybody
    public List<PlanTemplate> templates() {
        return templates.all();
    }

    /** @return every line with the days and the organisation that it would have, in the order of days; nothing is made */
    @Requires(Action.EDIT_PLAN)
    @Transactional(readOnly = true)
    public List<Planned> preview(long meetingId, String template) {
        var meeting = meetings.get(meetingId);
        var owners = owners(meeting);
        var acronyms = tasks.owners(meetingId).stream().collect(Collectors.toMap(TaskChoices.Owner::id, TaskChoices.Owner::acronym));
        var present = tasks.of(List.of(meetingId)).stream().map(Task::template).collect(Collectors.toSet());
        return find(template).lines().stream().map(line -> {
            var from = line.dates().from(meeting.fields().startsOn(), meeting.fields().endsOn());
            var owner = owners.get(line.who());
            return new Planned(line, from, from.plusDays(line.dates().length()), owner == null ? null : acronyms.get(owner.organisationId()),
                    present.contains(line.code()));
        }).sorted(Comparator.comparing(Planned::from)).toList();
    }

    /**
     * Makes tasks of lines, with their dependencies, all or none.
     *
     * @param lines codes; those that the meeting has already are passed over
     * @return how many were made
     * @throws InvalidInput at "lines" where none is chosen
     */
    @Requires(Action.EDIT_PLAN)
    @Transactional
    public int apply(long meetingId, String template, Set<String> lines) {
        if (lines.isEmpty()) {
            throw Input.refused("lines", "template.error.none");
        }
        tasks.lock(meetingId);
        var owners = owners(meetings.get(meetingId));
        var ids = new HashMap<>(tasks.of(List.of(meetingId)).stream().filter(task -> task.template() != null).collect(Collectors.toMap(Task::template, Task::id)));
        var made = new ArrayList<Long>();
        find(template).lines().stream().filter(line -> lines.contains(line.code()) && !ids.containsKey(line.code())).forEach(line -> {
            var after = line.after().stream().map(ids::get).filter(Objects::nonNull).toList();
            var id = tasks.insert(meetingId, line.draft(owners.get(line.who()), after), line.code());
            ids.put(line.code(), id);
            made.add(id);
        });
        audit.recordAll(meetingId, TaskService.TASK, "CREATED", tasks.byIds(made).stream()
                .map(task -> new Subject(task.id(), null, new OnRecord(task.fields().titleEn(), task.from(), task.to()))).toList());
        made.forEach(id -> changes.changed(meetingId, TaskService.TASK, id, 0));
        return made.size();
    }

    /** Where nobody has a part in the meeting, the lead organiser has its lines. */
    private Map<Who, TaskOwner> owners(Meeting meeting) {
        var grants = access.grants(meeting.id());
        var owners = new EnumMap<Who, TaskOwner>(Who.class);
        var lead = holder(grants, MeetingRole.LEAD_ORGANISER, null);
        owners.put(Who.LEAD, lead);
        owners.put(Who.CO_ORGANISERS, holder(grants, MeetingRole.CO_ORGANISER, lead));
        owners.put(Who.TRANSLATOR, holder(grants, MeetingRole.TRANSLATOR, lead));
        owners.put(Who.HOST, meeting.fields().hostId() == null ? lead : new TaskOwner(meeting.fields().hostId(), null));
        return owners;
    }

    private static TaskOwner holder(List<Grant> grants, MeetingRole role, TaskOwner otherwise) {
        return grants.stream().filter(grant -> grant.role() == role && grant.organisationId() != null).findFirst()
                .map(grant -> new TaskOwner(grant.organisationId(), null)).orElse(otherwise);
    }

    private PlanTemplate find(String code) {
        return templates.find(code).orElseThrow(() -> new NotFound("template", code));
    }
}
