"""Words that name a day, and words that name a month, a season or a year without one.

English, Spanish, Portuguese, French, German, Italian and Dutch, and the figures of every language. In doubt a day
counts as named: a date is called padded only where the words at hand say so.
"""

from __future__ import annotations

import re

from tui.model.folding import fold

_MONTHS = (
    "january enero janeiro janvier januar janner gennaio januari jan",
    "february febrero fevereiro fevrier februar febbraio februari feb",
    "march marzo marco mars marz maart mar",
    "april abril avril aprile apr",
    "may mayo maio mai maggio mei",
    "june junio junho juin juni giugno jun",
    "july julio julho juillet juli luglio jul",
    "august agosto aout augustus aug",
    "september septiembre setiembre setembro septembre settembre sep sept",
    "october octubre outubro octobre oktober ottobre oct okt",
    "november noviembre novembro novembre nov",
    "december diciembre dezembro decembre dezember dicembre dec",
)
_PERIODS = """
    month year quarter decade century spring summer autumn fall winter
    mes ano trimestre decada siglo primavera verano otono invierno
    seculo verao outono inverno
    mois annee siecle printemps ete automne hiver
    monat jahr quartal jahrzehnt jahrhundert fruhling fruhjahr sommer herbst
    mese anno secolo estate autunno
    maand jaar eeuw lente zomer herfst
"""
# The first of a month, unless such a word follows: the first half of 2018, his first term.
_FIRSTS = "first primero primer primeiro premier erster ersten erste primo eerste"
_PARTS = """
    half halves weeks days months years term time presidency government mandate
    mitad semestre semanas meses anos mandato gobierno
    moitie semaines annees mandat
    halfte halbjahr wochen monate monaten jahre jahren amtszeit
"""
_DAYS = """
    day eve today yesterday tomorrow 1st
    monday tuesday wednesday thursday friday saturday sunday mon tue tues wed thu thur thurs fri sat sun
    dia vispera hoy ayer 1o 1er 1ero lunes martes miercoles jueves viernes sabado domingo
    hoje ontem amanha segunda terca quarta quinta sexta feira
    jour hier aujourd demain lundi mardi mercredi jeudi vendredi samedi dimanche
    tag heute gestern morgen neujahr silvester
    montag dienstag mittwoch donnerstag freitag samstag sonnabend sonntag
    giorno oggi ieri domani capodanno lunedi martedi mercoledi giovedi venerdi sabato domenica
    dag vandaag gisteren maandag dinsdag woensdag donderdag vrijdag zaterdag zondag
"""
# Months that are other words too, unless they begin with a capital.
_ALSO_WORDS = "may march mar mars mai marz"

MONTHS = tuple(frozenset(names.split()) for names in _MONTHS)
PERIODS = frozenset(_PERIODS.split()).union(*MONTHS)
FIRSTS = frozenset(_FIRSTS.split())
PARTS = frozenset(_PERIODS.split()) | frozenset(_PARTS.split())
DAYS = frozenset(_DAYS.split())
AMBIGUOUS = frozenset(_ALSO_WORDS.split())

_WORD = re.compile(r"[^\W\d_]+|\d+[^\W\d_]*")
_NUMBER = re.compile(r"(?<!\d)\d{1,2}(?!\d)")
_YEAR = re.compile(r"(?<!\d)[12]\d{3}(?!\d)")


def names_day(text: str) -> bool:
    """Say whether a text may name a day of a month: a number of one or two figures, a weekday, a first."""
    folded = fold(text)
    words = _WORD.findall(folded)
    if _NUMBER.search(folded) or not DAYS.isdisjoint(words) or "元旦" in text:
        return True
    return any(word in FIRSTS and after not in PARTS for word, after in zip(words, [*words[1:], ""], strict=False))


def names_period(text: str) -> bool:
    """Say whether a text names a year, a season or a month."""
    return bool(_YEAR.search(text)) or not PERIODS.isdisjoint(_WORD.findall(fold(text)))


def names_this(text: str, year: int, month: int) -> bool:
    """Say whether a text names this very year, or this month."""
    if year in map(int, _YEAR.findall(text)):
        return True
    found = ((word, fold(word)) for word in _WORD.findall(text))
    return any(folded in MONTHS[month - 1] and (folded not in AMBIGUOUS or word[0].isupper()) for word, folded in found)
