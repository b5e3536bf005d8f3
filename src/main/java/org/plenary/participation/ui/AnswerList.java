package org.plenary.participation.ui;

import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import java.util.List;
import java.util.function.Supplier;
import org.plenary.participation.AnswerService;
import org.plenary.participation.AnswerService.Download;
import org.plenary.participation.FormService;
import org.plenary.participation.Participant;
import org.plenary.participation.Question;
import org.plenary.participation.RegistrationForm;
import org.plenary.shell.ui.Icons;

/** What a participant answered and handed in; what is confidential stays folded until it is asked for. */
class AnswerList extends Div {

    private final transient AnswerService answers;
    private final long meetingId;
    private final transient Participant participant;

    AnswerList(AnswerService answers, FormService forms, long meetingId, Participant participant) {
        this.answers = answers;
        this.meetingId = meetingId;
        this.participant = participant;
        addClassName("stack");
        var given = forms.form(meetingId).questions();
        if (participant.photoId() != null) {
            var photo = file(getTranslation("participation.answers.photo"), () -> answers.photo(meetingId, participant.id()));
            add(new Div(photo));
        }
        part("participation.answers", given.stream().filter(question -> !question.fields().confidential()).toList(), true);
        part("participation.answers-confidential", given.stream().filter(question -> question.fields().confidential()).toList(), false);
    }

    private void part(String titleKey, List<Question> questions, boolean open) {
        var given = answers.answers(meetingId, participant.id());
        var list = new DescriptionList();
        list.addClassName("terms");
        var language = getLocale().getLanguage();
        questions.stream().filter(question -> given.containsKey(question.id())).forEach(question -> {
            var answer = given.get(question.id());
            list.add(new DescriptionList.Term(question.fields().text().in(language)));
            list.add(answer.fileId() == null
                    ? new DescriptionList.Description(RegistrationForm.words(question, answer.text(), language, getTranslation("yes"), getTranslation("no")))
                    : new DescriptionList.Description(file(answer.text(), () -> answers.file(meetingId, participant.id(), question.id()))));
        });
        if (list.getComponentCount() > 0) {
            var details = new Details(getTranslation(titleKey), list);
            details.setOpened(open);
            add(details);
        }
    }

    private static Anchor file(String word, Supplier<Download> download) {
        var link = new Anchor(DownloadHandler.fromInputStream(request -> {
            var file = download.get();
            return new DownloadResponse(file.content(), file.file().name(), file.file().mediaType(), file.file().size());
        }), word);
        link.addComponentAsFirst(Icons.DOWNLOAD.create());
        link.addClassName("download");
        return link;
    }
}
