"""Which names may be of one actor, and which are of two."""

from itertools import combinations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tui.checks import namesakes

ONE = [
    ("Gustavo Petro", "GUSTAVO PETRO"),
    ("Gustavo Petro", "Petro, Gustavo"),
    ("Inés Ortega", "Ines Ortega"),
    ("U.S. State Department", "US State Department"),
    ("Al Jazeera", "Aljazeera"),
    ("Médecins sans frontières", "Médecins Sans Frontières"),
    ("Pérez-Gil", "Pérez Gil"),
    ("Ministry of Defence", "Ministry of Defense"),
    ("Organization of American States", "Organisation of American States"),
    ("Nicolás Maduro Moros", "Nicolas Maduro Mooros"),
    ("César Gaviria Trujillo", "César Gavirai Trujillo"),
    ("Совет безопасности", "совет Безопасности"),
    ("中华人民共和国", "中华人民共和国"),
]
TWO = [
    ("Resolution Committee 1267", "Resolution Committee 1268"),
    ("Charles II of Aldermoor", "Charles III of Aldermoor"),
    ("John A. Smith the elder", "John B. Smith the elder"),
    ("North Aldermoor Council", "South Aldermoor Council"),
    ("Francisco Santos Calderón", "Francisca Santos Calderón"),
    ("Senate of Aldermoor", "Senate of Bridgeport"),
    ("Petro", "Petra"),
    ("Hall", "Hell"),
    ("Luis Pérez Gutiérrez", "Luisa Pérez Gutiérrez"),
]


def actors(*names, kind="person"):
    return "".join(f'[[actor]]\nid = "a{n}"\nname = "{name}"\nkind = "{kind}"\n' for n, name in enumerate(names))


@pytest.mark.parametrize(("one", "other"), ONE)
def test_names_that_differ_in_spelling_only(write, found, one, other):
    problems = found(write(actors(one, other)), "near-duplicate-actors")
    assert [problem.subject for problem in problems] == ["a1"]
    assert f"'{one}' of 'a0'" in problems[0].message


@pytest.mark.parametrize(("one", "other"), TWO)
def test_names_of_two_actors(write, found, one, other):
    assert found(write(actors(one, other)), "near-duplicate-actors") == []


def test_one_letter_of_an_organization_is_told_at_its_end_too(write, found):
    names = ("Special Operations Force", "Special Operations Forces")
    assert len(found(write(actors(*names, kind="organization")), "near")) == 1
    assert found(write(actors(*names)), "near") == []


def test_a_person_is_no_place_though_a_letter_apart(write, found):
    text = actors("Port of Aldermoor") + actors("Port of Aldermuor", kind="place").replace("a0", "b0")
    assert found(write(text), "near") == []


def test_aliases_count_and_a_pair_is_told_once(write, found):
    text = (
        '[[actor]]\nid = "a"\nname = "Gustavo Petro"\naliases = ["Petro", "President Petro"]\n'
        '[[actor]]\nid = "b"\nname = "petro"\naliases = ["GUSTAVO PETRO"]\n'
        '[[actor]]\nid = "c"\nname = "Petro, Gustavo"\n'
    )
    assert [problem.subject for problem in found(write(text), "near")] == ["b", "c"]


def test_names_of_one_actor_are_its_own(write, found):
    text = '[[actor]]\nid = "a"\nname = "Gustavo Petro"\naliases = ["gustavo petro", "PETRO, Gustavo"]\n'
    assert found(write(text), "near") == []


def test_few_of_many_names_are_compared(write, found, monkeypatch):
    compared = []
    compare = namesakes._one_letter
    monkeypatch.setattr(namesakes, "_one_letter", lambda *names: compared.append(names) or compare(*names))
    names = [f"Ministry of {a}{b}{c} and {c}{b}{a}" for a in "abcdefghij" for b in "klmnopqrst" for c in "uvwxy"]
    assert found(write(actors(*names)), "near") == []
    assert len(compared) < len(names) * 10


class Held:
    """Actors with these names, as checks read them."""

    def __init__(self, names, kind="organization"):
        self.actors = [{"id": f"a{n}", "name": name, "aliases": [], "kind": kind} for n, name in enumerate(names)]

    def entries(self, kind):
        assert kind == "actor"
        return self.actors


words = st.lists(st.text("abcdeéñ", min_size=1, max_size=8), min_size=1, max_size=4)


@given(words, st.randoms(use_true_random=False), st.sampled_from([" ", ", ", " - ", "  "]))
def test_order_case_and_punctuation_never_matter(parts, random, between):
    other = [random.choice([part, part.upper(), part.title()]) for part in parts]
    random.shuffle(other)
    findings = list(namesakes._namesakes(Held([" ".join(parts), between.join(other)])))
    assert [finding.entry["id"] for finding in findings] == ["a1"]


def variants(name):
    text = " ".join(name.words)
    return {text, *(text[:at] + text[at + 1 :] for at in range(len(text)))}


@given(st.lists(st.text("ab", min_size=4, max_size=6), min_size=2, max_size=8, unique=True))
def test_the_index_misses_no_pair_that_comparing_all_would_find(texts):
    actors = Held([f"Ministry of {text}" for text in texts]).actors
    names = list(namesakes._names(actors))
    found = {frozenset((one.actor, other.actor)) for one, other, _ in namesakes._alike(names, actors)}
    assert found == {
        frozenset((one.actor, other.actor))
        for one, other in combinations(names, 2)
        if variants(one) & variants(other) and namesakes._one_letter(one, other, actors)
    }
