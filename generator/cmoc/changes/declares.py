"""Which change is declared by what: the whole of double entry as data (docs/contributing/phases.md).

Only theory-level changes need an entry; evidence and wording are told by the diff alone. No kind of entry speaks of
profiles, of the diagram or of what `broader`, `alterable` and the most frequent outcome of a construct are: those
changes are told by the diff, and an entry with `about` may tell why. A CMOC of the phase before is accounted for by its
verdict, and what the verdict says is held against the CMOCs in `now` (changes/judged.py).
"""

from collections.abc import Mapping

from cmoc.model.vocabulary import Decision, RefinementKind

Kinds = tuple[RefinementKind, ...]
LINEAGE: Kinds = ("reframed", "split", "merged")  # one idea became another: more than one of its values may differ

# A theory-level change of a construct -> the kinds of entry that declare it. Where there is none, nothing is needed.
CONSTRUCTS: Mapping[str, Kinds] = {
    "introduced": ("introduced",),
    "retired": ("retired",),
    "split": LINEAGE,
    "merged": LINEAGE,
    "reframed": LINEAGE,
    "probable-rename": (),  # as long as it is only probable it is declared by nothing
    "renamed": ("renamed", *LINEAGE),
    "redefined": ("redefined", *LINEAGE),
    "retyped": ("retyped", "reclassified", *LINEAGE),  # a type is a mechanism's: it goes with the role
    "reclassified": ("reclassified", *LINEAGE),
    "level-moved": ("rescoped", *LINEAGE),
}

# A change of a CMOC that says more than that parts, signs or conditions differ -> kinds that declare it.
# A verdict declares it, too, if it is one of CHANGING.
CMOCS: Mapping[str, Kinds] = {
    "introduced": ("introduced",),
    "probable-rename": (),
    "stage-moved": ("rescoped",),
    "actor-changed": ("rescoped",),
    "shape-changed": ("rescoped",),
}
CHANGING: tuple[Decision, ...] = ("refined", "refuted")

# The other changes of a CMOC: parts, signs, conditions, and what became of it. Each verdict is held against these.
BY_VERDICT: frozenset[str] = frozenset(
    {
        *("retired", "split", "merged", "reframed"),
        *("reversed", "state-flipped", "state-changed", "effect-flipped", "effect-changed", "part-recoded"),
        *("context-added", "context-removed", "condition-added", "condition-dropped", "holds-changed"),
        *("mechanism-replaced", "mechanism-added", "mechanism-dropped", "resource-changed"),
        *("outcome-replaced", "outcome-added", "outcome-dropped"),
        *("scope-widened", "scope-narrowed", "scope-moved"),
    }
)

# Changes that need no entry -> why.
FREE: Mapping[str, str] = {
    "broader-changed": "what is broader is shown and never traced",
    "alterable-changed": "it says what those in charge can do, not what leads to what",
    "most-frequent-outcome-changed": "it counts what was found and claims nothing",
    "basis-changed": "a CMOC that is carried on says so by its basis",
    "ours-changed": "it says who supplied a part or a sign",
    "part-of-changed": "a branch is tested as a CMOC of its own",
    "at-odds-changed": "each of the two CMOCs has its own verdict",
    "state-set": "no kind of entry speaks of profiles",
    "state-unset": "no kind of entry speaks of profiles",
    "state-set-otherwise": "no kind of entry speaks of profiles",
    "diagram-changed": "no kind of entry speaks of the diagram",
    "verdict-changed": "a verdict is the account, not the theory",
    "ledger-changed": "an entry is the account, not the theory",
}

# A kind of entry that is tested pair by pair -> the changes of such a pair that bear it out. `reversed` is tested by
# signs; introduced, retired, split and merged by which ids each side holds.
BORNE_OUT: Mapping[RefinementKind, frozenset[str]] = {
    "renamed": frozenset({"renamed"}),
    "redefined": frozenset({"redefined"}),
    "retyped": frozenset({"retyped"}),
    "reclassified": frozenset({"reclassified"}),
    "reframed": frozenset({"redefined"}),
    "rescoped": frozenset(
        {
            *("condition-added", "condition-dropped", "holds-changed", "scope-widened", "scope-narrowed"),
            *("scope-moved", "stage-moved", "level-moved", "actor-changed", "shape-changed"),
        }
    ),
}

# A kind of entry -> the fields of a record, or of its parts, that its test rests on. Unknown on one side, they are
# neither the same nor changed.
RESTS_ON: Mapping[RefinementKind, tuple[str, ...]] = {
    "renamed": ("label",),
    "redefined": ("definition",),
    "retyped": ("type",),
    "reframed": ("definition",),
    "rescoped": ("contexts", "only_in", "stage", "level", "shape", "actor"),
}
