"""C207: two CMOCs that claim the same."""

import pytest
from cmoc.check.rules.duplicate_cmoc import RULE
from cmoc.text.problem import Files
from reading import CMOCS, MECHANISM, all_found, everything, seen

PARTS = (
    "contexts: [{construct: shared-tools, state: present}, {construct: noisy-room, state: low, as: condition}], "
    "mechanisms: [{construct: curiosity, effect: increases, resource: free-evenings}], "
    "outcomes: [{construct: belonging, effect: increases}, {link: {from: patience, to: skill}, effect: dampens}], "
    "stage: evening, only_in: [a, b], basis: prior"
)
PROFILES = {"theory/profiles.yml": "- {id: a, label: A}\n- {id: b, label: B}\n"}


def two(second: str, first: str = PARTS) -> dict[str, str | None]:
    texts = [
        f"- {{id: cmoc-{id}, sources: [{{document: notes}}], {parts}}}\n" for id, parts in ((8, first), (9, second))
    ]
    return {CMOCS: "".join(texts), **PROFILES}


def changed(old: str, new: str) -> dict[str, str | None]:
    assert old in PARTS
    return two(PARTS.replace(old, new))


SECOND = ["skill.yml:2:8 cmoc-9"]
CASES = [
    pytest.param(RULE.problem.wrong, ["skill.yml:7:7 cmoc-008"], id="the documented wrong example"),
    pytest.param(RULE.problem.right, [], id="the documented right example"),
    pytest.param(two(PARTS), SECOND, id="all parts alike"),
    pytest.param(
        changed(
            "{construct: shared-tools, state: present}, {construct: noisy-room, state: low, as: condition}",
            "{construct: noisy-room, state: low, as: condition}, {construct: shared-tools, state: present}",
        ),
        SECOND,
        id="parts in another order",
    ),
    pytest.param(changed("[a, b]", "[b, a]"), SECOND, id="profiles in another order"),
    pytest.param(two(PARTS + ", note: Another."), SECOND, id="another note is no other claim"),
    pytest.param(two(PARTS + ", shape: threshold, published_as: 12"), SECOND, id="nor a shape or a number in print"),
    pytest.param(changed("effect: increases, resource", "effect: decreases, resource"), [], id="another effect"),
    pytest.param(changed("state: present", "state: high"), [], id="another state, though of the same sign"),
    pytest.param(changed(", as: condition", ""), [], id="a cause and no condition"),
    pytest.param(changed(", resource: free-evenings", ""), [], id="no resource"),
    pytest.param(changed("{from: patience, to: skill}", "{from: curiosity, to: skill}"), [], id="another link"),
    pytest.param(changed("effect: dampens", "effect: amplifies"), [], id="the opposite on the link"),
    pytest.param(changed("stage: evening, ", ""), [], id="another stage"),
    pytest.param(changed("[a, b]", "[a]"), [], id="fewer profiles"),
    pytest.param(changed("basis: prior", "basis: finding"), [], id="another basis"),
    pytest.param(changed("{construct: noisy-room, state: low, as: condition}", ""), [], id="one context less"),
    pytest.param(
        two(
            f"contexts: [{{text: tea, state: high}}], {MECHANISM}",
            f"contexts: [{{text: tea, state: high}}], {MECHANISM}",
        ),
        SECOND,
        id="a text that is not coded yet",
    ),
    pytest.param(
        two(
            f"contexts: [{{text: tea, state: high}}], {MECHANISM}",
            f"contexts: [{{text: coffee, state: high}}], {MECHANISM}",
        ),
        [],
        id="and another such text",
    ),
    pytest.param(
        {**two(PARTS), "theory/cmocs/a.yml": f"- {{id: cmoc-7, sources: [], {PARTS}}}\n"},
        ["skill.yml:1:8 cmoc-8", "skill.yml:2:8 cmoc-9"],
        id="three of them, in the order of files and lines the first stays",
    ),
]


@pytest.mark.parametrize(("files", "places"), CASES)
def test_duplicate_cmoc(files: Files, places: list[str]) -> None:
    assert seen(RULE, files) == places


def test_the_message_says_where_the_earlier_one_is() -> None:
    (one,) = all_found(RULE.problem.wrong)
    assert one.message == '"cmoc-008" claims the same as "cmoc-006" (theory/cmocs/skill.yml:1)'


def test_a_record_copied_with_its_id_is_one_fault() -> None:
    text = two(PARTS)[CMOCS]
    assert text
    assert everything({CMOCS: text.replace("cmoc-9", "cmoc-8"), **PROFILES}) == ["skill.yml:2:8 C102 cmoc-8"]


@pytest.mark.parametrize(
    "fault",
    [
        pytest.param({CMOCS: (two(PARTS)[CMOCS] or "").replace("stage: evening", "stage: [a]")}, id="damaged"),
        pytest.param({"theory/cmocs/z.yml": "- {id: cmoc-4}\n"}, id="lost"),
    ],
)
def test_it_is_silent_while_a_cmoc_is_damaged_or_lost(fault: dict[str, str | None]) -> None:
    assert seen(RULE, two(PARTS) | fault) == []
