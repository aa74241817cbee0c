"""A pile of questions to a made-up public library, written for these tests, with what each is about."""

from itertools import product

_ASKED = {
    "renew": (
        ("how do i", "can i", "where can i", "please let me"),
        ("renew my library card", "renew my card before it expires", "renew a library card by post"),
    ),
    "lost": (
        ("i think", "sorry,", "it seems", "yesterday"),
        ("i lost a book", "i lost a book on the bus", "my son lost a book that i borrowed"),
    ),
    "room": (
        ("could we", "is it possible to", "we want to", "may our club"),
        ("reserve the reading room", "reserve the reading room on Sunday", "have the reading room all evening"),
    ),
}

ABOUT, TEXTS = zip(
    *((theme, f"{opening} {rest}") for theme, parts in _ASKED.items() for opening, rest in product(*parts)),
    strict=True,
)
