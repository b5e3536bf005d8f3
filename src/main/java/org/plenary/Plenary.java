package org.plenary;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** Plenary: a collaborative planner for intergovernmental meetings and workshops. */
@SpringBootApplication
public class Plenary {

    public static void main(String[] args) {
        SpringApplication.run(Plenary.class, args);
    }
}
