"""The programme theory and its course over time: where they have a page, and where a construct stands in them."""

from collections.abc import Iterator

from cmoc.model.programme import Element, ProgrammeTheory, Trajectory
from cmoc.views.facts import Facts, indexed
from cmoc.views.page import Phrase, Piece, series
from cmoc.views.words import lowered

PROGRAMME = Piece("Programme theory", "programme-theory/")
TRAJECTORY = Piece("Trajectory", "trajectory/")


def programme_of(facts: Facts) -> ProgrammeTheory | None:
    """The one with something to draw."""
    found = facts.review.programme
    return found if found and found.elements else None


def trajectory_of(facts: Facts) -> Trajectory | None:
    found = facts.review.programme.trajectory if facts.review.programme else None
    return found if found and found.events else None


def drawn_apart(facts: Facts) -> tuple[Piece, ...]:
    """The pages that there are of the two."""
    found = ((programme_of(facts), PROGRAMME), (trajectory_of(facts), TRAJECTORY))
    return tuple(page for one, page in found if one)


def element_piece(element: Element) -> Piece:
    """Inside a sentence, leading to its row."""
    return Piece(lowered(element.label), f"{PROGRAMME.target}#{element_anchor(element.id)}")


def element_anchor(id: str) -> str:
    return f"element-{id}"


def event_anchor(number: int) -> str:
    return f"event-{number}"


class Standing:
    """Which elements, curves and events stand for a construct; indexed once for the pages of all."""

    def __init__(self, facts: Facts) -> None:
        programme, course = programme_of(facts), trajectory_of(facts)
        self.elements = indexed((id, one) for one in (programme.elements if programme else ()) for id in one.constructs)
        self.curves = indexed((one.construct, one) for one in (course.curves if course else ()) if one.construct)
        self.events = indexed((id, one) for one in (course.events if course else ()) for id in one.constructs)

    def told(self, id: str) -> Iterator[Phrase]:
        """ "In the programme theory: risk threshold.", "In the trajectory: level of trust, event 7." """
        named = {one.label: one for one in reversed(self.elements.get(id, ()))}  # one name may stand there twice
        elements = [element_piece(one) for one in reversed(named.values())]
        if elements:
            yield (Piece("In the programme theory: "), *series(elements), Piece("."))
        course = [Piece(lowered(one.label), TRAJECTORY.target) for one in self.curves.get(id, ())]
        course += [
            Piece(f"event {one.number}", f"{TRAJECTORY.target}#{event_anchor(one.number)}")
            for one in self.events.get(id, ())
        ]
        if course:
            yield (Piece("In the trajectory: "), *series(course), Piece("."))
