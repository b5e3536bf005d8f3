package org.plenary.notification.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.EmailField;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.plenary.notification.FocalPoint;
import org.plenary.notification.Secretariats;
import org.plenary.support.PageTest;
import org.plenary.support.PlenaryTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

@PlenaryTest
@Import(Secretariats.class)
class FocalPointsViewTest extends PageTest {

    @Autowired
    private Secretariats secretariats;

    @BeforeEach
    void thePageIsOpen() {
        secretariats.secretariat();
        UI.getCurrent().setLocale(Locale.ENGLISH);
        navigate("directory/focal-points", FocalPointsView.class);
    }

    @SuppressWarnings("unchecked")
    private List<FocalPoint> rows() {
        return ((Grid<FocalPoint>) $(Grid.class).single()).getListDataView().getItems().toList();
    }

    @Test
    @SuppressWarnings("unchecked")
    void aPartyWithoutAFocalPointIsNamedUntilOneIsEntered() {
        var missing = $(Paragraph.class).id("focal-missing");
        assertThat(missing.getText()).contains("One Party has no focal point today", "Peru");
        test($(Button.class).id("focal-add")).click();
        ((ComboBox<String>) $(ComboBox.class).id("focal-point-iso2")).setValue("PE");
        test($(TextField.class).id("focal-point-name")).setValue("Focal point of Peru");
        test($(EmailField.class).id("focal-point-email")).setValue("not an address");
        test($(Button.class).id("save-focal-point")).click();
        assertThat($(EmailField.class).id("focal-point-email").isInvalid()).isTrue();
        test($(EmailField.class).id("focal-point-email")).setValue("pe@example.org");
        test($(Button.class).id("save-focal-point")).click();
        assertThat(rows()).extracting(one -> one.fields().iso2()).containsExactlyInAnyOrder("AU", "PE", "TG");
        assertThat(missing.isVisible()).isFalse();
    }
}
