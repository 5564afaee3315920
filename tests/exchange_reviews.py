"""Reviews for the tests of exports: those that are here, and one in which each text tries to be something else."""

from pathlib import Path

TOP = Path(__file__).parent.parent
REVIEWS = (TOP, *sorted(folder for folder in (TOP / "tests" / "reviews").iterdir() if (folder / "theory").is_dir()))
EVIL = [
    "=1+1",
    "+1",
    "-2",
    "@SUM(A1)",
    "'quoted'",
    '=HYPERLINK(\\"http://x\\")',
    "\\tstarts with a tab",
    "a; b | c: d \\\\ e",
    "line\\nline",
    '_x0041_ ]]> & < > \\" <script>alert(1)</script>',
    "{\\\\TeX} $x$ #1 %2 ~ ^ & _ and",
    "TY  - JOUR",
    "\\u202Eevil ÄÖ 日本 😀",
]


def quoted(number: int) -> str:
    return f'"{EVIL[number % len(EVIL)]}"'


ALL = ", ".join(f'"{one}"' for one in EVIL)
HOSTILE = {
    "theory/review.yml": (
        f"title: {quoted(0)}\nshort_title: {quoted(3)}\nlicence: {quoted(5)}\nphases: [one]\ncurrent: one\n"
        f"stages: [{{id: early, label: {quoted(9)}}}]\nquestions: [{ALL}]\n"
        f"documents: [{{id: book, label: {quoted(1)}, places: [{ALL}]}}]\n"
    ),
    "theory/mechanisms.yml": "".join(
        f'- {{id: m-{at}, label: "{one} {at}", definition: "{one}", aliases: ["{one}", a, "b;c"]}}\n'
        for at, one in enumerate(EVIL)
    ),
    "theory/cmocs/all.yml": "".join(
        f"- id: cmoc-{at}\n  contexts: [{{construct: m-{at}, state: high}}, {{text: {quoted(at)}, state: low}}]\n"
        f"  mechanisms: [{{construct: m-{(at + 1) % len(EVIL)}, effect: increases}}]\n"
        f"  outcomes: [{{construct: m-{(at + 2) % len(EVIL)}, effect: decreases}}]\n"
        f'  note: "{one}"\n  sources: [{{document: book, at: "{one}"}}, {{document: book}}]\n'
        for at, one in enumerate(EVIL)
    ),
    **{
        f"studies/s-{at}.yml": (
            f'id: s-{at}\ntitle: {quoted(at) if at else "unknown"}\nyear: 2020\ndoi: "10.1/{one}"\n'
            f'authors: [{{family: "{one}", given: "{one}"}}, {{name: "{one}"}}]\n'
            f'note: "{one}"\ncountries: ["{one}", b]\n'
            f'extracts: [{{cmoc: cmoc-{at}, stance: supports, finding: "{one}", document: book}}]\n'
        )
        for at, one in enumerate(EVIL)
    },
}
