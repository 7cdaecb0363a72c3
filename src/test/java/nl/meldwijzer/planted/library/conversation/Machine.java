package nl.meldwijzer.planted.library.conversation;

import org.springframework.stereotype.Component;

@Component
class Machine {}
