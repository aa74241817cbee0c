"""A solution that nobody asked for."""

from collections.abc import Iterator

from firsthand.analysis.retelling.changes.pair import Pair, written
from firsthand.analysis.retelling.model import Change
from firsthand.analysis.retelling.words import Word, stem

_MADE_THINGS = frozenset(
    stem(word)
    for word in (
        "app application website site webpage page portal dashboard report spreadsheet form field button menu screen popup"
        " banner widget chatbot bot assistant hotline helpdesk helpline system platform tool software database interface"
        " integration module plugin feature workflow process template newsletter notification reminder alert email sms"
        " survey questionnaire kiosk terminal device sensor tracker scanner app workshop training course webinar manual"
        " guide faq checklist committee taskforce policy programme program campaign podcast video api crm erp blockchain"
        " automation robot voucher"
    ).split()
)


def find(pair: Pair) -> Iterator[Change]:
    """Flagged: "where is my card" told as "a tracking page". Accepted: "the app hangs" told as "the app stops"."""
    last = -2
    for at, word in pair.put_in():
        if word.stem in _MADE_THINGS and at != last + 1:
            last = at
            yield Change("solution", "", written(pair.after, _start(pair.after, at), at + 1))


def _start(words: tuple[Word, ...], at: int) -> int:
    return at - 1 if at and words[at - 1].says_something else at
