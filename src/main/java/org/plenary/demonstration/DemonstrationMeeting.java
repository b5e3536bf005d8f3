package org.plenary.demonstration;

import java.time.LocalDate;
import java.util.List;

/** A file of {@code db/demo/meetings}. Codes and names of kinds, capacities, roles and states are those of the schema. */
record DemonstrationMeeting(String code, String kind, Text title, LocalDate startsOn, LocalDate endsOn, String datePrecision, String zone,
        String venue, String city, String country, boolean closed, String state, String summary, String source, List<Partner> partners,
        List<String> mandates, List<Link> links, List<Role> roles, List<Item> agenda, Call call, List<Negotiated> texts) {

    DemonstrationMeeting {
        partners = orNone(partners);
        mandates = orNone(mandates);
        links = orNone(links);
        roles = orNone(roles);
        agenda = orNone(agenda);
        texts = orNone(texts);
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
    record Item(String number, Text title, String note, String source, List<Item> children) {

        Item {
            children = orNone(children);
        }
    }

    record Call(int seats, int seatsPerParty, String note, List<Addressee> addressees) {
    }

    record Addressee(String country, String name, String email, String language) {
    }

    record Negotiated(Text title, String houseStyle, boolean example, List<Paragraph> paragraphs) {
    }

    /** @param body in paragraph notation; English is what the others translate @param step of adoption, null while open */
    record Paragraph(String part, Text body, String step) {
    }

    private static <T> List<T> orNone(List<T> list) {
        return list == null ? List.of() : List.copyOf(list);
    }
}
