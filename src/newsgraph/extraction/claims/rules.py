"""The rules by which a claim is found: what announces it, or what shows that somebody's words go on."""

from __future__ import annotations

from newsgraph.extraction.rule import Rule

VERB_DASS = Rule(
    "claim.verb.dass",
    "A verb of speech or thought announces a dass-clause behind it.",
    examples=("{speaker:Der Sprecher der Werft} {cue:betonte}, {claim:dass niemand entlassen werde}.",),
    counter=("Der Sprecher der Werft wartete, bis niemand entlassen war.",),
)
VERB_QUESTION = Rule(
    "claim.verb.question",
    "A verb of asking announces an indirect question behind it.",
    examples=("{speaker:Die Polizei} {cue:fragte} den Zeugen, {claim:wer das Auto gefahren habe}.",),
    counter=("Die Stadt weiß, wer das Auto gefahren hat.",),
)
VERB_INFINITIVE = Rule(
    "claim.verb.infinitive",
    "A verb of demanding, promising or asserting announces an infinitive behind it.",
    examples=(
        "{speaker:Die Gewerkschaft} {cue:forderte} den Konzern {cue:auf}, {claim:die Löhne zu erhöhen}.",
    ),
    counter=("Die Gewerkschaft begann, die Löhne zu erhöhen.",),
)
VERB_INDIRECT = Rule(
    "claim.verb.indirect",
    "A verb of speech announces a main clause behind it, mostly in the Konjunktiv.",
    examples=("{speaker:Die Reederei} {cue:teilte mit}, {claim:sie habe drei Schiffe verkauft}.",),
    counter=("Die Reederei teilte den Gewinn, sie verkaufte drei Schiffe.",),
)
VERB_QUOTATION = Rule(
    "claim.verb.quotation",
    "A verb of speech announces indirect speech that begins in quotation marks.",
    examples=("{speaker:Die Ministerin} {cue:sagte}, {claim:„ein Fehler“ sei das Gesetz gewesen}.",),
    counter=("Die Ministerin las, „ein Fehler“ war das Gesetz für sie.",),
)
VERB_AFTER = Rule(
    "claim.verb.after",
    "A verb of speech stands behind what it announces.",
    examples=("{claim:Der Plan sei veraltet}, {cue:sagte} {speaker:der Gutachter Peter Lamm}.",),
    counter=("Der Plan ist veraltet, lachte niemand.",),
)
VERB_GAPPED = Rule(
    "claim.verb.gapped",
    "A second speaker without a verb shares that of the first.",
    examples=("Ida Roth {cue:sagte}, der Hafen sei sicher, {speaker:Karl Öhm}, {claim:er sei gefährlich}.",),
    counter=("Ida Roth sagte, der Hafen sei sicher, Karl Öhm zufolge sei er gefährlich.",),
)
VERB_WAS = Rule(
    "claim.verb.was",
    'A clause with "was" judges what stands before it.',
    examples=("{claim:Der Torwart verlässt den Verein}, was {speaker:der Manager} {cue:bestreitet}.",),
    counter=("Der Torwart verlässt den Verein, was den Manager freut.",),
)
REFERENCE = Rule(
    "claim.reference",
    'A verb of speech with "das" or "dies" announces the sentence before.',
    examples=(
        "{claim:Der Torwart verlässt den Verein}. Das {cue:bestätigte} {speaker:der Manager} am Mittwoch.",
    ),
    counter=("Der Torwart verlässt den Verein. Das freut den Manager.",),
)
NOUN_DASS = Rule(
    "claim.noun.dass",
    "A noun of speech announces a dass-clause behind it.",
    examples=(
        "{speaker:Die Opposition} {cue:erhob} den {cue:Vorwurf}, {claim:dass der Minister gelogen habe}.",
    ),
    counter=("Die Opposition freute sich über den Tag, an dem der Minister ging.",),
)
NOUN_INFINITIVE = Rule(
    "claim.noun.infinitive",
    "A noun of demanding or promising announces an infinitive behind it.",
    examples=("{speaker:Der Rat} {cue:lehnte} die {cue:Forderung} ab, {claim:das Freibad zu schließen}.",),
    counter=("Der Rat lehnte den Weg ab, das Freibad zu schließen.",),
)
NOUN_INDIRECT = Rule(
    "claim.noun.indirect",
    "A noun of speech announces a main clause in the Konjunktiv behind it.",
    examples=("{speaker:Die Opposition} {cue:erhob} den {cue:Vorwurf}, {claim:der Minister habe gelogen}.",),
    counter=("Der Minister, er kam spät, ist alt.",),
)
SOURCE_LAUT = Rule(
    "claim.source.laut",
    '"Laut" names the source of the sentence around it.',
    examples=("{cue:Laut} {speaker:dem Wetterdienst} {claim:sinken die Temperaturen am Wochenende}.",),
    counter=("Das Kind sang laut.",),
)
SOURCE_NACH = Rule(
    "claim.source.nach",
    '"Nach" with a noun of speech names the source of the sentence around it.',
    examples=("{cue:Nach} {speaker:Angaben der Polizei} {claim:nahmen 400 Menschen an der Feier teil}.",),
    counter=("Nach der Feier gingen alle nach Hause.",),
)
SOURCE_ZUFOLGE = Rule(
    "claim.source.zufolge",
    '"Zufolge" names the source of the sentence around it.',
    examples=("{speaker:Einem Bericht} {cue:zufolge} {claim:wurden zwölf Häuser beschädigt}.",),
    counter=("Einem Bericht folgten zwölf Briefe.",),
)
SOURCE_GEMAESS = Rule(
    "claim.source.gemäß",
    '"Gemäß" names the source of the sentence around it.',
    examples=("{cue:Gemäß} {speaker:dem Bericht} {claim:stieg die Zahl der Unfälle um ein Drittel}.",),
    counter=("Der Preis ist zeitgemäß.",),
)
SOURCE_AUSWEISLICH = Rule(
    "claim.source.ausweislich",
    '"Ausweislich" names the document that the sentence around it is from.',
    examples=("{claim:Die Stadt hat} {cue:ausweislich} {speaker:der Akten} {claim:kein Geld}.",),
    counter=("Der Ausweis der Stadt kostet kein Geld.",),
)
SOURCE_AUS = Rule(
    "claim.source.aus",
    '"Aus Sicht" names whose opinion the sentence around it is.',
    examples=("{cue:Aus} {speaker:Sicht der Opposition} {claim:ist das Gesetz verfehlt}.",),
    counter=("Aus dem Haus kam Rauch.",),
)
SOURCE_SO = Rule(
    "claim.source.so",
    '"So" before a name or noun names who says what stands before it.',
    examples=("{claim:Die Anlage sei veraltet}, {cue:so} {speaker:der Gutachter Peter Lamm}.",),
    counter=("Die Anlage ist so alt wie der Gutachter.",),
)
SOURCE_DEMNACH = Rule(
    "claim.source.demnach",
    '"Demnach" points to the source that was named before.',
    examples=(
        "Der Bericht erschien am Montag. {cue:Demnach} {claim:stieg die Zahl der Unfälle um ein Drittel}.",
    ),
    counter=("Danach stieg die Zahl der Unfälle um ein Drittel.",),
)
SOURCE_DEMZUFOLGE = Rule(
    "claim.source.demzufolge",
    '"Demzufolge" points to the source that was named before.',
    examples=("{cue:Demzufolge} {claim:stieg die Zahl der Unfälle um ein Drittel}.",),
    counter=("Infolgedessen stieg die Zahl der Unfälle um ein Drittel.",),
)
SOURCE_HIERNACH = Rule(
    "claim.source.hiernach",
    '"Hiernach" points to the source that was named before.',
    examples=("{cue:Hiernach} {claim:stieg die Zahl der Unfälle um ein Drittel}.",),
    counter=("Hierfür stieg die Zahl der Helfer um ein Drittel.",),
)
SOURCE_WONACH = Rule(
    "claim.source.wonach",
    '"Wonach" tells what the noun before it says.',
    examples=(
        "Das Amt veröffentlichte {speaker:einen Bericht}, {cue:wonach} {claim:die Zahl der Unfälle steigt}.",
    ),
    counter=("Das Amt veröffentlichte einen Bericht, woran viele gearbeitet hatten.",),
)
SOURCE_DANACH = Rule(
    "claim.source.danach",
    '"Danach" with a Konjunktiv points to the source that was named before.',
    examples=("Die Polizei legte einen Bericht vor. {cue:Danach} {claim:habe der Fahrer geschlafen}.",),
    counter=("Die Polizei legte einen Bericht vor. Danach ging der Fahrer nach Hause.",),
)
DIRECT_CUE = Rule(
    "claim.direct.cue",
    "A cue announces a quotation.",
    examples=(
        "{claim:„Wir warten ab“}, {cue:erklärte} {speaker:die Präsidentin}.",
        "{speaker:Trainerin Ida Roth} {cue:sagte}: {claim:„Wir haben zu spät angefangen.“}",
    ),
    counter=("Ida Roth las das Buch „Wir warten ab“.",),
)
DIRECT_INSIDE = Rule(
    "claim.direct.inside",
    "Words in quotation marks inside what a cue announces are the speaker's own.",
    examples=("{speaker:Die Ministerin} {cue:sagte}, der Satz {claim:„Der Plan hilft allen“} sei wahr.",),
    counter=("Die Ministerin sagte, der „Spiegel“ habe sie befragt.",),
)
DIRECT_GOVERNED = Rule(
    "claim.direct.governed",
    "Words in quotation marks are what a verb of speech or judgement governs.",
    examples=("{claim:{speaker:Sein Freund} {cue:nannte} ihn „einen guten Menschen“}.",),
    counter=("Der Verein nennt sich „Die Möwen“.",),
)
DIRECT_COLON = Rule(
    "claim.direct.colon",
    "A quotation behind a colon is said by whom the words before it name.",
    examples=("{speaker:Die Richterin} lächelte: {claim:„So geht es nicht weiter.“}",),
    counter=("Drei Dinge fehlen: Brot, Salz und Öl.",),
)
DIRECT_ALONE = Rule(
    "claim.direct.alone",
    "A sentence that is only a quotation goes on with the words of who spoke last.",
    examples=("„Der Plan ist gut“, sagte {speaker:die Architektin}. {claim:„Aber er kostet zu viel.“}",),
    counter=("„Der Plan ist gut“, sagte die Architektin. Aber er kostet zu viel.",),
)
DIRECT_BELOW = Rule(
    "claim.direct.below",
    "A name below a quotation, or in brackets behind it, tells who said it.",
    examples=(
        "{claim:„Das Ende ist nah.“} ({speaker:Jana Krüger}, Trainerin)",
        "{claim:„Wir geben nicht auf.“}\n\n{speaker:Jana Krüger}, Trainerin",
    ),
    counter=("„Das Ende ist nah.“",),
)
DIRECT_SAYING = Rule(
    "claim.direct.saying",
    "A noun for words that somebody said stands before them, with whose they are.",
    examples=("{speaker:Merkels} Satz {claim:„Wir schaffen das“} bleibt.",),
    counter=("Das Buch „Wir schaffen das“ bleibt.",),
)
DIRECT_PART = Rule(
    "claim.direct.part",
    "Words in quotation marks that go on a clause without a cue are somebody's; it is not told whose.",
    examples=("Die Stadt will {claim:„keinen Cent mehr zahlen“} und schweigt.",),
    counter=("Er las den Roman „Die Blechtrommel“.",),
)
CONTINUED_KONJUNKTIV_1 = Rule(
    "claim.continued.konjunktiv1",
    "A sentence in the Konjunktiv I goes on with the words of who spoke last.",
    examples=(
        "{speaker:Die Zeugin} sagte, sie habe einen Knall gehört. {claim:Zwei Männer seien geflohen.}",
    ),
    counter=("Die Zeugin sagte, sie habe einen Knall gehört. Zwei Männer sind geflohen.",),
)
CONTINUED_KONJUNKTIV_2 = Rule(
    "claim.continued.konjunktiv2",
    "A sentence in the Konjunktiv II right behind somebody's words goes on with them.",
    examples=(
        "{speaker:Die Zeugin} sagte, sie habe einen Knall gehört. {claim:Die Männer hätten eine Leiter benutzt.}",
    ),
    counter=("Die Sonne schien. Die Männer hätten gern eine Leiter benutzt.",),
)
CONTINUED_HEARSAY = Rule(
    "claim.continued.hearsay",
    '"Soll" goes on with what somebody said as hearsay.',
    examples=(
        "{speaker:Die Polizei} sprach von Diebstahl. {claim:Der Mann soll zwei Autos gestohlen haben.}",
    ),
    counter=("Der Mann wollte zwei Autos stehlen.",),
)
CONTINUED_QUOTED = Rule(
    "claim.continued.quoted",
    "Words in quotation marks inside a sentence that goes on with somebody's words are theirs.",
    examples=("{speaker:Der Minister} sagte, die Lage sei ernst. Er wisse: {claim:„Es ist Zeit dafür.“}",),
    counter=("Der Minister sagte, die Lage sei ernst. Man habe alles versucht.",),
)
REPORTED = Rule(
    "claim.reported",
    "A verb of speech with an object reports an act of speech in the author's words.",
    examples=(
        "{claim:{speaker:Die Opposition} forderte eine Untersuchung.}",
        "{claim:{speaker:Die Ministerin} nannte den Vertrag einen Erfolg.}",
    ),
    counter=("Das Beben forderte 40 Tote.", "Die Opposition verlor eine Wahl."),
)
REPORTED_GAPPED = Rule(
    "claim.reported.gapped",
    "A second speaker without a verb shares the reporting verb of the first.",
    examples=("Karl Lutz sprach von einem Sieg, {claim:{speaker:Ida Roth} von einer Niederlage}.",),
    counter=("Karl Lutz sprach von einem Sieg, Ida Roth weinte.",),
)
REPORTED_CLAUSE = Rule(
    "claim.reported.clause",
    "A clause in the Konjunktiv behind a report, or a reason in it, is what the one who acts says.",
    examples=(
        "{speaker:Die Opposition} {cue:lehnte} das Gesetz {cue:ab}, {claim:weil es nichts bringe}.",
        "{speaker:Die Gewerkschaft} begrüßte den Vertrag, {claim:weil er die Stellen sichere}.",
    ),
    counter=("Die Opposition lehnte das Gesetz ab, weil es nichts bringt.",),
)
QUOTED_PERSON = Rule(
    "claim.quoted.person",
    'Whoever is quoted says it, and whoever quotes passes it on: "zitiert die Zeitung den Minister".',
    examples=("{claim:„Das ist ein Fehler“}, {cue:zitiert} die Zeitung {speaker:den Minister}.",),
    counter=("Die Zeitung zitiert aus dem Vertrag.",),
)
HEADLINE_COLON = Rule(
    "claim.headline.colon",
    "A name and a colon open a headline: the rest is what the named says.",
    examples=("{speaker:Carla Vogt}: {claim:Hafen bleibt geschlossen}\n\nDer Hafen von Kiel bleibt zu.",),
    counter=("Kiel: Hafen bleibt geschlossen\n\nDer Hafen von Kiel bleibt zu.",),
)
REPORTED_COMING = Rule(
    "claim.reported.coming",
    "Criticism, praise or a demand that comes from somebody is theirs.",
    examples=("{claim:Aus {speaker:der SPD} kamen Forderungen nach Neuwahlen}.",),
    counter=("Aus der SPD kam keine Kritik.", "Aus dem Haus kam Rauch."),
)
INTERVIEW_ANSWER = Rule(
    "claim.interview.answer",
    "Where several paragraphs begin with a name and a colon, the rest of each is what the named says.",
    examples=(
        "Wer zahlt das?\n\n{speaker:Carla Vogt}: {claim:Die Stadt zahlt das.}\n\nWie lange?\n\nCarla Vogt: Bis Juni.",
    ),
    counter=("Wer zahlt das?\n\nDie Stadt zahlt das.\n\nWie lange?\n\nBis Juni.",),
)
INTERVIEW_QUESTION = Rule(
    "claim.interview.question",
    "Where several paragraphs begin with a name and a colon, one that ends in a question mark asks.",
    examples=(
        "{speaker:Jan Ohm}: {claim:Wer zahlt das?}\n\nCarla Vogt: Die Stadt zahlt das.\n\nJan Ohm: Wie lange?\n\n"
        "Carla Vogt: Bis Juni.",
    ),
    counter=("Wer zahlt das?\n\nCarla Vogt: Die Stadt zahlt das.\n\nWie lange?\n\nCarla Vogt: Bis Juni.",),
)


def source(cue: str) -> Rule:
    """Return the rule of a word of ``cues.tsv`` that names a source: each has one."""
    return _BY_ID[f"claim.source.{cue}"]


def _ids(*families: str) -> frozenset[str]:
    return frozenset(rule_id for rule_id in _BY_ID if rule_id.split(".")[1] in families)


_BY_ID = {rule.id: rule for rule in list(globals().values()) if isinstance(rule, Rule)}
SOURCES = _ids("source")
VERBS = _ids("verb")
INDIRECT = _ids("verb", "noun", "continued")  # what is mostly said in the Konjunktiv
