"""Of several orders of one web the clearest is kept."""

from dataclasses import replace
from itertools import combinations, pairwise

from cmoc.render.orders import FEWER_TRIES, TRIES, WIDEST, clearest, cross, crossings, orders
from cmoc.views.web import Box, Line, Node, Web
from hypothesis import given
from hypothesis import strategies as st


def web(lines: int) -> Web:
    nodes = tuple(Node(f"n{at}", f"N{at}", "mechanism", "one", "x/", f"N{at}") for at in range(lines + 1))
    drawn = tuple(Line(f"l{at}", f"n{at}", f"n{at + 1}", "raises", "it") for at in range(lines))
    return Web("web", "t", "d", False, (Box("one", "One"), Box("two", "Two")), nodes, (), drawn, ())


def svg(*paths: str, stages: tuple[tuple[str, int], ...] = ()) -> str:
    frame = '<g id="web-stage-{0}" class="cluster stage"><path d="M{1},0C{1},9 {1},9 {1},9"/></g>'
    boxes = "".join(frame.format(*stage) for stage in stages)
    edges = "".join(f'<g class="edge"><path d="{path}"/></g>' for path in paths)
    return f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 100 100">{boxes}{edges}</svg>'


FLAT, STEEP, APART = "M0,0C3,3 6,6 9,9", "M0,9C3,6 6,3 9,0", "M50,0C53,3 56,6 59,9"


def test_the_same_orders_each_time() -> None:
    assert orders(web(5)) == orders(web(5))
    assert len(orders(web(5))) == TRIES
    assert {frozenset(one.lines) for one in orders(web(5))} == {frozenset(web(5).lines)}


def test_the_larger_a_web_the_fewer_orders_are_tried() -> None:
    assert [len(orders(web(lines))) for lines in (60, 61, 400, 401)] == [TRIES, FEWER_TRIES, FEWER_TRIES, 1]


def test_a_small_web_without_boxes_and_one_step_are_drawn_once() -> None:
    across = replace(web(12), boxes=(), across=True)
    assert len(orders(across)) == TRIES
    assert len(orders(replace(web(8), boxes=(), across=True))) == 1
    focused = tuple(replace(node, focus=at == 0) for at, node in enumerate(across.nodes))
    assert len(orders(replace(across, nodes=focused))) == 1


def test_a_legible_drawing_outweighs_all_else() -> None:
    wide = svg(FLAT, APART).replace("0 0 100 100", f"0 0 {WIDEST + 1} 100")
    narrow = svg(FLAT, STEEP).replace("0 0 100 100", f"0 0 {WIDEST} 100")
    assert clearest([wide, narrow], web(2)) == 1


POINTS = st.tuples(st.integers(0, 20), st.integers(0, 20))
RUNS = st.lists(st.lists(POINTS, min_size=2, max_size=6), max_size=5)


@given(RUNS)
def test_no_crossing_is_missed_by_looking_only_where_lines_meet(found: list[list[tuple[float, float]]]) -> None:
    each = [list(pairwise(run)) for run in found]
    every = sum(cross(*a, *b) for one, other in combinations(each, 2) for a in one for b in other)
    assert crossings(found) == every


def test_crossings_are_counted() -> None:
    assert crossings([[(0, 0), (9, 9)], [(0, 9), (9, 0)], [(50, 0), (59, 9)]]) == 1
    assert crossings([[(0, 0), (9, 9)], [(9, 9), (20, 0)]]) == 0


def test_fewer_crossings_win() -> None:
    assert clearest([svg(FLAT, STEEP), svg(FLAT, APART)], web(2)) == 1


def test_stages_in_order_outweigh_crossings() -> None:
    wrong = svg(FLAT, APART, stages=(("one", 60), ("two", 0)))
    right = svg(FLAT, STEEP, stages=(("one", 0), ("two", 60)))
    assert clearest([wrong, right], web(2)) == 1
