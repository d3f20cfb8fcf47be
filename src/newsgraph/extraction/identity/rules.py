"""The rules by which a name, or a noun that is as good as one, is a mention of an actor, and what an actor is."""

from __future__ import annotations

from newsgraph.extraction.rule import Rule

NAME = Rule(
    "identity.name",
    "A name that the model or the words around it tell is a mention of whom it names.",
    examples=(
        "{mention:{actor:Tom Weber}} wohnt in Köln.",
        "{actor:Ida Roth} sprach. Alle hörten {mention:Roth} zu.",
    ),
    counter=("Alle hörten der Musik zu.",),
)
LEXICON = Rule(
    "identity.lexicon",
    "A name of the tables of states and organisations, or a form of it, is a mention of what it names.",
    examples=(
        "{mention:{actor:Frankreich}} half Polen.",
        "{actor:Polen} wuchs. Alle halfen {mention:Polen}.",
    ),
    counter=("Tom Weber half Ida Roth.",),
)
SEAT = Rule(
    "identity.seat",
    "The seat of a government, or its name, means its state.",
    examples=(
        "{mention:{actor:Kreml}} und Polen streiten.",
        "Die {mention:{actor:Bundesregierung}} half Polen.",
    ),
    counter=("Das Rathaus half Polen.",),
)
CAPITAL = Rule(
    "identity.capital",
    "A capital that acts means its state, where the article names both.",
    examples=("{mention:Pjöngjang} drohte Südkorea. {actor:Nordkorea} schickt Soldaten nach Russland.",),
    counter=("Tom Weber wohnt in Pjöngjang. Nordkorea schickt Soldaten nach Russland.",),
)
ADJECTIVE = Rule(
    "identity.adjective",
    "An adjective of a state means the state.",
    examples=("Die {mention:{actor:polnische}} Armee zog ab.",),
    counter=("Die große Armee zog ab.",),
)
LAND = Rule(
    "identity.adjective.land",
    "The adjective of a land or a town means it before an office that such have.",
    examples=("Die {mention:{actor:bayerische}} Ministerpräsidentin Ida Roth sprach.",),
    counter=("Die bayerische Unternehmerin Ida Roth sprach.",),
)
GOVERNMENT = Rule(
    "identity.government",
    "The government of a state means the state.",
    examples=("{mention:Die {actor:russische} Regierung} drohte Polen.",),
    counter=("Die russische Küche schmeckt Polen.",),
)
BODY = Rule(
    "identity.body",
    "Troops, police, parliament and other bodies of a state or place are an actor, and belong to it.",
    examples=("{mention:{actor:Die {of:polnische} Armee}} zog ab.",),
    counter=("Die polnische Küste ist schön.",),
)
INSTITUTION = Rule(
    "identity.institution",
    "An institution that another actor belongs to is an actor, named by what it is for.",
    examples=("Tom Weber ist Vorsitzender des {mention:{actor:Ausschusses für Finanzdienstleistungen}}.",),
    counter=("Tom Weber, Vorsitzender der SPD, sprach.",),
)
BESIDE_ORGANISATION = Rule(
    "identity.beside.organisation",
    "A noun for an organisation makes the name behind it one.",
    examples=("{mention:{actor:Autohersteller Zapf}} und Tom Weber streiten.",),
    counter=("Tom Weber und Ida Roth streiten.",),
)
BESIDE_PERSON = Rule(
    "identity.beside.person",
    "A noun for what people do makes the name behind it a person, and is their role.",
    examples=("Der {mention:{actor:Niederländer Karl Zapf}} fing einen Hai.",),
    counter=("Tom Weber fing einen Hai.",),
)
BESIDE_THING = Rule(
    "identity.beside.thing",
    "A noun for a vehicle, a craft or a work belongs to the name behind it, where somebody does something to it.",
    examples=("Tom Weber kaufte den {mention:{actor:Frachter „Elbe“}}.",),
    counter=("Tom Weber kaufte den Frachter von Ida Roth.",),
)
APPOSED = Rule(
    "identity.apposed",
    "A noun between commas beside an organisation's name is a mention of it.",
    examples=("Die {actor:Nordfisch AG}, {mention:der größte Fischkonzern Polens}, wächst.",),
    counter=("Die Nordfisch AG, ihr Hafen und ein Händler wachsen.",),
)
TEAM = Rule(
    "identity.team",
    "In the report of a match, the team of a state and its people are the state.",
    examples=(
        "Nach einem Elfmeter im Halbfinale stand {mention:{actor:die polnische Mannschaft}} im Endspiel. "
        "Der Schiedsrichter und der Trainer stritten.",
    ),
    counter=("Die polnische Mannschaft des Frachters klagte.",),
)
ROLE_TITLE = Rule(
    "identity.role.title",
    "A title before a name is the role of whom it names.",
    examples=("{actor:Ministerpräsident Karl Öhm} reiste nach Polen.",),
    counter=("Karl Öhm reiste nach Polen.",),
)
ROLE_BRACKET = Rule(
    "identity.role.bracket",
    "A party or club in brackets behind a name has the named as a member.",
    examples=(
        "{actor:Karl Öhm} ({of:SPD}) reiste nach Polen.",
        "{actor:Karl Öhm} und Ida Roth (beide {of:CDU}) reisten nach Polen.",
    ),
    counter=("Karl Öhm (45) reiste nach Polen.",),
)
ROLE_DESCRIBED = Rule(
    "identity.role.described",
    "What is said of a name beside it, or with a copula, is a mention and a role of whom it names.",
    examples=("{actor:Karl Öhm}, {mention:der Vorsitzende der {of:SPD}}, reiste nach Polen.",),
    counter=("Karl Öhm, der nach Polen reiste, lachte.",),
)
ROLE_APPOINTED = Rule(
    "identity.role.appointed",
    "What somebody is chosen or appointed to be is their role.",
    examples=("{actor:Karl Öhm} wurde zum Vorsitzenden der {of:SPD} gewählt.",),
    counter=("Karl Öhm wurde zum Flughafen gebracht.",),
)
ROLE_NEAREST = Rule(
    "identity.role.nearest",
    "A role of which the text does not say where belongs to the only organisation near by, or to the firm that an article is about.",
    examples=(
        "Die {of:Nordfisch AG} wächst. {actor:Vorstandschefin Ida Roth} lobte die Arbeiter.",
        "Die {of:Nordfisch AG} wächst. Es regnet. Es schneit. Es stürmt. {actor:Betriebsratschef Ole Lotz} lobte die Arbeiter.",
    ),
    counter=(
        "Die Nordfisch AG wächst. Ida Roth lobte die Arbeiter.",
        "Die Nordfisch AG kauft die Velatec AG. Es regnet. Es schneit. Betriebsratschef Ole Lotz lobte die Arbeiter.",
    ),
)
ROLE_INSTITUTION = Rule(
    "identity.role.institution",
    'An organisation right behind a name, with "von" or "bei", has the named as a member, unless it acts itself.',
    examples=("{actor:Karl Öhm} von der {of:SPD} lobte Ida Roth.",),
    counter=("Karl Öhm lobte die SPD.", "Karl Öhm wurde von der SPD gelobt."),
)
ROLE_VERB = Rule(
    "identity.role.verb",
    "A verb of belonging makes its subject a member, where it plainly says so.",
    examples=("{actor:Karl Öhm} gehört der {of:CDU} an.",),
    counter=("Karl Öhm gehört der CDU nicht an.", "Karl Öhm soll der CDU angehören."),
)
ROLE_ONLY = Rule(
    "identity.role.only",
    "An office of a state or town that is named without it is of the only one that the article speaks of.",
    examples=(
        "{actor:Premierminister Karl Öhm} reiste ab. {of:Norwegen} wählt im Mai. Ganz {of:Norwegen} jubelt.",
    ),
    counter=("Außenminister Karl Öhm reiste nach Norwegen. Norwegen dankte.",),
)
ROLE_WHOLE = Rule(
    "identity.role.whole",
    "Somebody without a name who is told to be of an organisation, a state or a group is a part of it.",
    examples=("{actor:Die Verbände der {of:Nato}} zogen ab.",),
    counter=("Die Verbände zogen aus der Stadt ab.",),
)
