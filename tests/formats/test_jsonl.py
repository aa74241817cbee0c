"""JSON Lines and whole JSON documents."""

import pytest

from firsthand.formats import BrokenRow, EmptyFile
from tests.formats.reading import frame_in, table_of

ISSUES = [{"number": "7", "title": "Lost card"}, {"number": "9", "title": "Fees"}]


@pytest.mark.parametrize("name", ["issues.jsonl", "issues.json", "issues.csv", "-"])
@pytest.mark.parametrize(
    "content",
    [
        '{"number": 7, "title": "Lost card"}\n\n{"number": 9.0, "title": "Fees"}\n',
        '\ufeff[{"number": 7, "title": "Lost card"},\n {"number": 9, "title": "Fees"}]',
        '{"total": 2, "labels": [], "issues": [{"number": 7, "title": "Lost card"}, {"number": 9, "title": "Fees"}]}',
    ],
)
def test_lines_lists_and_wrapped_lists_give_the_same_rows(content: str, name: str) -> None:
    assert frame_in(table_of(content, name)) == ISSUES


def test_rows_are_the_lines_of_the_file() -> None:
    assert table_of('{"text": "a"}\n\n{"text": "b"}\n', "a.jsonl").rows.to_list() == [1, 3]


def test_one_object_over_several_lines_is_one_row() -> None:
    assert frame_in(table_of('{\n "text": "a",\n "tags": []\n}', "a.json")) == [{"text": "a", "tags": ""}]


def test_nested_values_become_columns_and_lists() -> None:
    line = (
        '{"user": {"login": "dee", "plan": {"name": "gold"}}, "labels": [{"name": "bug"}, "urgent", null, {"x": 1}],'
        ' "open": true, "score": 1.50, "big": 12345678901234567890, "none": null}'
    )
    assert frame_in(table_of(line, "a.jsonl")) == [
        {
            "user.login": "dee",
            "user.plan.name": "gold",
            "labels": 'bug, urgent, {"x": "1"}',
            "open": "true",
            "score": "1.50",
            "big": "12345678901234567890",
        }
        | {"none": ""}
    ]


def test_keys_may_differ_from_line_to_line() -> None:
    assert frame_in(table_of('{"a": 1}\n{"b": 2}\n', "a.jsonl")) == [{"a": "1", "b": ""}, {"a": "", "b": "2"}]


def test_half_characters_and_nuls_do_no_harm() -> None:
    assert frame_in(table_of(r'{"a": "\ud800x\ud83d\ude00\u0000"}', "a.jsonl")) == [{"a": "\ufffdx😀"}]


def test_bare_texts_are_texts() -> None:
    assert frame_in(table_of('"Lost"\n"Found"\n', "a.jsonl")) == [{"text": "Lost"}, {"text": "Found"}]


def test_a_table_that_is_only_called_json_is_read_as_a_table() -> None:
    assert frame_in(table_of("id,text\n1,a\n", "a.jsonl")) == [{"id": "1", "text": "a"}]


@pytest.mark.parametrize(
    ("content", "beginning"),
    [
        (
            '{"id": 1}\n{"id": 2,\n{"id": 3}\n',
            "a.jsonl, row 2: this line is not complete JSON near character 10. Mend it",
        ),
        (
            '{"id": 1}\n[' + "[" * 100_000 + "\n",
            "a.jsonl, row 2: this line is not complete JSON. Mend it or delete it.",
        ),
        ("[" * 100_000, "a.jsonl, row 1: this line is not complete JSON. Mend it or delete it."),
        ('[{"id": 1}, 2]', "a.jsonl, row 2: this is no object with named values. Each line has to be one object"),
        ('{"id": 1}\n3\n', "a.jsonl, row 2: this is no object with named values. Each line has to be one object"),
    ],
)
def test_a_broken_line_is_named(content: str, beginning: str) -> None:
    with pytest.raises(BrokenRow) as refusal:
        table_of(content, "a.jsonl")
    assert str(refusal.value).startswith(beginning)


@pytest.mark.parametrize("content", ["[]", "{}", "{}\n{}\n", '{"text": ""}\n{"text": null}\n'])
def test_json_without_anything_in_it_is_refused(content: str) -> None:
    with pytest.raises(EmptyFile):
        table_of(content, "a.json")
