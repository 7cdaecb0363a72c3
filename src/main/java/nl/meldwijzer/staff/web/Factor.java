package nl.meldwijzer.staff.web;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;

/// By what somebody showed who they are.
enum Factor {
    PASSWORD;

    /// As a session keeps them.
    static String codes(Set<Factor> factors) {
        return factors.stream().map(Factor::name).sorted().collect(Collectors.joining(","));
    }

    static Set<Factor> of(String codes) {
        var factors = EnumSet.noneOf(Factor.class);
        Arrays.stream(codes.split(",")).filter(code -> !code.isEmpty()).map(Factor::valueOf).forEach(factors::add);
        return factors;
    }
}
