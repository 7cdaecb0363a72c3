package nl.meldwijzer.planted.open.flow.yaml;

public final class FlowReader {}
