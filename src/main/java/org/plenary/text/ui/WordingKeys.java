package org.plenary.text.ui;

import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import java.util.stream.Stream;

/** What the keys of the editor do. */
class WordingKeys extends Div {

    WordingKeys() {
        var list = new DescriptionList();
        Stream.of(WordingTool.values()).filter(tool -> tool.keys() != null).forEach(tool ->
                list.add(new DescriptionList.Term(tool.shownKeys()), new DescriptionList.Description(getTranslation("editor.tool." + tool))));
        add(list);
        addClassName("wording-keys");
        setVisible(false);
    }
}
