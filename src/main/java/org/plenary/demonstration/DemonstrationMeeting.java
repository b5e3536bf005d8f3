package org.plenary.demonstration;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;

/** A file of {@code db/demo/meetings}. Codes and names of kinds, capacities, roles and states are those of the schema. */
record DemonstrationMeeting(String code, String kind, Text title, LocalDate startsOn, LocalDate endsOn, String datePrecision, String zone,
        String venue, String city, String country, boolean closed, String state, String summary, String source, List<Partner> partners,
        List<String> mandates, List<Link> links, List<Role> roles, List<Item> agenda, Call call, List<Negotiated> texts, List<Registered> documents) {

    DemonstrationMeeting {
        partners = orNone(partners);
        mandates = orNone(mandates);
        links = orNone(links);
        roles = orNone(roles);
        agenda = orNone(agenda);
        texts = orNone(texts);
        documents = orNone(documents);
    }

    /** Words in the working languages; null in a language in which there are none. */
    record Text(String en, String fr, String es) {
    }

    record Partner(String organisation, String capacity) {
    }

    /** @param to code of the other meeting */
    record Link(String kind, String to) {
    }

    /** Held by an organisation or by an account, named by its e-mail address; the other is null. */
    record Role(String organisation, String account, String role) {
    }

    /** @param number as the secretariat printed it, or null where the whole agenda is known and numbers are computed */
    record Item(String number, Text title, Text note, String source, List<Item> children) {

        Item {
            children = orNone(children);
        }
    }

    /**
     * @param body      code, or null
     * @param through   code of the partner in whose name the call runs, or null
     * @param asked     how the States were found, as in the schema; PARTIES without addressees asks an example person of each Party
     * @param rangeList code, or null
     * @param closed    the example deadline of a call that is over, in the zone of the meeting; null leaves it a draft
     */
    record Call(int seats, int seatsPerParty, String note, String contact, String body, String through, String asked, String rangeList,
            LocalDateTime closed, List<RegionSeats> regions, List<Paper> papers, List<Addressee> addressees, List<Example> nominations) {

        Call {
            asked = asked == null ? "PICKED" : asked;
            regions = orNone(regions);
            papers = orNone(papers);
            addressees = orNone(addressees);
            nominations = orNone(nominations);
        }
    }

    /** @param region code */
    record RegionSeats(String region, Integer minimum, Integer maximum) {
    }

    record Paper(String kind, boolean required, String note) {
    }

    /** Example nominees of one State, as many as there are genders. */
    record Example(String country, List<String> genders) {
    }

    record Addressee(String country, String name, String email, String language) {
    }

    record Negotiated(Text title, String houseStyle, boolean example, List<Paragraph> paragraphs) {
    }

    /** @param body in paragraph notation; English is what the others translate @param step of adoption, null while open */
    record Paragraph(String part, Text body, String step) {
    }

    /**
     * A document whose symbol and title are known.
     *
     * @param item      number of its agenda item
     * @param date      as printed, or null
     * @param states    submitting States
     * @param published languages in which a source shows it as issued
     */
    record Registered(String symbol, String item, Text title, LocalDate date, List<String> states, String submitter, List<String> published, String source) {

        Registered {
            states = orNone(states);
            published = orNone(published);
        }
    }

    private static <T> List<T> orNone(List<T> list) {
        return list == null ? List.of() : List.copyOf(list);
    }
}
