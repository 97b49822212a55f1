package io.porthole.filter;

/// Whether a filter asks for noise: where somebody writes `is:noise`, noise is not to be folded away. Who writes
/// `-is:noise` asks for anything but.
final class AskedNoise {
    private static final Choice NOISE = new Choice("noise");

    private AskedNoise() {}

    static boolean in(Expression expression) {
        return switch (expression) {
            case Everything _, Word _ -> false;
            case Term term ->
                term.key().field() == Field.IS
                        && term.operator() == Operator.IS
                        && term.values().contains(NOISE);
            case Not not -> not.of() instanceof Not twice && in(twice.of());
            case And and -> and.all().stream().anyMatch(AskedNoise::in);
            case Or or -> or.any().stream().anyMatch(AskedNoise::in);
        };
    }
}
