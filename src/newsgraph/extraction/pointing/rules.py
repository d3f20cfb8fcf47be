"""The rules by which pronouns and nouns mean somebody, and by which a noun without a name is an actor."""

from __future__ import annotations

from newsgraph.extraction.rule import Rule

PRONOUN = Rule(
    "pointing.pronoun",
    "A personal pronoun means who fits it best of those told before.",
    examples=("{actor:Tom Weber} kam. {mention:Er} lachte.",),
    counter=("Tom Weber kam. Es regnete.",),
)
POSSESSIVE = Rule(
    "pointing.possessive",
    "A possessive means who fits it best of those told before, or named in its own clause.",
    examples=("{actor:Tom Weber} kam. {mention:Seine} Schwester lachte.",),
    counter=("Tom Weber kam. Die Schwester lachte.",),
)
KIN = Rule(
    "pointing.possessive.kin",
    "A kin noun with a possessive before a name tells whose kin the named is.",
    examples=("{of:Tom Weber} sprach. Seine {actor:Frau Ida Roth} lachte.",),
    counter=("Tom Weber sprach. Frau Ida Roth lachte.",),
)
RELATIVE = Rule(
    "pointing.relative",
    "A relative pronoun means what it stands behind.",
    examples=("{actor:Tom Weber}, {mention:der} in Köln wohnt, kam.",),
    counter=("Tom Weber kam, weil der Bus fuhr.",),
)
DEMONSTRATIVE = Rule(
    "pointing.demonstrative",
    '"Dieser" means who was named last.',
    examples=("Tom Weber traf {actor:Karl Öhm}. {mention:Dieser} lachte.",),
    counter=("Tom Weber traf Karl Öhm. Dieser Tag war schön.",),
)
CATAPHOR = Rule(
    "pointing.cataphor",
    "A pronoun with nobody before it means who is the subject of the next sentence.",
    examples=("{mention:Er} war krank. {actor:Tom Weber} blieb zu Hause.",),
    counter=("Es war kalt. Tom Weber blieb zu Hause.",),
)
VOICE_ICH = Rule(
    "pointing.voice.ich",
    '"Ich" in a quotation is its speaker.',
    examples=("{actor:Tom Weber} sagte: „{mention:Ich} gehe nach Hause.“",),
    counter=("Tom Weber sagte: „Es regnet in Köln.“",),
)
VOICE_WIR = Rule(
    "pointing.voice.wir",
    '"Wir" in a quotation is whom the speaker speaks for.',
    examples=("{actor:Russland} erklärte: „{mention:Wir} kämpfen weiter.“",),
    counter=("Tom Weber sagte: „Wir gehen nach Hause.“",),
)
NOUN_WHOLE = Rule(
    "pointing.noun.whole",
    "A noun means the one named before by a compound that ends in it.",
    examples=("{actor:Die Kriminalpolizei} nahm Tom Weber fest. {mention:Die Polizei} verhörte Tom Weber.",),
    counter=("Die Kriminalpolizei nahm Tom Weber fest. Der Richter verhörte Tom Weber.",),
)
NOUN_FUNCTION = Rule(
    "pointing.noun.function",
    "A noun of a function means who was said to have it.",
    examples=("{actor:Ministerpräsident Karl Öhm} kam. {mention:Der Ministerpräsident} lachte.",),
    counter=("Ministerpräsident Karl Öhm kam. Das Publikum lachte.",),
)
NOUN_EPITHET = Rule(
    "pointing.noun.epithet",
    "A noun that may be told of the only person near means that person.",
    examples=("{actor:Ida Brandt} kam nach Bonn. {mention:Die Schauspielerin} lachte.",),
    counter=("Ole Brandt kam nach Bonn. Die Schauspielerin lachte.",),
)
LIKELIEST = Rule(
    "pointing.likeliest",
    'A noun, or the subject "er" or "sie", that no other rule knows means who is by far likeliest in news.',
    examples=("Das {actor:Landgericht Bonn} verurteilte Tim Roth. {mention:Die Kammer} sah keine Reue.",),
    counter=(
        "Karl Roth und Tim Lotz schwiegen. Der Zeuge lacht.",
        "Ministerin Ida Lotz kam. Tim Roth schwieg. Die Kollegin habe recht, sagte er.",
    ),
)
NOUN_OFFICE = Rule(
    "pointing.noun.office",
    "A noun of an office with its state or organisation means its holder, also where nobody is named.",
    examples=("{mention:{actor:Der Präsident Russlands}} reiste nach Polen.",),
    counter=("Der Zug Russlands reiste nach Polen.",),
)
NOUN_KIND = Rule(
    "pointing.noun.kind",
    "A noun that tells of what kind somebody is means the last one of that kind.",
    examples=(
        "{actor:Frankreich} klagt. {mention:Das Land} braucht Hilfe.",
        "Die {actor:SPD} tagte. {mention:Die Partei} wählte einen Vorstand.",
    ),
    counter=("Frankreich klagt. Das Wetter braucht Geduld.",),
)
NOUN_HOME = Rule(
    "pointing.noun.home",
    'Somebody\'s "Land" is the state of which they hold an office.',
    examples=("{actor:Frankreichs} Präsident Karl Zapf sprach. Er lobte {mention:sein Land}.",),
    counter=("Frankreichs Präsident Karl Zapf sprach. Er lobte sein Haus.",),
)
NOUN_BODY = Rule(
    "pointing.noun.body",
    "A noun for troops, police or another body means the only one told before.",
    examples=("{actor:Russische Truppen} griffen Polen an. {mention:Die Truppen} zogen ab.",),
    counter=("Russische Truppen griffen Polen an. Die Wolken zogen ab.",),
)
NOUN_BOTH = Rule(
    "pointing.noun.both",
    '"Beide" with a kind means the last two of that kind.',
    examples=("{actor:Frankreich} und Polen streiten. {mention:Beide Länder} hoffen auf Hilfe.",),
    counter=("Frankreich und Polen streiten. Beide Wege führen in den Streit.",),
)
UNNAMED_NEW = Rule(
    "identity.unnamed.new",
    "A noun for somebody who was not told before is a new actor, where they act or are acted upon.",
    examples=("{mention:{actor:Der 13-jährige Junge}} griff einen Polizisten an.",),
    counter=("Der alte Baum fiel auf ein Auto.",),
)
UNNAMED_AGAIN = Rule(
    "identity.unnamed.again",
    "A definite noun means who was told before by the same noun, or by one that fits.",
    examples=("{actor:Der 13-jährige Junge} griff einen Polizisten an. {mention:Der Junge} floh.",),
    counter=("Der 13-jährige Junge griff einen Polizisten an. Der Hund floh.",),
)
UNNAMED_GENERAL = Rule(
    "identity.unnamed.general",
    'A general noun ("der Mann", "der 40-Jährige") means the only one told before whom it fits.',
    examples=("{actor:Ein Mann} öffnete die Tür. {mention:Der 40-Jährige} floh.",),
    counter=("Ein Mann öffnete die Tür. Der Zug hielt.",),
)
UNNAMED_KINDRED = Rule(
    "identity.unnamed.kindred",
    "A noun for a person means the only one told of by a noun of the same kin, or by its adjective.",
    examples=(
        "{actor:Torjäger Tom Weber} kam. Der Verein lobte {mention:den Stürmer}.",
        "Die Polizei sucht {actor:einen flüchtigen Autofahrer}. {mention:Der Unbekannte} fuhr einen Jungen an.",
    ),
    counter=("Torjäger Tom Weber kam. Der Verein suchte den Torwart.",),
)
UNNAMED_ROLE = Rule(
    "identity.unnamed.role",
    "What the noun says of an actor without a name is their role, and whose they are.",
    examples=("{actor:Ein Sprecher {of:der Polizei}} sprach.",),
    counter=("Ein Zug der Polizei hielt.",),
)
UNNAMED_ROW = Rule(
    "identity.unnamed.row",
    "A plural noun before several names, or counting those behind a colon, means all of them.",
    examples=(
        "{mention:Die Parteien} {actor:SPD} und CDU streiten über die Rente.",
        "Es haben sich {mention:zwei Kandidaten} gemeldet: {actor:Tom Weber} und Ida Roth.",
    ),
    counter=("Die SPD und die CDU streiten über die Rente.",),
)
UNNAMED_PREDICATE = Rule(
    "identity.unnamed.predicate",
    "The subject of a copula means who its predicate names.",
    examples=("{mention:Der Verkäufer} war die {actor:Firma Velatec}.",),
    counter=("Der Verkäufer war müde.",),
)
UNNAMED_TOLD = Rule(
    "identity.unnamed.told",
    "A noun that once stood before a name means the named.",
    examples=(
        "Die {actor:Umweltorganisation Zapf} klagte. {mention:Die Umweltorganisation} fordert eine Entscheidung.",
    ),
    counter=("Zapf klagte. Die Regierung fordert eine Entscheidung.",),
)
UNNAMED_ACRONYM = Rule(
    "identity.unnamed.acronym",
    "A noun for an organisation before its acronym in brackets means it.",
    examples=("{mention:Der Verband der Reeder} ({actor:VDR}) warnte die Regierung.",),
    counter=("Der Verband der Reeder warnte die Regierung.",),
)
UNNAMED_APPOSITION = Rule(
    "identity.unnamed.apposition",
    "A noun for a person with a name in apposition means the named.",
    examples=("{mention:Eine weitere Favoritin}, {actor:Ida Roth} aus Polen, scheiterte.",),
    counter=("Eine weitere Favoritin, müde vom Rennen, scheiterte.",),
)
UNNAMED_UNDERGONE = Rule(
    "identity.unnamed.undergone",
    "An adjective as a noun means whom the article told it of last.",
    examples=("{actor:Eine Frau} wurde verletzt. Die Feuerwehr brachte {mention:die Verletzte} fort.",),
    counter=("Eine Frau wurde geehrt. Die Feuerwehr brachte die Verletzte fort.",),
)
SOURCE = Rule(
    "pointing.source",
    "Whose words are told is somebody: who the first part of a noun of saying means, or the text that says so.",
    examples=("{mention:Polizeiangaben} zufolge brannte das Haus.",),
    counter=("Ersten Angaben zufolge brannte das Haus.",),
)
MATTER = Rule(
    "pointing.matter",
    "A thing or an affair that opens the story or comes again, and that somebody does something about, is a node.",
    examples=("Die Regierung lehnt das Gesetz ab. Ida Roth will {mention:{actor:das Gesetz}} ändern.",),
    counter=("Die Regierung lehnt das Gesetz ab. Ida Roth reist nach Köln.",),
)
