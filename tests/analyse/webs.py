"""Small webs with all that a trace has to mind, for the laws that hold of every trace."""

from dataclasses import dataclass

from cmoc.analyse.graph import graph
from cmoc.analyse.path import Start
from cmoc.analyse.trace import Rules, Trace, trace
from cmoc.model.edges import stated_edges
from cmoc.model.review import Review, Settings, Stage
from cmoc.model.theory import Cmoc, Construct, Context, Link, Mechanism, Outcome, Source, Theory
from cmoc.model.vocabulary import BASES, Consequence, Effect, Ours, Shape, Sign, State
from hypothesis import strategies as st

IDS = "abcde"
STAGES = (Stage("early", "Early"), Stage("late", "Late"), Stage("ever", "Any time", any_time=True))
RULES = Rules({"early": 0, "late": 1}, frozenset({"kind"}))
states: st.SearchStrategy[State] = st.sampled_from(("high", "low", "high", "low", "present", "absent", "changing"))
effects: st.SearchStrategy[Effect] = st.sampled_from((*("increases", "decreases") * 3, "changes", "none"))
ends: st.SearchStrategy[Consequence] = st.sampled_from((*("increases", "decreases") * 3, "changes", "none"))
turns: st.SearchStrategy[Consequence] = st.sampled_from(("dampens", "amplifies"))
shapes: st.SearchStrategy[Shape] = st.sampled_from(("unknown", "gradual", "threshold", "necessary"))
ours: st.SearchStrategy[Ours | None] = st.sampled_from((None, None, None, None, "part", "sign"))
bases = st.sampled_from((*("finding",) * 4, *BASES))
signs: st.SearchStrategy[Sign] = st.sampled_from(("+", "-"))
stages = st.sampled_from((None, "early", "late", "ever"))
limits = st.sampled_from(((), (), (), (), ("kind",), ("other",), ("kind", "other")))


@dataclass(frozen=True)
class Web:
    cmocs: tuple[Cmoc, ...]
    starts: tuple[Start, ...]
    rules: Rules = RULES

    @property
    def review(self) -> Review:
        constructs = tuple(Construct(id, id) for id in sorted({*IDS, *(one.construct for one in self.starts)}))
        return Review(Settings("Letters", stages=STAGES), Theory(constructs, self.cmocs))

    @property
    def trace(self) -> Trace:
        return trace(graph(self.review), self.starts, self.rules)


@st.composite
def webs(draw: st.DrawFn) -> Web:
    cmocs: list[Cmoc] = []
    for number in range(draw(st.integers(2, 10))):
        cmocs.append(draw(claims(f"cmoc-{number}", tuple(cmocs))))
    given = draw(st.lists(st.sampled_from(IDS), min_size=1, max_size=3, unique=True))
    return Web(tuple(cmocs), tuple(Start(id, draw(signs)) for id in given))


@st.composite
def torn_webs(draw: st.DrawFn) -> Web:
    """Where what is set pulls one thing both ways; of claims drawn freely few do."""
    web = draw(webs())
    start = web.starts[0]
    end = draw(st.sampled_from([id for id in IDS if id != start.construct]))
    state: State = "high" if start.sign == "+" else "low"
    both: tuple[Consequence, ...] = ("increases", "decreases")
    pulls = (
        Cmoc(
            f"cmoc-{turn}",
            (),
            (Context(state, start.construct),),
            outcomes=(Outcome(turn, end),),
            basis=draw(bases),
            stage=draw(stages),
        )
        for turn in both
    )
    return Web((*web.cmocs, *pulls), web.starts)


@st.composite
def claims(draw: st.DrawFn, id: str, before: tuple[Cmoc, ...] = ()) -> Cmoc:
    """One CMOC: a link from a thing to another, over a mechanism or without one, or what acts on a link of `before`."""
    first, second, last, more, fourth = draw(st.permutations(IDS))[:5]
    contexts: list[Context] = []
    if draw(st.booleans()):
        contexts.append(Context(draw(states), first, ours=draw(ours)))
    if contexts and not draw(st.integers(0, 2)):
        contexts.append(Context(draw(states), more))
    if draw(st.integers(0, 2)) == 0:
        contexts.append(Context(draw(states), draw(st.sampled_from(fourth + last)), holds="condition"))
    acts = any(one.holds == "cause" for one in contexts)
    mechanisms: list[Mechanism] = []
    if not acts or draw(st.booleans()):
        mechanisms.append(Mechanism(draw(effects), second, ours=draw(ours)))
    links = [(one.start, one.end) for cmoc in before for one in stated_edges(cmoc) if one.role == "cause"]
    outcome = Outcome(draw(ends), last, ours=draw(ours))
    if links and draw(st.integers(0, 3)) == 0:
        outcome = Outcome(draw(turns), link=Link(*draw(st.sampled_from(links))))
    return Cmoc(
        id,
        (Source(cites=draw(st.sampled_from(((), (1,), (2,), (1, 2))))),),
        tuple(contexts),
        tuple(mechanisms),
        (outcome,),
        draw(bases),
        draw(shapes),
        draw(stages),
        only_in=draw(limits),
    )
