"""A study is described otherwise."""

from cmoc.changes.rule import Rule, together

RULE = Rule(
    name="study-changed",
    level="evidence",
    title="A study is described otherwise",
    why="What a study is decides how far it bears: its methods, its country, whether it counts.",
    inverse="study-changed",
    claim=together(("study",), lambda one: bool(one.path) and one.path[0] != "note"),
)
