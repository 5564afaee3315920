"""Which page is news to whom."""

import threading

import pytest
from cmoc.build.serve.board import Board
from cmoc.render.preview import Faults


@pytest.fixture
def board() -> Board:
    board = Board()
    board.everything()
    return board


@pytest.mark.parametrize(
    ("address", "news"),
    [
        ("/cmocs/a/", True),
        ("/cmocs/a", True),
        ("/cmocs/a/index.html", True),
        ("/cmocs/%61/", True),
        ("/cmocs/b/", False),
        ("/", False),
    ],
)
def test_a_page_is_news_to_who_saw_it_before(board: Board, address: str, news: bool) -> None:
    seen = board.seen
    assert not board.is_news(address, seen)
    board.pages(["cmocs/a/index.html"])
    assert board.is_news(address, seen) == news
    assert not board.is_news(address, board.seen)


def test_the_home_page_has_no_name(board: Board) -> None:
    seen = board.seen
    board.pages(["index.html"])
    assert board.is_news("/", seen)


def test_everything_is_news_to_all(board: Board) -> None:
    seen = board.seen
    board.everything()
    assert board.is_news("/cmocs/b/", seen)


@pytest.mark.parametrize("seen", ["", "-", "1", "other-1", "x-y", "-1", "²"])
def test_who_saw_an_earlier_process_is_behind(board: Board, seen: str) -> None:
    assert board.is_news("/", seen)


def test_faults_are_news_once_and_so_is_their_end(board: Board) -> None:
    faults = Faults("1 error", "error[C104]")
    for now, news in ((None, False), (faults, True), (faults, False), (None, True)):
        seen = board.seen
        board.tell(now)
        assert (board.is_news("/", seen), board.faults) == (news, now)


def test_who_waits_is_woken(board: Board) -> None:
    heard: list[bool] = []
    seen = board.seen
    waiting = threading.Thread(target=lambda: heard.append(board.wait("/a/", seen, 30)))
    waiting.start()
    board.pages(["b/index.html"])
    board.pages(["a/index.html"])
    waiting.join(30)
    assert heard == [True]
    assert not board.wait("/a/", board.seen, 0)
