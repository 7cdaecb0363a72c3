package nl.meldwijzer.understanding.phone;

import java.util.List;
import java.util.Set;

/// The words, written small, by which [Names] knows where a name stands and where none does.
final class NameCues {
    static final Set<String> HEET = Set.of("heet", "heette", "heten", "hete");
    static final Set<String> WHO = Set.of("ik", "hij", "zij", "ze", "die", "wie", "dader", "jongen", "man", "meisje",
            "vrouw", "gast", "gozer", "gozert", "vent", "kerel", "persoon", "kind", "eentje", "ander", "andere");
    static final Set<String> NAME = Set.of("naam", "voornaam", "achternaam", "bijnaam", "roepnaam", "name", "names",
            "nickname", "surname", "naampje");
    static final Set<String> IS = Set.of("is", "was", "s");
    static final Set<String> NAMED = Set.of("genaamd", "named", "bijgenaamd", "alias", "name's", "naam's");
    static final Set<String> I_AM = Set.of("ben", "i'm", "im", "am", "i’m");
    static final Set<String> CALLED_BEFORE = Set.of("is", "was", "guy", "man", "boy", "girl", "someone", "woman", "kid",
            "he's", "she's", "friend", "dude", "he’s", "she’s");
    static final Set<String> FILLERS = Set.of("volgens", "mij", "geloof", "denk", "ik", "dus", "ook", "gewoon",
            "trouwens", "eigenlijk", "zeg", "maar", "ofzo", "i", "think", "like");

    static final Set<String> RELATIONS = Set.of("buurman", "buurjongen", "buurvrouw", "buurmeisje", "vriend",
            "vriendje", "vriendin", "vriendinnetje", "ex", "ex-vriend", "ex-vriendin", "exvriend", "broer", "broertje",
            "zus", "zusje", "neef", "neefje", "nicht", "nichtje", "oom", "tante", "collega", "baas", "chef", "manager",
            "leraar", "lerares", "docent", "docente", "mentor", "juf", "meester", "trainer", "trainster", "coach",
            "klasgenoot", "huisgenoot", "teamgenoot", "stiefvader", "stiefmoeder", "stiefbroer", "opa", "oma", "vader",
            "moeder", "papa", "mama", "man", "vrouw", "begeleider", "stagebegeleider", "verloofde", "partner", "dokter",
            "agent", "conciërge", "conrector", "rector", "imam", "pastoor", "dominee", "maat", "matties", "mattie",
            "neighbour", "neighbor", "boyfriend", "girlfriend", "bf", "gf", "friend", "brother", "sister", "cousin",
            "uncle", "aunt", "colleague", "coworker", "co-worker", "boss", "teacher", "classmate", "roommate",
            "housemate", "stepdad", "stepfather", "husband", "wife", "dad", "doctor", "supervisor", "crush", "jongen",
            "meisje", "guy", "boy", "girl");
    static final Set<String> TITLES = Set.of("meneer", "mevrouw", "mevr", "mw", "dhr", "heer", "mr", "mrs", "ms",
            "miss", "mister", "juf", "juffrouw", "meester", "dokter", "dr", "drs", "prof", "professor", "sir");
    static final Set<String> PARTICLES = Set.of("van", "de", "der", "den", "het", "'t", "ter", "ten", "te", "el", "al",
            "ait", "ben", "bin", "von", "du", "la", "le", "di", "da", "dos", "op", "in");

    /// Words that no name begins with, whatever stands before them.
    static final Set<String> NO_NAMES = Set.of("niet", "geen", "de", "het", "een", "n", "mij", "me", "je", "jij", "jou",
            "u", "anders", "onbekend", "bekend", "geheim", "anoniem", "privé", "prive", "ik", "hij", "zij", "ze", "wij",
            "we", "jullie", "hun", "hen", "hem", "haar", "zijn", "mijn", "mn", "m'n", "dat", "dit", "die", "deze",
            "wat", "wie", "waar", "hoe", "waarom", "wanneer", "en", "of", "maar", "want", "dus", "om", "op", "in",
            "uit", "van", "voor", "met", "bij", "naar", "aan", "te", "er", "was", "is", "ben", "bent", "heeft", "heb",
            "had", "zal", "zou", "kan", "kon", "wil", "wou", "moet", "mag", "gaat", "ging", "komt", "kwam", "doet",
            "deed", "zegt", "zei", "weet", "wist", "toch", "ook", "nog", "wel", "al", "nu", "toen", "daar", "hier",
            "gewoon", "echt", "heel", "erg", "zo", "als", "dan", "alleen", "altijd", "nooit", "steeds", "weer", "iets",
            "iemand", "niemand", "belangrijk", "volgens", "welkom", "not", "no", "unknown", "secret", "private",
            "anonymous", "important", "the", "a", "an", "and", "or", "but", "because", "so", "he", "she", "they", "it",
            "you", "i", "my", "his", "her", "their", "our", "who", "what", "where", "when", "why", "how", "has", "have",
            "did", "does", "do", "been", "being", "were", "are", "always", "never", "just", "really", "very", "also",
            "then", "now", "there", "here", "something", "someone", "somebody", "nobody", "to", "from", "with", "at",
            "on", "by", "for", "ja", "nee", "yes", "ok", "oke", "hoi", "hallo", "hello", "hey");
    static final Set<String> NO_SURNAMES = Set.of("nederlands", "nederlandse", "turkse", "turks", "marokkaanse",
            "marokkaans", "poolse", "dutch", "moroccan", "turkish", "english", "engels", "maandag", "dinsdag",
            "woensdag", "donderdag", "vrijdag", "zaterdag", "zondag", "monday", "tuesday", "wednesday", "thursday",
            "friday", "saturday", "sunday", "instagram", "whatsapp", "snapchat", "tiktok", "insta", "snap", "facebook",
            "discord");

    static final List<String> PLACES = List.of("straat", "laan", "plein", "weg", "kade", "gracht", "park", "hof",
            "steeg", "dijk", "singel", "brug", "school", "college", "lyceum", "ziekenhuis", "centrum", "tunnel", "hal",
            "haven", "kerk", "moskee", "huis", "theater", "stadion", "arena", "station", "street", "road", "square",
            "avenue", "hospital", "church", "halte", "toren", "mavo", "bad", "markt", "museum", "hoeve",
            "universiteit");
    static final Set<String> AT_PLACE = Set.of("station", "halte", "school", "café", "cafe", "winkel", "stadion",
            "college", "hotel", "restaurant", "sint", "st", "san", "santa", "saint", "prins", "prinses", "koning",
            "koningin", "metro", "metrostation", "bushalte", "tramhalte", "ziekenhuis", "campus");
    static final Set<String> SHOPS_AND_STOPS = Set.of("albert heijn", "albert cuyp", "jan linders", "kees smit",
            "piet hein", "anne frank", "johan cruijff", "johan cruyff", "charles de", "victor hugo", "hugo de",
            "jan van", "max euwe", "willem de", "leonardo da", "hendrik de", "frans hals", "johan de", "hans anders",
            "kruidvat", "jan des", "mary jane", "martin luther", "michael kors", "calvin klein", "hugo boss",
            "paul smith");

    private NameCues() {}
}
