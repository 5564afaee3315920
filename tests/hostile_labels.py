"""Labels that are markup somewhere: in HTML, in DOT, in a template."""

HOSTILE = [
    "<script>alert(1)</script>",
    '"]; x [label="y',
    "<b>bold</b> first",
    "\\N \\G \\l back",
    "{{ 7*7 }} {% raw %}",
    "a & b &lt; c",
    "--> ]]> <!--",
    "אבג \u202e right to left",
    "\U0001f600 emoji",
    "w" * 60,
]
