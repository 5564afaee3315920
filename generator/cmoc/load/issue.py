"""A proposal from the text of an issue that was opened with the form: its headings are keys, and strangers write it."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field, fields
from pathlib import Path

from cmoc.load import problems
from cmoc.load.folder import content, fault_in, shown_letter
from cmoc.load.near import nearest
from cmoc.load.proposal import LISTS, Proposal
from cmoc.text.diagnostic import Diagnostic, Span
from cmoc.text.source import LINE_END

HEADING = re.compile(r"#{1,6}[ \t]+(.*?)[ \t#]*")
NOTHING = "_No response_"  # as the host fills in what was left empty
EMPTY = re.compile(rf"\s*({NOTHING}|<!--.*-->)?\s*")  # a template's own remarks as well
BULLET = re.compile(r"[-*][ \t]+")
BETWEEN = re.compile(r"[\s,;]+")
PARTS = ("contexts", "mechanisms", "outcomes")  # of which each stands on a line of its own
KEYS = tuple(one.name for one in fields(Proposal))


@dataclass(frozen=True)
class Issue:
    proposal: Proposal | None
    found: tuple[Diagnostic, ...]
    text: str = ""


@dataclass
class Section:
    line: int
    lines: list[str] = field(default_factory=list)


def read_issue(file: Path) -> Issue:
    name = "".join(map(shown_letter, file.name))
    raw = content(file)
    if raw is None:
        return Issue(None, (problems.CANNOT_READ.at(Span(name, 1, 1), "this file cannot be opened"),))
    fault = fault_in(raw, name)
    if fault:
        return Issue(None, (fault,))
    text = raw.decode("utf-8-sig")
    return proposal_in(text, name)


def proposal_in(text: str, name: str) -> Issue:
    sections, found = sections_of(text, name)
    given = {key: value for key, section in sections.items() if (value := value_of(key, section))}
    if not found and not any(given.get(key) for key in PARTS):
        told = "it names no context, no mechanism and no outcome"
        found.append(problems.ISSUE.at(Span(name, 1, 1), told, "fill in at least one of the three"))
    if found:
        return Issue(None, tuple(found), text)
    return Issue(Proposal(**given), (), text)  # type: ignore[arg-type]


def sections_of(text: str, name: str) -> tuple[Mapping[str, Section], list[Diagnostic]]:
    sections: dict[str, Section] = {}
    found: list[Diagnostic] = []
    here = Section(0)
    for number, line in enumerate(LINE_END.split(text), 1):
        heading = HEADING.fullmatch(line)
        if not heading:
            if not sections and line.strip() and not found:
                found.append(
                    problems.ISSUE.at(Span(name, number, 1, len(line)), "this stands before the first heading")
                )
            here.lines.append(line)
            continue
        key, at = heading[1], Span(name, number, 1, len(line))
        here = Section(number)
        if key in sections:
            found.append(problems.ISSUE.at(at, f'the heading "{key}" stands here a second time', "keep one of the two"))
        elif key in KEYS:
            sections[key] = here
        else:
            near = nearest(key, KEYS)
            help = f'did you mean "{near}"?' if near else "begin a line of your own text with another sign than #"
            found.append(problems.ISSUE.at(at, f'"{key}" is no heading of the form', help))
    return sections, found


def value_of(key: str, section: Section) -> str | tuple[str, ...]:
    lines = [line.strip() for line in section.lines if not EMPTY.fullmatch(line)]
    if key in PARTS:
        return tuple(BULLET.sub("", line, count=1) for line in lines)
    if key in LISTS:
        return tuple(one for line in lines for one in BETWEEN.split(BULLET.sub("", line, count=1)) if one)
    return "\n".join(lines)
