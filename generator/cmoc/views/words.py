"""The few words that all sentences are made of (pages.md, "Words")."""

from collections.abc import Sequence

from cmoc.model.study import Study
from cmoc.model.theory import Cmoc, Construct, Context
from cmoc.model.vocabulary import Role, State
from cmoc.views.facts import Facts, name_of
from cmoc.views.page import Phrase, Piece

NOT_GIVEN = "not given"
STATES: dict[State, str] = {
    "high": "high",
    "low": "low",
    "present": "present",
    "absent": "absent",
    "changing": "changing",
    "mixed": "mixed",
    "unknown": "in a state that is not given",
}
VERBS = {"increases": ("rises", "rise"), "decreases": ("falls", "fall"), "changes": ("changes", "change")}
ROLE_NAMES: dict[Role, str] = {"context": "Context", "mechanism": "Mechanism", "outcome": "Outcome"}


def lowered(label: str) -> str:
    """As it stands inside a sentence: IT and NHS keep their capitals."""
    return label if label[1:2].isupper() or label[:2] == "I " else label[:1].lower() + label[1:]


def raised(text: str) -> str:
    return text[:1].upper() + text[1:]


def capital(phrase: Phrase) -> Phrase:
    return (Piece(raised(phrase[0].text), phrase[0].target), *phrase[1:]) if phrase else ()


def joined(words: Sequence[str], last: str = "and") -> str:
    return f"{', '.join(words[:-1])} {last} {words[-1]}" if len(words) > 1 else "".join(words)


def counted(number: int, one: str, several: str = "") -> str:
    return f"{number} {one if number == 1 else several or one + 's'}"


def figures(number: int) -> str:
    """ "2,144"."""
    return f"{number:,}"


NUMBERS = (
    "no",
    "one",
    "two",
    "three",
    "four",
    "five",
    "six",
    "seven",
    "eight",
    "nine",
    "ten",
    "eleven",
    "twelve",
)


def in_words(number: int) -> str:
    return NUMBERS[number] if number < len(NUMBERS) else str(number)


def address(construct: Construct) -> str:
    return f"constructs/{construct.id}/"


def linked(facts: Facts, id: str) -> Piece:
    """A construct's name inside a sentence."""
    construct = facts.constructs[id]
    return Piece(lowered(construct.label), address(construct))


def name_of_cmoc(cmoc: Cmoc) -> str:
    """The number it has in print, else its id as it stands."""
    return f"CMOC {cmoc.published_as}" if cmoc.published_as else cmoc.id


def cmoc_piece(cmoc: Cmoc) -> Piece:
    return Piece(name_of_cmoc(cmoc), f"cmocs/{cmoc.id}/")


def study_piece(study: Study) -> Piece:
    return Piece(name_of(study), f"studies/{study.id}/")


def named(facts: Facts, id: str) -> Phrase:
    """A construct's name by itself."""
    return (Piece(facts.constructs[id].label, address(facts.constructs[id])),)


def clause(facts: Facts, context: Context) -> Phrase:
    """What is so: "partners are far apart", "geographical distance is high"."""
    if not context.construct:
        return (Piece(f"{context.text} is {STATES[context.state]}"),)
    construct = facts.constructs[context.construct]
    own = getattr(construct.says, context.state, None)
    if own:
        return (Piece(own, address(construct)),)
    verb = "are" if construct.plural else "is"
    return (linked(facts, context.construct), Piece(f" {verb} {STATES[context.state]}"))


def kinds_words(facts: Facts) -> str:
    """ "kinds of collaboration", from the review's own word for a profile."""
    first, _, rest = facts.settings.profile_word.partition(" ")
    return f"{first}s {rest}".strip()


def stage_words(facts: Facts, id: str | None) -> str:
    """ "middle stage", "any time", or "stage not given"."""
    stage = facts.stages.get(id or "")
    if not stage:
        return "stage not given"
    return lowered(stage.label) if stage.any_time else f"{lowered(stage.label)} stage"
