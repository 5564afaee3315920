"""Every closed list of words in the data (method.md)."""

from typing import Literal

State = Literal["high", "low", "present", "absent", "changing", "mixed", "unknown"]
Effect = Literal["increases", "decreases", "changes", "none"]
Turn = Literal["dampens", "amplifies"]
Consequence = Literal["increases", "decreases", "changes", "none", "dampens", "amplifies"]
Holds = Literal["cause", "condition"]
Ours = Literal["part", "sign"]
Basis = Literal["finding", "prior", "hypothesis", "illustration", "elsewhere"]
Shape = Literal["unknown", "gradual", "threshold", "necessary"]
Stance = Literal["supports", "challenges", "qualifies"]
Case = Literal["positive", "negative"]
Bearing = Literal["all", "context-mechanism", "mechanism-outcome"]
How = Literal["defines", "usual", "possible"]
Ground = Literal["stated", "reading"]
Held = Literal["yes", "no", "part"]
LimitKind = Literal["not-held", "not-tied", "not-given", "disagrees", "open"]
ElementKind = Literal["context", "mechanism", "outcome", "state", "event"]
Alterable = Literal["yes", "no", "unknown"]
StudyKind = Literal["study", "report", "interviews", "consultation", "theory", "review"]
RefinementKind = Literal[
    "introduced",
    "retired",
    "renamed",
    "redefined",
    "retyped",
    "reclassified",
    "reframed",
    "split",
    "merged",
    "rescoped",
    "reversed",
]
Decision = Literal["affirmed", "refined", "refuted", "not-tested", "not-reported"]
Sign = Literal["+", "-", "?"]
Role = Literal["context", "mechanism", "outcome"]

ROLES: tuple[Role, ...] = ("context", "mechanism", "outcome")
BASES: tuple[Basis, ...] = ("finding", "prior", "hypothesis", "illustration", "elsewhere")
STANCES: tuple[Stance, ...] = ("supports", "qualifies", "challenges")
