"""Words with a full stop that ends no sentence, and words that begin one: English, Spanish, German press."""


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


# Behind these a sentence ends only where the next word is one of STARTERS.
ABBREVIATIONS = (
    _words("mr mrs ms messrs dr prof hon rev fr st mt ft sr jr esq ph.d")
    | _words("pres gov sen rep gen lt col sgt cpl capt maj cmdr adm brig supt insp det amb atty asst sec min")
    | _words("inc corp co ltd llc bros dept univ assn est approx ca al vs viz cf ibid resp")
    | _words("jan feb mar apr jun jul aug sep sept oct nov dec mon tue wed thu fri sat sun")
    | _words("sra srta dra dña dn excmo excma ilmo ud uds vd vds ee uu ej prof profa lic ing arq gral cnel tte")
    | _words("cía avda av admón aprox dpto depto ppal ene abr ago dic ss mm máx mín")
    | _words("hr frl dipl bzw bspw evtl ggf inkl exkl gem vgl sog zzgl geb gest mio mrd tsd str hbf okt dez")
    | _words("abb aufl hrsg jh jhd tel allg kath ev österr dt engl frz usw")
)

# Before a figure these stand for a word; before anything else they end a sentence.
NUMBERED = _words("no nos nr núm núms n.º art arts abs pp p pág págs vol vols fig figs ch chap cap bd kap")

# German writes ordinals with a full stop, and what follows with a capital.
COUNTED = _words(
    "januar jänner februar märz april mai juni juli august september oktober november dezember "
    "jahrhundert jahrhunderts jahrhunderte jahrestag jahr jahres jahrgang geburtstag tag tages mal platz "
    "rang weltkrieg weltkriegs runde legislaturperiode wahlperiode amtszeit präsident bezirk stock etage "
    "jan feb mär apr jun jul aug sep sept okt nov dez",
)

# Capitals speak for governments at the head of a sentence: "… with the U.S. Washington has …".
CAPITALS = _words(
    "washington london moscow beijing brussels berlin paris madrid rome kyiv ankara tehran jerusalem tokyo "
    "bogotá caracas brasília mexico havana lima quito santiago managua moscú pekín bruselas londres "
    "moskau peking brüssel wien bern",
)
COUNTRIES = _words("u.s u.k u.n e.u ee.uu uu")

STARTERS = (
    _words("the a an he she it they we you i his her its their our my this that these those here")
    | _words("in on at by for from with to of as if when while after before since until during under over")
    | _words("although though because however meanwhile moreover and but or so yet then now today yesterday")
    | _words("what who how why where which not some many most several both each every all another other one two")
    | _words("last next only also even just once still according asked both critics officials analysts")
    | _words("el la los las un una unos unas en de del al por para con sin sobre tras desde según hasta y o pero")
    | _words("si cuando donde como aunque mientras además también su sus este esta estos estas ese esa eso esto")
    | _words("él ella ellos ellas lo le se que qué quién ya ahora hoy ayer así entre ante otro otra muchos")
    | _words("der die das den dem des ein eine einer einem einen er sie es wir ich ihr und aber oder doch denn")
    | _words("wenn als nach vor bei mit von zu im am auf für gegen über unter während seit bis durch ohne um")
    | _words("aus auch nur noch schon da dann damit dies diese dieser dieses kein keine man heute gestern nun")
    | _words("laut trotz wegen zudem außerdem jedoch dabei dort hier sein seine ihre zwar wie was wer warum")
)
