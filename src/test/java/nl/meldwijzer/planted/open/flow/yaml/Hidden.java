package nl.meldwijzer.planted.open.flow.yaml;

final class Hidden {}
