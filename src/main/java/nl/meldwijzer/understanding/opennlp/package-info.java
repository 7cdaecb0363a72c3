/// Language and intent by models that OpenNLP trains during the build, from the texts under `src/main/nlp`.
@NullMarked
package nl.meldwijzer.understanding.opennlp;

import org.jspecify.annotations.NullMarked;
