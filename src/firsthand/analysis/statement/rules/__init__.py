"""One file per fault: FAULT, its manual as docstring, and find(statement): what is wrong, why, what to ask."""

from firsthand.analysis.statement.rules import (
    compound,
    names_solution,
    no_context,
    no_object,
    no_verb,
    provider_view,
    situation_not_action,
    states_feeling,
    states_means,
    states_measure,
    task_order,
    vague_verb,
)

RULES = (
    no_verb,
    no_object,
    no_context,
    names_solution,
    vague_verb,
    compound,
    states_measure,
    states_feeling,
    situation_not_action,
    provider_view,
    states_means,
    task_order,
)
