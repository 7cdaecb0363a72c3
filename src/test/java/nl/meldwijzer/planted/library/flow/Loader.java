package nl.meldwijzer.planted.library.flow;

import java.nio.file.Path;

record Loader(Path folder) {}
