"""Short German news for the tests of the corpus, written by number."""

from __future__ import annotations

from pathlib import Path

PEOPLE = ("Ida Brandt", "Karl Hansen", "Viktor Rosch", "Paula Grün", "Jan Petersen", "Eva Stein", "Otto Weiß")
STATES = ("Frankreich", "Polen", "Italien", "Spanien", "Schweden", "Norwegen", "Ungarn", "Griechenland")
TOPICS = (
    "Fischerei",
    "Bahn",
    "Steuern",
    "Renten",
    "Energie",
    "Schulen",
    "Landwirtschaft",
    "Raumfahrt",
    "Häfen",
)


def article(number: int) -> str:
    """One short article; no two numbers below 500 give nearly the same text."""
    person = PEOPLE[number % len(PEOPLE)]
    state, other = STATES[number % len(STATES)], STATES[(number * 3 + 1) % len(STATES)]
    topic, second = TOPICS[number % len(TOPICS)], TOPICS[(number * 2 + 3) % len(TOPICS)]
    return (
        f"{state} und {other} streiten über {topic}\n\n"
        f"{state} fordert von {other} neue Regeln für {topic} und {second} bis zum Jahr {2030 + number}. "
        f"„Wir brauchen {number + 2} Abkommen“, sagte Ministerin {person} am Montag in der Hauptstadt. "
        f"{other} lehnt den Vorschlag Nummer {number} aus {state} bisher ab.\n"
    )


def write_news(folder: Path, count: int) -> list[Path]:
    """Write that many articles below a folder, and return their paths."""
    paths = []
    for number in range(count):
        path = folder / f"tag{number % 3}" / f"meldung{number:03}.txt"
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(article(number), encoding="utf-8")
        paths.append(path)
    return paths
