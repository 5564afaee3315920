"""A part was coded otherwise."""

from cmoc.changes.rule import Rule, each

RULE = Rule(
    name="part-recoded",
    level="theory",
    title="A part was coded otherwise",
    why="Words in the text became a construct, or a construct became words, under one name.",
    inverse="part-recoded",
    claim=each(
        ("cmoc",),
        *(f"{name}/*/{key}" for name in ("contexts", "mechanisms", "outcomes") for key in ("construct", "text")),
    ),
)
