"""The rules by which a relation is found: how its subject is found, and whether it acts or is acted upon."""

from __future__ import annotations

from newsgraph.extraction.rule import Rule

CLAUSE = Rule(
    "relation.clause",
    "A clause with a subject of its own tells what its verb says of all who take part.",
    examples=(
        "{agent:Nordkorea} {predicate:schickt} {patient:Soldaten} nach {goal:Russland}.",
        "Am Montag {predicate:nahm} {agent:die Polizei} {patient:Tom Weber} {predicate:fest}.",
        "{agent:Russland} {predicate:muss} {patient:die Ukraine} {predicate:verlassen}.",
    ),
    counter=("Es regnet in Köln.", "Das Dorf liegt am Fluss."),
)
CLAUSE_PASSIVE = Rule(
    "relation.clause.passive",
    "A passive clause tells what happens to its subject, and by whom where it says so.",
    examples=(
        "{patient:Tom Weber} {predicate:wurde} von {agent:der Polizei} {predicate:verhört}.",
        "{patient:Tom Weber} {predicate:wurde} am Montag {predicate:verhaftet}.",
    ),
    counter=("Tom Weber wurde Minister.", "Tom Weber wird die Stadt verlassen."),
)
SHARED = Rule(
    "relation.clause.shared",
    "A second verb without a subject of its own has that of the first.",
    examples=(
        "{agent:Die Polizei} nahm Tom Weber fest und {predicate:brachte} {theme:ihn} nach {goal:Köln}.",
        "{agent:Lena Fink} verkaufte das Haus und {predicate:zog} nach {goal:Berlin}.",
    ),
    counter=("Die Polizei nahm Tom Weber fest, und der Richter brachte ihn nach Köln.",),
)
SHARED_PASSIVE = Rule(
    "relation.clause.shared.passive",
    "A second verb in the passive without a subject of its own has that of the first.",
    examples=(
        "{patient:Frankreich} half Polen und {predicate:wurde} von {agent:Italien} {predicate:gelobt}.",
    ),
    counter=("Frankreich half Polen, und Italien wurde von Spanien gelobt.",),
)
RELATIVE = Rule(
    "relation.clause.relative",
    "A relative clause tells something of the noun that its pronoun stands for.",
    examples=(
        "Die Polizei suchte {agent:Tom Weber}, der {theme:das Geld} {predicate:gestohlen} {predicate:hatte}.",
        "Die Polizei fasste {agent:den Mann}, der {patient:Tom Weber} {predicate:angegriffen} {predicate:hatte}.",
    ),
    counter=("Es gab keine Zeugen, die Tom Weber gesehen hatten.",),
)
RELATIVE_PASSIVE = Rule(
    "relation.clause.relative.passive",
    "A relative clause in the passive tells what happens to the noun that its pronoun stands for.",
    examples=(
        "Ärzte halfen {patient:Ida Roth}, die von {agent:der Regierung} {predicate:entlassen worden} {predicate:war}.",
    ),
    counter=("Die Ärzte besuchten Ida Roth, die die Regierung verlassen hatte.",),
)
INFINITIVE = Rule(
    "relation.infinitive",
    "An infinitive that is told with the verb above it has that verb's subject, or its object.",
    examples=("{agent:Russland} {predicate:versucht}, {patient:die Ukraine} {predicate:zu erobern}.",),
    counter=("Russland fuhr nach Hause, um die Ukraine zu erobern.",),
)
WITHOUT = Rule(
    "relation.infinitive.without",
    "Who does something without doing another thing has not done that.",
    examples=("{agent:Lena Fink} verließ Polen, ohne {patient:die Polizei} {predicate:zu verständigen}.",),
    counter=("Lena Fink verließ Polen, statt die Polizei zu verständigen.",),
)
INFINITIVE_PASSIVE = Rule(
    "relation.infinitive.passive",
    "An infinitive in the passive tells what may happen to the subject of the verb above it.",
    examples=(
        "{patient:Tom Weber} {predicate:lehnte} es {predicate:ab}, von {agent:der Polizei} {predicate:befragt zu werden}.",
    ),
    counter=("Tom Weber lehnte es ab, die Polizei zu befragen.",),
)
ACCUSED = Rule(
    "relation.accused",
    "What somebody is accused of or suspected of they are said to have done.",
    examples=(
        "Die Polizei wirft {agent:Tom Weber} vor, {patient:Lena Fink} {predicate:bestochen} zu {predicate:haben}.",
        "{agent:Tom Weber} wird beschuldigt, {patient:Lena Fink} {predicate:bestochen} zu {predicate:haben}.",
    ),
    counter=("Die Polizei wirft Tom Weber Bestechung vor.", "Tom Weber hofft, Lena Fink zu treffen."),
)
PARTICIPLE = Rule(
    "relation.participle",
    "A participle before a noun with an agent tells what was done to what the noun means.",
    examples=("Der von {agent:Nordkorea} {predicate:gelieferte} Panzer steht in Polen.",),
    counter=("Der in Seoul gelieferte Panzer steht in Polen.", "Der alte Panzer steht in Polen."),
)
NOUN = Rule(
    "relation.noun",
    "A noun of the table of events tells what passes between two whom it holds.",
    examples=(
        "{agent:Polens} {predicate:Angriff} auf {patient:Litauen} begann am Montag.",
        "Der {predicate:Handelskrieg} zwischen {agent:den USA und China} verschärft sich.",
        "Der {agent:russische} {predicate:Angriff} auf {patient:Polen} begann am Montag.",
    ),
    counter=("Das Haus der Ukraine auf Kreta brennt.", "Der Angriff dauerte bis zum Abend."),
)
RESULT = Rule(
    "relation.result",
    "A line of two names, a dash and a score tells who beat whom, or drew with whom.",
    examples=("{agent:Hertha BSC} – {patient:1. FC Köln} {predicate:3:0}",),
    counter=("Hertha BSC – 1. FC Köln um 15:30 Uhr",),
)
