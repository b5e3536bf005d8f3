package org.plenary.shell.ui.talk;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.List;
import org.plenary.discussion.Mentionable;
import tools.jackson.databind.node.JsonNodeFactory;

/** The names that are offered after an "@" in a field beside it. */
@Tag("plenary-mentions")
@JsModule("./mentions.ts")
class MentionList extends Component {

    void offer(TextArea field, List<Mentionable> people) {
        var names = JsonNodeFactory.instance.arrayNode();
        people.forEach(one -> names.add(one.name()));
        getElement().executeJs("this.offer($0, $1)", field.getElement(), names);
    }
}
