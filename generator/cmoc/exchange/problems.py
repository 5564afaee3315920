"""What an export could not carry over. None of it can be shown by an example file."""

from cmoc.text.problem import Problem

LETTERS_NOT_HELD = Problem(
    "C909",
    "letters-not-in-the-font",
    "warning",
    "A figure has letters that its font lacks",
    "A PDF or a PNG would show an empty box in their place. Such a figure is written as SVG alone, which is shown with "
    "the fonts of whoever opens it.",
    "use the SVG, or write the label in letters that the font has",
    {},
    {},
)

NOT_SET = Problem(
    "C910",
    "figure-not-set",
    "error",
    "A figure could not be set",
    "The drawing was laid out, and the program that sets it for print refused it.",
    "report the drawing; its SVG in build/pages is whole",
    {},
    {},
)

PROBLEMS: tuple[Problem, ...] = (LETTERS_NOT_HELD, NOT_SET)
