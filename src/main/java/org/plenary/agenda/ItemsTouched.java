package org.plenary.agenda;

import java.util.List;
import org.plenary.agenda.AgendaTree.Target;
import org.plenary.security.MeetingPart;
import org.plenary.security.MeetingPart.Kind;
import org.plenary.security.PartReader;

/** Under which items a change of the agenda happens: whoever plans one item changes what stands under it, and not its own place. */
final class ItemsTouched {

    private ItemsTouched() {
    }

    static final class ByTarget implements PartReader<Target> {

        @Override
        public List<MeetingPart> parts(Kind kind, Target target) {
            return List.of(switch (target) {
                case Target.Before(var sibling) -> new MeetingPart(Kind.BESIDE_AGENDA_ITEM, sibling);
                case Target.After(var sibling) -> new MeetingPart(Kind.BESIDE_AGENDA_ITEM, sibling);
                case Target.In(var parent, _) -> under(parent);
            });
        }
    }

    static final class ByUndo implements PartReader<AgendaUndo> {

        @Override
        public List<MeetingPart> parts(Kind kind, AgendaUndo undo) {
            return switch (undo) {
                case AgendaUndo.Moved moved -> List.of(under(moved.was().place().parentId()), new MeetingPart(Kind.BESIDE_AGENDA_ITEM, moved.is().place().id()));
                case AgendaUndo.Removed removed -> List.of(under(removed.was().place().parentId()));
            };
        }
    }

    private static MeetingPart under(Long parent) {
        return new MeetingPart(Kind.AGENDA_ITEM, parent == null ? PartReader.NOTHING : parent);
    }
}
