package org.plenary.body;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Names of States for letters and guest pages: public knowledge, so no right is asked for. */
@Component
public class Countries {

    private final BodyRepository repository;

    Countries(BodyRepository repository) {
        this.repository = repository;
    }

    @Transactional(readOnly = true)
    public CountryNames names() {
        return new CountryNames(repository.names());
    }
}
