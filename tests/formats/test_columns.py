"""Column names as trackers, desks, stores and surveys write them."""

import pytest

from firsthand.formats import MissingColumn, NoTextColumn, recognise
from firsthand.formats.columns import ROLES, plain, spellings, with_text
from tests.formats.reading import table_of

HEADERS = {
    "ours": ("id,text,date,who,channel,status", "id text _ _ date who channel status _"),
    "Jira": (
        "Summary,Issue key,Issue id,Issue Type,Status,Reporter,Created,Labels,Labels,Sprint,Sprint,Description,Comment",
        "Issue_key _ Summary Description Created Reporter _ Status Issue_Type",
    ),
    "GitHub": ("number,title,body,state,created_at,author,url", "number _ title body created_at author _ state _"),
    "GitHub's API": ("url,id,number,user.login,title,body,state", "id _ title body _ user.login _ state _"),
    "ServiceNow": (
        "Number,Opened,Short description,Caller,Priority,State,Category,Contact type",
        "Number _ Short_description _ Opened Caller Contact_type State Category",
    ),
    "Zendesk": (
        "Id,Subject,Description,Requester,Created at,Status,Via,Type",
        "Id _ Subject Description Created_at Requester Via Status Type",
    ),
    "a store": ("reviewId,userName,Title,Review,score,at,Store", "reviewId _ Title Review at userName Store _ _"),
    "German": (
        "Schlüssel;Zusammenfassung;Beschreibung;Erstellt;Autor;Status",
        "Schlüssel _ Zusammenfassung Beschreibung Erstellt Autor _ Status _",
    ),
    "French": ("Clé;Résumé;Description;Créée;Rapporteur;État", "Clé _ Résumé Description Créée Rapporteur _ État _"),
    "Spanish": (
        "Clave;Resumen;Descripción;Creada;Informador;Estado",
        "Clave _ Resumen Descripción Creada Informador _ Estado _",
    ),
    "Dutch": (
        "Sleutel;Samenvatting;Omschrijving;Aangemaakt;Melder;Status",
        "Sleutel _ Samenvatting Omschrijving Aangemaakt Melder _ Status _",
    ),
}


@pytest.mark.parametrize(("header", "expected"), HEADERS.values(), ids=HEADERS.keys())
def test_the_columns_of_an_export_are_recognised(header: str, expected: str) -> None:
    separator = ";" if ";" in header else ","
    table = table_of(f"{header}\n{separator.join(['x'] * len(header.split(separator)))}\n")
    found = [name.replace("_", " ") for name in expected.split(" ")]
    recognised = recognise(table, {})
    assert [recognised.get(role, " ").replace("_", " ") for role in ROLES] == found


@pytest.mark.parametrize("name", ["Issue key", "issue_key", "ISSUE-KEY", "IssueKey", " issue\u00a0key: "])
def test_case_spaces_punctuation_and_accents_do_not_matter(name: str) -> None:
    assert plain(name) == "issuekey"


def test_no_spelling_is_given_twice_for_one_role() -> None:
    for role in (*ROLES, "chain", "position", "speaker"):
        assert len(set(spellings(role))) > 5


def test_a_column_that_was_given_comes_first() -> None:
    table = table_of("id,ref,text,Free Text\n1,R1,a,b\n")
    assert recognise(table, {"id": "REF", "text": "free text"}, ("id", "text")) == {"id": "ref", "text": "Free Text"}


def test_a_given_column_that_is_not_there_is_named_with_those_that_are() -> None:
    with pytest.raises(MissingColumn) as refusal:
        recognise(table_of("id,words\n1,a\n"), {"text": "wrods"})
    assert str(refusal.value) == (
        'calls.csv, column "wrods": there is no such column. It has "id", "words": name one of these.'
    )


def test_a_filled_column_comes_before_an_empty_one() -> None:
    table = table_of("Summary,Description,Body,Reporter\na,,b,\n")
    assert recognise(table, {}) == {"title": "Summary", "description": "Body", "who": "Reporter"}


QUESTION = "If you could change one thing about the way we work with you, what would it be?"


@pytest.mark.parametrize(
    ("content", "column"),
    [
        (f'Response ID,Team,"{QUESTION}",Rating\nr1,Sales,The queue is far too long for us,3\n', QUESTION),
        ("what they told us\nno\n", "what they told us"),
        (
            "Response ID,Team name,Said\nr1,The sales team,I waited for eleven days and then my card came twice\n",
            "Said",
        ),
    ],
)
def test_the_one_column_of_free_text_is_taken_and_noted(content: str, column: str) -> None:
    columns, notes = with_text(table_of(content), {})
    assert columns["text"] == column
    assert notes == (
        f'No column is called text; took "{column}", which has the most words. '
        "If that is a text itself, put a row of column names above it.",
    )


@pytest.mark.parametrize(
    "content",
    [
        "Response ID,Rating\nr1,3\n",
        "Response ID,What works,What hurts\nr1,you are quick to answer,you never say why\n",
    ],
)
def test_without_one_clear_column_of_text_the_columns_are_listed(content: str) -> None:
    with pytest.raises(NoTextColumn) as refusal:
        with_text(table_of(content), {})
    listed = ", ".join(f'"{name}"' for name in content.splitlines()[0].split(","))
    assert str(refusal.value) == (
        f"calls.csv: no column clearly holds the texts. The columns are {listed}. "
        "Say which one with --text-column NAME."
    )


def test_a_very_long_column_name_is_cut_in_a_message() -> None:
    with pytest.raises(NoTextColumn, match='"' + "x" * 79 + '…"'):
        with_text(table_of(f"{'x' * 200},b\n1,2\n"), {})


def test_columns_without_end_are_not_all_listed() -> None:
    names, cells = ",".join(f"c{place}" for place in range(3000)), ",".join(["x"] * 3000)
    with pytest.raises(NoTextColumn, match=r'"c29" and 2,970 more\. Say which one'):
        with_text(table_of(f"{names}\n{cells}\n"), {})
