r"""What sensitive content looks like: one table of patterns, one table of numbers.

In: any text. Out: the class of the first sensitive thing in it, or None:

    find_sensitive("mail bob@example.com")  ->  "email"
    find_sensitive("find files larger than 100MB")  ->  None

It judges free text and knows no field of ours. It never keeps, logs or changes a text, never
raises for any str, and takes time linear in the length: every repeat is bounded, or possessive
behind a look at the character before it, so that each place in a text is begun from once. What
a long text repeats is looked at once, and all looking has a budget; a text of a
hundred kilobytes or more that uses it up, being full of triggers that come to nothing, counts
as sensitive.

How to read it: `find_sensitive` judges a few readings of a text (see `_readings`), for an
escape or a look-alike must not walk past. A reading meets the rows of PATTERNS from top to
bottom, the more specific class first, then the shapes of NUMBERS. A row's pattern is compiled
only when one of its triggers occurs (compiling one costs 0.8 M instructions; importing this
module compiles none). Samples and near misses of every row stand in tests/scrubber_samples.py
under the row's name.
"""
from __future__ import annotations

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence
    from re import Match
    from typing import Any

CLASSES = (
    "path", "email", "ip_address", "mac_address", "url", "hostname", "env_var", "secret",
    "payment_card", "phone", "national_id",
)


_MARGIN = 350  # characters to each side; more than any pattern needs to see
_FEW = 1_000  # places; with more of them, the whole text is looked through at once
_BUDGET = 2_000_000  # characters that all rows together may look through: 0.2 s of them
_MATCH_COST = 30  # of a match that a check refuses, in characters
_MOST_SIGNS = 10_000  # different ones; no text in any script has so many
_UNREAD = "secret"  # the class of a text that has or takes more: in doubt, it is dropped


def find_sensitive(text: str) -> str | None:
    """The class (a word of CLASSES) of the first sensitive thing in `text`, or None."""
    if len(text) > _MOST_SIGNS and len(set(text)) > _MOST_SIGNS:
        return _UNREAD
    left = _BUDGET
    for reading in _readings(_once(text)):
        found, left = _judge(reading, left)
        if found is not None:
            return found
    return None


def _judge(text: str, left: int) -> tuple[str | None, int]:
    """The class of what `text` holds, and what is left of the budget. Only a text of a hundred
    kilobytes or more, full of triggers that come to nothing, uses the budget up."""
    import re

    lowered = text.lower()
    present = set(lowered)  # most triggers fall here already
    for row in PATTERNS:
        triggers = [word for word in row.triggers if present.issuperset(word) and word in lowered]
        if not triggers:
            continue
        pattern = re.compile(row.pattern, re.VERBOSE)  # kept by re's own cache
        for part in _parts(text if row.cased else lowered, lowered, triggers):
            left -= len(part)
            if left < 0:
                return _UNREAD, left
            for match in pattern.finditer(part):
                if row.check is None or row.check(match):
                    return row.label, left
                left -= _MATCH_COST
                if left < 0:
                    return _UNREAD, left
    return _judge_numbers(lowered), left


def _once(text: str) -> str:
    """A long text, and what it says over and over said a few times only.

    What is left out is a multiple of the period, so nothing new comes to stand side by side."""
    if len(text) <= 20 * _MARGIN:
        return text
    kept = []
    start = 0
    while start < len(text):
        begin = text[start:start + _MARGIN]
        end = start + len(begin)
        period = text.find(begin, start + 1, start + 3 * _MARGIN) - start
        if period > 0:
            while text[end:end + _MARGIN] == text[end - period:end - period + _MARGIN]:
                end += _MARGIN
        surplus = max(0, end - start - 4 * _MARGIN)
        kept.append(text[start:end - surplus // max(period, 1) * period])
        start = end
    return "".join(kept)


def _parts(text: str, lowered: str, triggers: Sequence[str]) -> Iterator[str]:
    """The parts of a long text that a pattern need look at: those around its triggers."""
    if len(text) <= 20 * _MARGIN or len(text) != len(lowered):
        yield text
        return
    places: list[int] = []
    for word in triggers:
        at = lowered.find(word)
        while at >= 0 and len(places) <= _FEW:
            places.append(at)
            at = lowered.find(word, at + 1)
    yield from _around(text, sorted(places))


def _around(text: str, places: list[int]) -> Iterator[str]:
    """The text within _MARGIN of these places (ascending), what overlaps taken together."""
    if len(places) > _FEW:
        yield text
        return
    start = end = 0
    for place in places:
        if place - _MARGIN > end:
            if end:
                yield text[start:end]
            start = place - _MARGIN
        end = place + _MARGIN
    if end:
        yield text[start:end]


# ---------------------------------------------------------------------------------------------
# Readings: what a text says besides what it spells
# ---------------------------------------------------------------------------------------------

_ROUNDS = 2  # how often escapes within escapes are undone; a deeper %25…25 is undone at once
_DIGITS = "0123456789"
_HEX_DIGITS = _DIGITS + "abcdef"
_LETTERS = "abcdefghijklmnopqrstuvwxyz"

# Characters that look like one that the patterns know, and that NFKD leaves alone.
# Source: the Unicode Consortium's confusables (UTS 39), the part that matters for the patterns.
_LOOK_ALIKES = {
    "/": "\u2044\u2215\u29f8\u2571\u27cb\u2cc6\u3033",
    "\\": "\u2216\u29f5\u29f9\u27cd\u2572",
    ".": "\u3002\u06d4\u0701\u0702\u2027\u2219\u22c5\u00b7\u2022\ua4f8\ua60e\u1427",
    ":": "\u2236\u02d0\u02f8\ua789\u05c3\u0589\u0703\u16ec\ua4fd\u205a\u1803\ufe30",
    "@": "\u1d4a\uff20\U000e0040",
    "-": "\u2010\u2011\u2012\u2013\u2014\u2015\u2212\u02d7\u2043\u2796\u2cba"
         "\u058a\u30fc\uff70\u2500\u2501\u1806\u05be",
    "_": "\u2017\u02cd",
    "=": "\ua78a\u1400",
    "$": "\U0001f4b2\uff04",
    "%": "\u066a\u2052",
    "~": "\u223c\u02dc\u301c\u223b\u2053",
    "+": "\u2795\u16ed",
    "'": "\u2018\u2019\u201b\u2032\u02bc\u00b4",
    '"': "\u201c\u201d\u201e\u2033\u00ab\u00bb",
    "a": "\u0430\u03b1\u0251\u237a\u1d00", "b": "\u0184\u044c\u042c\u1d03\u0299",
    "c": "\u0441\u03f2\u1d04", "d": "\u0501\u1d05", "e": "\u0435\u0454\u212e\u1d07\u04bd",
    "f": "\u0192\ua730", "g": "\u0261\u0581\u0262", "h": "\u04bb\u0570\u043d\u029c",
    "i": "\u0456\u03b9\u0131\u026a\u04cf", "j": "\u0458\u03f3\u1d0a", "k": "\u043a\u03ba\u1d0b",
    "l": "\u04c0\u01c0\u2223\u029f", "m": "\u043c\u1d0d", "n": "\u0578\u057c\u0274",
    "o": "\u043e\u03bf\u03c3\u0585\u1d0f", "p": "\u0440\u03c1\u1d18", "q": "\u051b\u0563",
    "r": "\u0433\u0280\u1d26", "s": "\u0455\u01bd\ua731", "t": "\u0442\u03c4\u1d1b",
    "u": "\u03c5\u057d\u028b\u1d1c", "v": "\u03bd\u0475\u1d20", "w": "\u051d\u0461\u1d21",
    "x": "\u0445\u03c7\u00d7", "y": "\u0443\u04af\u03b3\u028f", "z": "\u1d22\u0290",
    "A": "\u0410\u0391", "B": "\u0412\u0392", "C": "\u0421\u03f9", "E": "\u0415\u0395",
    "H": "\u041d\u0397", "I": "\u0406\u0399", "J": "\u0408", "K": "\u041a\u039a",
    "M": "\u041c\u039c", "N": "\u039d", "O": "\u041e\u039f", "P": "\u0420\u03a1",
    "S": "\u0405", "T": "\u0422\u03a4", "X": "\u0425\u03a7", "Y": "\u0423\u03a5\u04ae",
    "Z": "\u0396",
    "0": "\u3007\u96f6", "1": "\u4e00", "2": "\u4e8c", "3": "\u4e09", "4": "\u56db", "5": "\u4e94",
    "6": "\u516d", "7": "\u4e03", "8": "\u516b", "9": "\u4e5d",
}
# Alphabets of which many letters look so: Cherokee, Lisu.
_ALPHABETS = (
    ("ABCEGHIJKLMPRSTVWZ",
     "\u13aa\u13f4\u13df\u13ac\u13c0\u13bb\u13c6\u13ab\u13e6\u13de\u13b7\u13e2\u13d2\u13da"
     "\u13a2\u13d9\u13b3\u13c3"),
    ("BPDTGKJCZFMNLSRVHWXYAEIOU",
     "\ua4d0\ua4d1\ua4d3\ua4d4\ua4d6\ua4d7\ua4d9\ua4da\ua4dc\ua4dd\ua4df\ua4e0\ua4e1\ua4e2"
     "\ua4e3\ua4e6\ua4e7\ua4ea\ua4eb\ua4ec\ua4ee\ua4f0\ua4f2\ua4f3\ua4f4"),
)
# A to Z, each alphabet from here on: (a), \U0001f110 (A), black circles and squares, flags.
_LETTERS_FROM = (0x249c, 0x1f110, 0x1f150, 0x1f170, 0x1f1e6)
# Letters and symbols that are drawn as nothing: fillers, joiners, the empty Braille cell.
_INVISIBLE = "\u115f\u1160\u3164\uffa0\u2800\u034f\u17b4\u17b5\u180e\U0001d159"
# What is no character: surrogates, private use, non-characters, the sign for a broken one, and
# the pictures of control characters.
_NO_CHARACTERS = ("[\ud800-\uf8ff\ufdd0-\ufdef\ufff0-\uffff\u2400-\u2426"
                  "\U000f0000-\U0010ffff]+")
# Escape sequences of terminals (ECMA-48): colours and titles.
_TERMINAL = "\x1b(?:\\[[0-?]{0,30}[ -/]{0,3}[@-~]|\\][^\x07\x1b]{0,200}(?:\x07|\x1b\\\\)|[()][0-B])"
# Ideographs but for digits, Hangul, and what is not yet given to any script stay as they are.
_MAY_CHANGE = ("(?:[^ -~\u3400-\u4dbf\u4e00-\u9fff\uac00-\ud7a3\U00012000-\U0001cfff"
               "\U00020000-\U000dffff\U000e0200-\U000effff]"
               "|[\u4e00\u4e8c\u4e09\u56db\u4e94\u516d\u4e03\u516b\u4e5d\u96f6])+")

# One escaped character in a URL, in a string literal, in HTML. A run of backslashes is looked at
# from its first one, which a literal before the look back finds in half the time.
_PERCENT_TWICE = "%(?:25)+(?=[0-9a-fA-F]{2})"  # %252F, %25252F …
_PERCENT = "(?:%[0-9a-fA-F]{2})+"  # %2F
_PERCENT_WIDE = "%[uU](?P<wide>[0-9a-fA-F]{4})"  # %u002F
_QUOTED = "=(?P<code>[2-7][0-9A-F])"  # =2F, as mail has it
_BACKSLASH = r"""
    \\ (?<! \\\\ ) \\{0,15}+ (?:
      (?: [xX] | [uU]00 | U000000 | u\{ 0{0,4} ) (?P<code> [0-9a-fA-F]{2} ) \}?  # \x2f \u002f
    | [uU] (?P<wide> [0-9a-fA-F]{4} )                                            # \uff0f
    | (?P<octal> [01][0-7]{2} ) (?! [0-9] )                                      # \057
    )
"""
# \/ and other escapes of what needs none; but ..\..\ is a path.
_NEEDLESS = r"""\\(?<!\\\\)\\{0,15}+(?:(?=/)|(?<![.]\\)(?<![.]\\\\)(?=["'@:.$%=~{} -]))"""
_GLUE = r"""(?<=\S)["'`]\s{0,3}[+.&]?\s{0,3}["'`](?=[^\s,;:)\]}])"""  # "AB" + "CD" is ABCD
_WHITE_SPACE = r"\\(?<!\\\\)\\{0,15}+[nrtfv]"
_ENTITY = r"""
    & (?: \# [xX] 0{0,8} (?P<code> [0-9a-fA-F]{1,6} ) (?! [0-9a-fA-F] ) ;?  # &#x2f;
        | \# 0{0,8} (?P<number> [0-9]{1,7} ) (?! [0-9] ) ;?                 # &#47;
        | (?P<name> [A-Za-z]{2,8} ) ;                                       # &sol;
      )
"""
_ESCAPES = (  # what a change of `_unescape` begins with
    r"""%[uU0-9a-fA-F]|\\|&[#a-zA-Z]|\*\*|[\[({<*'"]\ ?(?:[.:@]|[aA]|[dD][oO])"""
    r"""|(?<=\S)["'`]\s{0,3}[+.&"'`]""")
_NOT_PLAIN = r"[^ -~\s]"
# l i k e   t h i s, each word by itself
_SPACED = r"""(?<![^\s"'(\[,;:])\S(?: \S(?![^\s"')\],;:.!?])){6,200}+"""
# What people write so that no program takes an address for one, bob[at]example[dot]com, after
# what a text must hold one of for it to be there.
_OPENS = r"(?:\ [\[({<]|\[|\(|\{|<)"  # "\ ?[…]", which is searched for at half the speed
_BRACKETED = (
    ("[({<", _OPENS + r"\ ?(?:\.|[dD][oO][tT])\ ?[\])}>]\ ?", "."),
    ("[({<", _OPENS + r"\ ?(?:@|[aA][tT])\ ?[\])}>]\ ?", "@"),
    ("[({<", r"[\[({<]:[\])}>]", ":"),
    ("[({<*'\"", r"""(?:\ [\[({<*'"]|\[|\(|\{|<|\*|'|")\ ?[aA][tT]?\ ?[\])}>*'"]\ ?"""
     r"""(?=[\w-]{1,63}\W{0,2}(?:\.\w|[dD][oO][tT]))""", "@"),
    ("*'\"", r"""(?:\ [*'"]|\*|'|")\ ?[dD][oO][tT]\ ?[*'"]\ ?""", "."),
    (("**",), r"(?<!\w)\*\*(?=\S)([^*\n]{1,200})\*\*(?!\w)", r"\1"),  # **emphasis**
)
_ENTITIES = {
    "sol": "/", "bsol": "\\", "colon": ":", "commat": "@", "period": ".", "lowbar": "_",
    "num": "#", "equals": "=", "dollar": "$", "percnt": "%", "amp": "&", "quot": '"',
    "apos": "'", "lt": "<", "gt": ">", "hyphen": "-", "dash": "-", "nbsp": " ", "plus": "+",
    "lpar": "(", "rpar": ")", "excl": "!", "semi": ";", "comma": ",", "tilde": "~",
    "newline": "\n", "tab": "\t", "shy": "", "zwj": "", "zwnj": "",
}


def _readings(text: str) -> Iterator[str]:
    """The text with plain characters and its escapes undone; the same with \\n and \\t as white
    space (C:\\new has none in it), with =2F undone, with spaced letters joined, and backwards if
    it says so; the text with plain characters only; the text itself. All but the first only
    where they differ."""
    import re

    plain = _plain(text)
    undone = plain
    for _ in range(_ROUNDS):
        unescaped = _unescape(undone)
        if unescaped == undone:
            break
        undone = _plain(unescaped) if set(unescaped) - set(undone) else unescaped
    if "\u202e" in text:  # right to left from here on
        yield plain[::-1]
    yield undone
    if "\\" in undone:
        for part in _around(undone, _find_places(_WHITE_SPACE, undone)):
            yield re.sub(_WHITE_SPACE, "\n", part)
    if "=" in undone:
        for part in _around(undone, _find_places(_QUOTED, undone)):
            yield re.sub(_QUOTED, lambda match: chr(int(match["code"], 16)), part)
    if " " in undone:
        joined = [spaced.replace(" ", "") for spaced in re.findall(_SPACED, undone)]
        yield "\n".join(run for run in joined if sum(map(str.isalnum, run)) > 0.6 * len(run))
    if plain != undone:
        yield from _around(plain, _find_places(_ESCAPES, plain))
    if text != plain:
        yield from _around(text, _find_places(_NOT_PLAIN, text))


def _find_places(pattern: str, text: str) -> list[int]:
    """Where it matches; of the first few places only, for `_around`."""
    import re

    return [match.start() for match, _ in zip(
        re.finditer(pattern, text), range(_FEW + 1), strict=False)]


def _plain(text: str) -> str:
    """Unicode look-alikes as the ASCII characters that they stand for, invisible ones left out.

    Character by character: normalising a whole text takes quadratic time when it is a long run
    of combining marks.
    """
    if text.isascii() and text.isprintable():
        return text
    import re
    import unicodedata

    if "\x1b" in text:
        text = re.sub(_TERMINAL, "", text)
    characters = "".join(set(text))
    looks_plain = {ord(look): sign for sign, looks in _LOOK_ALIKES.items() for look in looks}
    for signs, looks in _ALPHABETS:
        looks_plain |= {ord(look): sign for sign, look in zip(signs, looks, strict=True)}
    looks_plain |= {ord(character): "" for character in _INVISIBLE}
    # All that occur: `translate` takes long for a character that its table lacks.
    table = {ord(character): character for character in characters}
    for character in "".join(re.findall(_MAY_CHANGE, characters)):
        table[ord(character)] = _plain_character(character, looks_plain, unicodedata)
    table |= looks_plain
    table |= {ord(character): "" for character in "".join(re.findall(_NO_CHARACTERS, characters))}
    return text.translate(table)


def _plain_character(character: str, plain: dict[int, str], unicodedata: Any) -> str:
    if character in "\t\n\r\x0b\x0c\x85\u2028\u2029":
        return "\n"
    for first in _LETTERS_FROM:
        if first <= ord(character) < first + 26:
            return chr(ord("A") + ord(character) - first)
    category = unicodedata.category(character)
    if category in ("Cc", "Cf", "Mn", "Me"):
        return ""
    if category == "Nd":
        return str(unicodedata.decimal(character))
    apart = unicodedata.normalize("NFKD", character)
    if len(apart) > 4:  # a ligature of a sentence: let no character grow a text without bound
        return character
    signs = "".join(
        plain.get(ord(part), part) for part in apart
        if unicodedata.category(part) not in ("Cf", "Mn", "Me"))
    return signs if signs.isascii() else character  # a letter of another script stays whole


def _unescape(text: str) -> str:
    """One round of percent-, backslash- and HTML escapes and of brackets around dots undone."""
    import re

    if "%" in text:
        text = re.sub(_PERCENT, _from_percent, re.sub(_PERCENT_TWICE, "%", text))
        text = re.sub(_PERCENT_WIDE, lambda match: chr(int(match["wide"], 16)), text)
    if "\\" in text:
        text = re.sub(_BACKSLASH, _from_backslash, text, flags=re.VERBOSE)
        text = re.sub(_NEEDLESS, "", text)
    if "&" in text:
        text = re.sub(_ENTITY, _from_entity, text, flags=re.VERBOSE)
    if any(quote in text for quote in "\"'`"):
        text = re.sub(_GLUE, "", text)
    for brackets, pattern, sign in _BRACKETED:
        if any(bracket in text for bracket in brackets):
            text = re.sub(pattern, sign, text)
    return text


def _from_percent(match: Match[str]) -> str:
    data = bytes.fromhex(match[0].replace("%", ""))
    try:
        return data.decode()
    except UnicodeDecodeError:
        return data.decode("latin-1")


def _from_backslash(match: Match[str]) -> str:
    if match["octal"]:
        return chr(int(match["octal"], 8))
    return chr(int(match["code"] or match["wide"], 16))


def _from_entity(match: Match[str]) -> str:
    if match["name"]:
        return _ENTITIES.get(match["name"].lower(), match[0])
    number = int(match["code"], 16) if match["code"] else int(match["number"])
    return chr(number) if number < 0x110000 else ""


# ---------------------------------------------------------------------------------------------
# The patterns
# ---------------------------------------------------------------------------------------------

class Row:
    """One line of PATTERNS: what it is, when to look, what to look for, what else must hold."""

    __slots__ = ("cased", "check", "label", "meaning", "name", "pattern", "triggers")

    def __init__(
        self, name: str, label: str, meaning: str, triggers: Sequence[str], pattern: str,
        check: Callable[[Match[str]], bool] | None = None, *, cased: bool = False,
    ) -> None:
        self.name = name  # of the row; its samples in the tests stand under it
        self.label = label  # a word of CLASSES
        self.meaning = meaning
        self.triggers = triggers  # lower case: without one of these in the text, no pattern
        self.pattern = pattern  # verbose; of the lower-case text, unless `cased`
        self.check = check  # of a match: True when it is one
        self.cased = cased


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


def _one_of(words: str) -> str:
    return "(?:" + "|".join(words.split()) + ")"


# Top-level domains. Source: the IANA root zone; every country code, and the generic ones that
# are in common use. A name below any other one is a host only where something else says so.
_COUNTRY_DOMAINS = _words("""
    ac ad ae af ag ai al am ao aq ar as at au aw ax az ba bb bd be bf bg bh bi bj bm bn bo br bs bt
    bw by bz ca cc cd cf cg ch ci ck cl cm cn co cr cu cv cw cx cy cz de dj dk dm do dz ec ee eg er
    es et eu fi fj fk fm fo fr ga gd ge gf gg gh gi gl gm gn gp gq gr gs gt gu gw gy hk hm hn hr ht
    hu id ie il im in io iq ir is it je jm jo jp ke kg kh ki km kn kp kr kw ky kz la lb lc li lk lr
    ls lt lu lv ly ma mc md me mg mh mk ml mm mn mo mp mq mr ms mt mu mv mw mx my mz na nc ne nf ng
    ni nl no np nr nu nz om pa pe pf pg ph pk pl pm pn pr ps pt pw py qa re ro rs ru rw sa sb sc sd
    se sg sh si sj sk sl sm sn so sr ss st su sv sx sy sz tc td tf tg th tj tk tl tm tn to tr tt tv
    tw tz ua ug uk us uy uz va vc ve vg vi vn vu wf ws ye yt za zm zw
""")
_GENERIC_DOMAINS = _words("""
    com org net edu gov mil int info biz name pro aero coop museum jobs mobi travel tel cat asia
    post xxx arpa app dev page cloud online site website store shop blog tech space live life world
    today news media agency digital email group company solutions services systems network
    software studio design academy center global international xyz top club vip wiki ink art
    bank finance money capital health care clinic hospital law legal tax insurance energy
    google amazon microsoft apple aws youtube bmw berlin london paris nyc tokyo amsterdam
    hamburg wien zuerich koeln bayern swiss eus gal bzh scot wales irish quebec moscow
    zone host hosting press team guru ninja icu expert tools works run build codes games game
    social chat community foundation institute university school education church ngo ong gmbh
    ltd llc inc
    abogado accountant accountants ads adult agencies apartments associates attorney auction audio
    auto autos baby band bar bargains beauty beer bet bible bid bike bingo boats bond boo boston
    bot boutique box broker builders business buzz cafe cars cash casino catering cfd channel
    charity city claims cleaning click clothing coach coffee college computers condos construction
    consulting contractors cool coupons courses credit creditcard cruises cyou dad date dating day
    deals degree democrat dental dentist diamonds diet directory discount doctor dog domains
    download earth eco electrician engineer engineering enterprises equipment esq estate events
    exchange express faith family farm fashion feedback film fish fit fitness flights florist
    flowers foo food football fund futbol gallery garden gay gdn gift gifts gold golf graphics
    gratis green guide hair hardware haus healthcare hiv hockey holdings holiday homes horse house
    how immo industries ing investments jetzt jewelry kaufen kids kitchen kiwi kyoto land lawyer
    lgbt limited limo link loan loans lol love maison makeup management marketing markets mba meme
    memorial men miami moda mom monster mortgage motorcycles movie music nagoya new nexus nrw
    okinawa ooo organic osaka partners parts party pet pharmacy phd photo photography photos pics
    pizza place plumbing poker porn prof promo properties property protection quest racing realty
    recipes rehab reisen ren rent rentals repair report republican rest restaurant review reviews
    rocks rsvp rugby ruhr saarland sale salon sarl sas sbs schule science security server sex sexy
    shoes shopping singles skin soccer solar srl storage stream supplies supply support surf
    surgery taxi technology tennis theatre tickets tips tirol tours town toys trade trading
    training uno vacations vegas ventures versicherung vet viajes video villas vin vision vodka
    vote voyage wang watch webcam wed wedding win wine wtf xin yachts yoga zip
""")
_PRIVATE_DOMAINS = _words("""
    local internal intranet lan corp home localdomain localhost private onion i2p test example
    invalid consul svc box cluster node docker podman vpn priv domain ts alt
""")
_NATIVE_DOMAINS = _words("""
    рф укр бел срб мкд қаз мон ею бг ελ ευ 中国 中國 公司 网络 網絡 在线 网址 中文网 台灣
    台湾 香港 한국 みんな ไทย भारत онлайн сайт москва рус дети орг السعودية امارات مصر قطر ایران
""")
_DOMAINS = _COUNTRY_DOMAINS | _GENERIC_DOMAINS | _NATIVE_DOMAINS

# Endings of file names. Those that are top-level domains too (py, sh, md, rs …) count as files.
_FILE_ENDINGS = _words("""
    7z aac accdb ai apk asc asm aspx avi avif awk backup bak bash bat bin bmp bz2 c cab cc cer cert
    cfg cgi class cmake cmd conf config core cpp cr2 crt cs csh csr css csv cue cur cxx dart dat
    db db3 dbf deb der desktop diff djvu dll dmg dmp doc dockerfile docm docx dot dotx dsn dta dump
    dwg dxf ear eml env eot eps epub erl ex exe exs fish flac flv gif git gitignore go gpg gpx
    gradle graphql groovy gz h har heic hpp hs htaccess htm html hxx icns ico ics ini ipynb iso
    jar java jks jpeg jpg js json json5 jsonl jsp jsx kdb kdbx key keychain keystore kml kt kts
    lib lnk local lock log lua lz4 m4a m4v map markdown md mdb mid mjs mkv mobi mov mp3 mp4
    mpeg mpg msg msi msix nef numbers o obj odp ods odt ogg old opus orig otf ova ovpn p12 p7b
    pages parquet part pas patch pcap pcapng pdb pdf pem pfx pgp php phtml pickle pid pk8 pkg pkl pl
    plist png ppk ppt pptm pptx properties proto ps1 psd psm1 pst pub pws py pyc pyd pyw qcow2
    r rar raw rb rdp reg rpm rs rst rtf s sav sc scala scss service sh sln so sock spec sql
    sqlite sqlite3 srt ssv stl sub svg swap swf swift swp tar tex tfstate tfvars tgz tif tiff
    tmp toml torrent tpl ts tsv tsx ttf txt vb vbs vcf vcxproj vdi vhd vhdx vmdk vmx vob vue war
    wasm wav webm webp wma wmv woff woff2 wpd xcf xhtml xls xlsb xlsm xlsx xml xsd xsl xz yaml yml
    zip zsh zst
""")
_FILES_NOT_HOSTS = _words("""
    py sh md rs so ps cc zip mov ai sc s r h c o ts
""")

# Names of programs and libraries that are spelled like a file or a host.
_PRODUCTS = _words("""
    node.js vue.js next.js react.js d3.js three.js nuxt.js express.js angular.js ember.js
    backbone.js chart.js moment.js alpine.js socket.io discord.js electron.js require.js
    knockout.js deno.js p5.js asp.net vb.net ado.net ml.net .net core.js q.js
    os.path sys.argv os.environ user.name user.id self.name self.id obj.id event.id session.id
    session.name this.name this.id math.pi date.now time.now datetime.now string.format
    foo.bar
    system.in system.out std.io java.io java.net go.mod console.log math.log np.log logger.log
    logging.log emath.log log.info cmd.exe
""")

# Words before a value that make it a secret, and words that say something about it instead.
_SECRET_LABEL = r"""
    (?P<label> (?: pg | db | my | ssh | sudo | ftp | user )? pass (?: word s? | wd | \s? phrase
        | \s? code | wort )? | pwd | kennwort | contrasena | clave
      | senha | wachtwoord | losenord | parola | heslo | has[lł]o | sifre | salasana | jelszo
      | adgangskode | passord | slaptazodis | parole | lozinka | sandi
      | п[аa][рp][оo]л[ьb] | 密码 | 密碼 | パスワード
      | mot \s de \s passe | psk | wi-?fi \s key | t?otp (?: \s code )?
      | pin (?: [ _-] code | [ _-] number )? | security \s answer
      | (?: security | verification | confirmation | 2fa | mfa | sms | login | access | door | alarm
          | one- ?time | backup | recovery ) [ _-] (?: pass )? code s?
      | (?: api | app | access | secret | private | auth | account | service | encryption
          | signing | master | deploy | license | storage | shared | session | client
          | consumer | admin | user | bot | oauth | refresh | id | bearer | csrf | xsrf | jwt
          | webhook | personal [ _-]? access | aws [ _-]? (?: secret | access )
        ) [ _-]? (?: access [ _-]? )?
        (?: key (?: [ _-]? id )? | token | secret | pass (?: word )? | hash )
      | (?: your | my ) \s code | (?: client | session | tenant ) [ _-]? id | nonce
      | (?: php | j | asp )? sess (?: ion )? id
      | auth | (?: home | my | network | door | room ) \s key | secret (?: s )? | tokens?
      | creds? | credentials? | api [ _-]? keys?
      | (?: seed | recovery | mnemonic | backup ) [ _-] (?: phrase | code | key | words ) s?
      | login \s (?: details | data )
    )
"""
_NOT_A_SECRET = _words("""
    required wrong incorrect invalid missing not too a an the empty expired needed correct set
    stored hashed encrypted case never always in on of optional weak strong being changed reset
    visible hidden protected valid safe unknown disabled enabled true false null none nil string
    str int bool boolean bytes text object any that this which what your my our his her their
    for to by from with used saved kept asked typed entered checked sent given shared rotated
    leaked rejected accepted denied refused short long easy hard simple and or but if when
    unauthorized forbidden must should can may will no yes ok okay redacted masked important
    different same new old now only also very so about over under per unlimited limited
    authentication basic bearer generated created deleted removed available unavailable
    undefined nan todo tbd provided complex mandatory count limit usage length type name
""")
_NO_VALUE = _words("""
    required optional none null nil true false yes no string str bool boolean missing invalid
    incorrect wrong expired empty unknown disabled enabled redacted the not undefined nan
    ok okay todo tbd int text
""")


def _before(match: Match[str]) -> str:
    """The character before a match, if there is one."""
    return match.string[max(0, match.start() - 1):match.start()]


def _is_secret_value(match: Match[str]) -> bool:
    value = match["value"].strip("\"'`.,;:!?)(]}[{<>")
    stated = _NOT_A_SECRET if match["verb"] else _NO_VALUE
    label = match["label"]
    if label == "secret" and match["verb"]:
        return _has_kinds(value)  # the secret is patience
    if label == "tokens" and value.isdigit():
        return False  # max_tokens: 4096
    if label == "pass" and not (match["quoted"] or _before(match) == "_"):
        return _has_kinds(value)  # "pass: 3, fail: 0" counts
    if label in ("auth", "nonce") or label.endswith(("id", "home key")):
        return bool(match["quoted"]) or (len(value) > 2 and any(map(str.isdigit, value)))
    if len(value) < 3 and not label.startswith(("pwd", "pin", "secret", "token")) and (
            "pass" not in label):
        return False
    if label.endswith(("your code", "my code")):
        return value.isalnum() and sum(map(str.isdigit, value)) > 3
    return bool(value) and value not in stated and not value.startswith("***")


def _looks_made_up(match: Match[str]) -> bool:
    """A value after a label and no sign between them: only one that no prose has."""
    value = (match["value"] or match["before"]).strip("\"'`.,;:!?)(]}[{<>")
    if "=" in value[:-2] and value.replace("=", "").isalnum() or "(" in value:
        return False  # pass flag=True, key f(x)
    if value.isdigit():
        return 4 <= len(value) <= 8 and (match["label"] or "").startswith(_CODES)
    return len(value) > 4 and _has_kinds(value)


# Labels of what may be digits alone.
_CODES = (
    "pass", "pin", "otp", "totp", "pwd", "security", "verif", "confirm", "2fa", "mfa", "sms",
    "login", "access", "door", "alarm", "one", "backup", "recovery", "your", "my",
)


def _has_kinds(value: str) -> bool:
    """Letters, and digits or signs among them."""
    return any(map(str.isalpha, value)) and any(
        sign.isdigit() or sign in "!#$%^&*+=~@" for sign in value)


def _is_mixed(match: Match[str]) -> bool:
    """A digit in it, or the case changes more often than in camelCase."""
    run = match["run"]
    upper = [sign.isupper() for sign in run]
    changes = sum(one != other for one, other in zip(upper, upper[1:], strict=False))
    return not run.islower() and not run.isupper() and (not run.isalpha() or changes > 5)


def _is_basic(match: Match[str]) -> bool:
    """The user:password of RFC 7617, or at least nothing that is a word."""
    import base64

    value = match["value"]
    if "=" in value or _has_no_vowels(value):
        return True
    try:
        return b":" in base64.b64decode(value + "=" * (-len(value) % 4), validate=True)
    except ValueError:
        return False


def _is_random(match: Match[str]) -> bool:
    """Does a run of letters and digits look drawn at random? In words, letters follow letters;
    in random text, neighbours often are of another kind (digit, small, capital)."""
    run = match[0]
    if run.isdigit():
        return False
    kept = [character for character in run if character.isalnum()]
    kinds = [0 if c.isdigit() else 1 if c.islower() else 2 for c in kept]
    changes = sum(one != other for one, other in zip(kinds, kinds[1:], strict=False))
    hexadecimal = all(character in "0123456789abcdefABCDEF" for character in kept)
    if len(set(kept)) < 8:
        return False
    if hexadecimal and len(kept) >= 32:
        return 0 in kinds and len(set(kinds)) > 1
    if len(set(kinds)) == 3:
        return len(kept) >= 20 and changes >= 0.36 * len(kept)
    if 0 in kinds and len(kept) >= 20 and changes >= 3 and _has_no_vowels(run):
        return True
    if 0 in kinds:  # digits and one case, such as base 32 or a token in capitals
        return len(kept) >= 20 and changes >= (0.2 if len(kept) >= 24 else 0.4) * len(kept)
    if len(set(kinds)) != 2:
        return False
    return (len(kept) >= 24 and changes >= 0.42 * len(kept)) or (
        changes >= 0.3 * len(kept) and _has_no_vowels(run))


def _has_no_vowels(run: str) -> bool:
    """Five consonants in a row, as words have them hardly ever."""
    return "ccccc" in run.lower().translate(_CONSONANTS)


_CONSONANTS = str.maketrans("bcdfghjklmnpqrstvwxz", "c" * 20, "0123456789")


def _is_host(match: Match[str]) -> bool:
    """A dotted name whose last label is a top-level domain, and that is no file or product."""
    name = match["host"]
    labels = name.lower().split(".")
    if len(labels) == 2 and _is_sentence_end(labels[0], labels[1], name):
        return False
    if name.lower() in _PRODUCTS or any(not label or len(label) > 63 for label in labels):
        return False
    last = labels[-1]
    if len(labels) == 2 and last in _FILES_NOT_HOSTS:
        return False
    if len(labels) == 2 and (len(labels[0]) == 1 and len(last) == 2 and labels[0] not in "xgt"):
        return False
    if name[-len(last):].istitle() and not name.istitle() and len(labels) == 2:
        return False  # "It works.In short": a sentence whose space was lost
    return last in _DOMAINS or last in _PRIVATE_DOMAINS or last.startswith("xn--")


# Domains that are words, before which a sentence may end without a space; and words to end it.
_WORDS_TOO = _words("no so is it in me to be do at am as my by us la one")
_LAST_WORDS = _words("""
    ok okay yes no wait done it this that here there now then works fine good bad well so too out
    up down on off all me you him her us them one two again later today nice sure right wrong true
    false stop help please thanks hello hi bye end time way day file files code text data line
    error end go see try use run set get put let make take
""")
# Domains that are names of attributes in programs too, and what has such: match.group, plt.bar.
_ATTRIBUTES = _words("""
    name int domain host date link tools click group box run fit bar cat page center events event
    data video audio game games art email media open select style work works network text
""")
_OBJECTS = _words("""
    self this obj app model np pd plt ax torch asyncio session event match request req res response
    window document user db cfg config args ctx root command point circle rect str os sys re json
    math node item row el elem data df file path parent child form field builtins client server
    strategies cls key value entry page msg message subprocess tf keras nn soup driver
""")


def _is_sentence_end(first: str, last: str, name: str) -> bool:
    """wait.no, Hello.World, c.name: two words, or an attribute."""
    if last in ("com", "org", "net") or not first.isalpha():
        return False
    return (last in _WORDS_TOO and first in _LAST_WORDS) or name.istitle() or (
        last == "int" and first not in ("who", "nato", "itu", "wipo")) or (
        last in _ATTRIBUTES and (first in _OBJECTS or len(first) == 1)) or last == "name"


def _is_public_host(match: Match[str]) -> bool:
    return match["host"].rpartition(".")[2] in _DOMAINS


def _ends_in_domain(match: Match[str]) -> bool:
    """In prose, "look at the dot to" ends in a domain too."""
    if match["last"] is None:
        return True
    if match["last"] in _WORDS_TOO | _ALTERNATIVES | {"to"}:
        return match["last"] in ("at", "is", "be", "us") and " the " not in match[0]
    return match["last"] in _DOMAINS


def _is_ipv4(match: Match[str]) -> bool:
    parts = [int(part) for part in match["ip"].split(".")]
    return max(parts) <= 255 and (match["version"] is None or max(parts) > 99)


def _is_spelled_ipv4(match: Match[str]) -> bool:
    import re

    parts = [int(part) for part in re.findall("[0-9]+", match[0])][-4:]
    return max(parts) <= 255 and (match["ip"] is not None or max(parts) > 31 or min(parts) > 12)


def _is_ipv4_like(match: Match[str]) -> bool:
    """inet_aton(3): parts in octal and hexadecimal too, the last one filling what is left."""
    if match["ip"] is None:  # a form that means nothing else
        return True
    parts = [
        int(part, 16) if "x" in part else int(part, 8) if part[0] == "0" else int(part)
        for part in match["ip"].split(".") if "x" in part or part[0] != "0" or _is_octal(part)]
    if len(parts) <= match["ip"].count("."):
        return False
    return all(part <= 255 for part in parts[:-1]) and parts[-1] < 256 ** (5 - len(parts))


def _is_octal(part: str) -> bool:
    return all(digit in "01234567" for digit in part)


def _is_ipv6(match: Match[str]) -> bool:
    import ipaddress

    text = match["ip"]
    if text.count(":") < 2 or text == "::":
        return text == "::" and bool(
            match["around"] or match["prefix"] or match.string.strip(" \n\"'`()<>") == "::")
    if text.count(":") == 2 and text.endswith("::") and not any(map(str.isdigit, text)):
        return False  # the code would be::
    if match["around"] is None and _before(match) == "[" and text.replace(":", "").isdigit():
        return False  # x[1::2]
    for candidate in (text, text.rstrip("."), text[:-1]):  # a full stop or colon of the sentence
        try:
            address = ipaddress.IPv6Address(candidate)
        except ValueError:
            continue
        return int(address) > 0 or text == "::0"
    return False


def _is_mac(match: Match[str]) -> bool:
    """Letters and digits both: else a date, a time or a count."""
    text = match["mac"].replace("0x", "")
    return any(c.isdigit() for c in text) and any("a" <= c <= "f" for c in text)


def _has_id_digits(match: Match[str]) -> bool:
    """Five digits at least, or a plain word of the sentence was taken for a number; and more
    after a word that is short and has other meanings (the sine of 0.84147), and no date."""
    import re

    value = match["value"]
    enough = 8 if len(match["paper"]) < 4 and match["paper"] not in _SURE_PAPERS else 5
    return (sum(map(str.isdigit, value)) >= enough and not re.match(r"\d{0,3}\.\d+\b(?!\.)", value)
            and re.match(_DATE, value, re.VERBOSE) is None)


_SURE_PAPERS = _words("ssn dni cpf nif bsn inn tfn pan ein dl nhs ahv avs ktp egn oib ppsn pps")


def _is_lettered_id(match: Match[str]) -> bool:
    """The Finnish check sign is cheap to verify; the other forms are telling enough."""
    text = match[0]
    if len(text) == 11 and text[:6].isdigit() and text[7:10].isdigit():
        return "0123456789abcdefhjklmnprstuvwxy"[int(text[:6] + text[7:10]) % 31] == text[10]
    return True


def _is_german_card(match: Match[str]) -> bool:
    """ICAO 9303, part 3: weights 7, 3, 1; letters count from ten."""
    text = match[0]
    if len(text) == 9:  # printed without its check digit
        return sum(map(str.isdigit, text)) >= 4 and sum(map(str.isalpha, text)) >= 3
    total = sum(int(sign, 36) * (7, 3, 1)[place % 3] for place, sign in enumerate(text[:9]))
    return total % 10 == int(text[9]) and sum(map(str.isdigit, text[:9])) >= 3


# Length by country. Source: the SWIFT registry of IBAN formats.
_IBAN_LENGTHS = {
    pair[:2]: int(pair[2:]) for pair in _words("""
    ad24 ae23 al28 at20 az28 ba20 be16 bg22 bh22 bi27 br29 by28 ch21 cr22 cy28 cz24 de22 dj27 dk18
    do28 ee20 eg29 es24 fi18 fk18 fo18 fr27 gb22 ge22 gi23 gl18 gr27 gt28 hn28 hr21 hu28 ie22 il23
    iq23 is26 it27 jo30 kw30 kz20 lb28 lc32 li21 lt20 lu20 lv21 ly25 mc27 md24 me22 mk19 mn20 mr27
    mt31 mu30 ni28 nl18 no15 om23 pk24 pl28 ps29 pt25 qa29 ro24 rs22 ru33 sa24 sc31 sd18 se24 si19
    sk24 sm27 so23 st25 sv28 tl23 tn24 tr26 ua29 va22 vg24 xk20 ye30""")
}


def _is_iban(match: Match[str]) -> bool:
    """ISO 13616: its country's length; with the first four characters moved to the end, and
    letters as numbers from ten, it leaves 1 when divided by 97."""
    signs = "".join(filter(str.isalnum, match[0]))
    iban = signs[:_IBAN_LENGTHS.get(signs[:2], 0)]
    return len(iban) > 14 and int("".join(str(int(c, 36)) for c in iban[4:] + iban[:4])) % 97 == 1


_ALTERNATIVES = _words("""
    and or not yes no maybe on off true false he she him her his hers they them we you i it
    who whom read write execute input output in out up down left right start stop open close
    client server front back pass fail win lose black white red green blue yellow day night
    mon tue wed thu fri sat sun monday tuesday wednesday thursday friday saturday sunday
    jan feb mar apr may jun jul aug sep oct nov dec spring summer autumn fall winter
    macos linux windows unix ios android bsd wsl ubuntu debian fedora bash zsh fish sh ksh
    static llm other argument stdin stdout stderr interactive safe moderate high critical low
    medium minimal normal verbose allowed warned blocked printed executed edited declined
    tcp udp ip ci cd n a b c d x y z w o s km h kb mb gb tb ms sec min hour week month year
    import export get put post delete create update insert select add remove copy move
    small large big old new good bad more less first last name value key pros cons mr mrs ms
    one two three first second third either neither both all none some any
""")
_DIRECTORIES = _words("""
    src lib libs bin sbin etc usr var tmp temp opt dev proc sys home root mnt media run boot docs
    doc test tests spec specs app apps dist build target out node_modules config conf configs
    script scripts vendor image images img assets static public private resources res
    downloads download documents document desktop pictures photos music videos movies library
    project projects repo repos workspace work code source sources package packages pkg
    component components util utils helper helpers template templates view views model
    models controller controllers log logs backup backups cache data database db dir directory
    folder file files path users user include includes internal cmd api core common shared
    secrets secret keys certs ssl ssh .ssh .git .github .config .aws .kube migrations fixtures
    notes invoices reports contracts clients customers archive archives invoice report
    foo bar uploads upload themes plugins modules module charts deploy terraform ansible k8s
    infra notebooks samples examples example benchmarks tools
""")
_PAIRS = _words("""
    files/folders folders/files file/folder folder/file files/directories file/directory
    directories/files directory/file files/dirs file/dir public/private private/public
    upload/download uploads/downloads download/upload backup/restore user/group users/groups
    source/target src/dst test/prod dev/prod dev/test dev/staging/prod home/office work/home
    home/work work/life audio/video video/audio images/videos photos/videos build/test
    build/test/deploy test/deploy user/system include/exclude path/name user/admin users/admins
    log/error code/data source/destination test/debug build/run build/deploy model/view
    examples/tests tests/examples image/video images/text project/team documents/images
""")
_MEDIA_TYPES = _words("application text image audio video font multipart message model")


def _is_relative_path(match: Match[str]) -> bool:
    """dir/file, unless the strokes stand for "or", "per" or a media type."""
    segments = match[0].strip("/.").split("/")
    if segments[0] in ("s", "y", "tr") and len(segments) > 2:  # of sed
        return False
    if segments[0] in _MEDIA_TYPES and len(segments) == 2:
        return False
    if all(segment in _ALTERNATIVES for segment in segments):
        return False
    if any(segment in _DIRECTORIES for segment in segments):
        return "/".join(segments) not in _PAIRS
    if not any(c.isalpha() for c in match[0]):
        return False
    if len(segments) == 2 and segments[1].replace(".", "").isdigit():
        return False  # http/2, page/3
    name, dot, ending = segments[-1].rpartition(".")
    if dot and name and ending in _FILE_ENDINGS:
        return True
    if all(len(segment) <= 3 and segment.isalnum() for segment in segments):
        return False  # tcp/ip, 24/7, km/h, gcc/g++
    if len(segments) > 2 or match[0].endswith("/"):
        return all(segments) and sum(segment in _ALTERNATIVES for segment in segments) == 0
    return "/".join(segments) not in _PAIRS and any(
        sign.isdigit() or sign in "_.-" for segment in segments for sign in segment.strip("_.-"))


def _is_file_name(match: Match[str]) -> bool:
    name = match["file"]
    stem, _, ending = name.rpartition(".")
    return (
        ending in _FILE_ENDINGS and name not in _PRODUCTS
        and not (ending in _WORDS_TOO and stem in _LAST_WORDS)
        and (any(map(str.isalpha, stem)) or (len(ending) > 1 and stem.isdigit()))
        # e.g, i.e, a.m, p.s, C.F.R
        and not (len(ending) == 1 and all(len(part) == 1 for part in stem.split(".")))
    )


def _is_root_path(match: Match[str]) -> bool:
    """Two segments or more, or one that is no slash command or unit."""
    segments = match["path"].strip("/.,:").split("/")
    if len(segments[0]) == 1 and len(segments) == 1:
        return len(match.string) < 9 and match.string.strip(" \n\"'`()") == match["path"]
    if len(segments) > 1:
        return any(c.isalpha() or c == "." for c in match["path"])
    return len(segments[0]) > 1 and segments[0] not in (
        "help", "quit", "exit", "me", "or", "and", "per", "sec", "second", "seconds", "min",
        "minute", "hour", "day", "week", "month", "year", "nick", "join", "msg", "clear", "reset")


# Word lists for the patterns below; each word is a pattern itself.
_LABEL = r"(?: (?= [a-z_-]{0,20} [g-z_-] ) [a-z_-]{1,20}+ [:=] )?"  # ip:…, that is no hex itself
_NO_HEX_BEFORE = "(?<! [a-z0-9] ) (?<! [0-9a-f:] [:.-] )"  # what stands before ends no group
_PAPERS = r"""
    ssn social\ssecurity national\sinsurance nino passports? driv\w{2,5}\W{0,2}s?\s?licen[cs]e
    licen[cs]e\splate tax\s?(?:id|payer|file|number|identification)[\w\s]{0,20}?
    tfn sin bsn cpf cnpj pesel aadhaa?r dni nie nif nir nss curp rut rfc rg cedula
    person(?:nummer|al\s(?:id|number|code)|alausweis|enkennzahl) steuer\W?(?:id|nummer)
    reisepass passeport pasaporte carte\sd.identite insee ktp ausweis(?:nummer)? ahv avs nhs
    medicare ein itin tin vat national\s?(?:id(?:entity|entification)?)(?:\scard)?
    identity\s?(?:card|number|no) id\s?card id\s(?:number|no|n[ro]) my\s?number
    citizen\s?(?:id|number|card) codice\sfiscale cnp bvn nin nric fin hkid
    resident\s(?:id|registration) (?:numero\sde\s)?securite\ssociale inn snils egn amka oib jmbg
    svnr cnic mykad nik emirates\sid iqama voter\sid gstin? teudat\szehut cccd rrn ppsn? cui[tl]
    rif nit philsys sss kimlik tckn dl (?:f.hrer|permis\s(?:de\s)?condu)\w{2,6}
    инн иhh паспорт пacпopт снилс chилc cc id
"""
# Variables that are common without an underscore; names of options that are none.
_VARIABLES = """
    path home logname shell pwd oldpwd lang language term editor visual pager display tz tmpdir
    temp tmp port debug gopath goroot pythonpath classpath ps1 manpath cdpath ifs appdata
    userprofile
"""
_OPTIONS = "key name value type mode level status format sort order colou?r size limit count dtype"
# Ports of well-known services; and words that stand before a number of another kind.
_PORTS = r"""
    2[25] 53 80 389 443 465 587 636 99[35] 1433 1521 1883 2049 2181 237[5-9] 300\d 3128 3306 3389
    4000 4200 4222 4317 4369 444[34] 500\d 5173 543\d 5601 567[12] 5900 5984 6379 6443 6543 7000
    7077 7474 7687 800\d 8025 808\d 8090 8123 8200 8300 844\d 8500 8529 8686 8834 888\d 900\d 904\d
    909\d 9100 920\d 930\d 941\d 9999 10000 10250 11211 11434 15672 16379 18080 19530 2601\d 26257
    2701[789] 28015 50051 5007\d 61616
"""
_COUNTED = """
    port line error code status step http https tcp udp note page id year size limit count took
    time version at to value total max min num number length height width index offset price cost
    amount key name rows lines bytes files
"""
# What a machine does, and where: prod-db-eu1-03.
_ROLES = """
    web db srv server node host mail mx ns dns vpn proxy app api cache redis worker master nas build
    ci jenkins gw gateway lb fw sw rtr router switch prod staging stage dev test qa uat sql pg mysql
    mongo kafka es elastic log monitor bastion jump ldap dc ad file ftp storage backup k8s kube
    esxi? vm pc ws front back edge
"""
_PLACES = """
    prod stg stage staging dev test qa eu us ap east west north south central int ext web db app api
"""
_HIDDEN_FILES = r"""
    env envrc bashrc bash_\w{4,10} profile zshrc zprofile zshenv zsh_history vimrc viminfo gitconfig
    gitignore gitattributes gitmodules git-credentials git netrc npmrc yarnrc pypirc pgpass my\.cnf
    ssh aws azure kube docker dockerignore dockercfg gnupg config local cache htaccess htpasswd
    ds_store editorconfig eslintrc prettierrc babelrc tmux\.conf screenrc inputrc xinitrc xresources
    mozilla vscode idea vault-token terraformrc condarc curlrc wgetrc rhosts forward boto s3cfg
    histfile lesshst python_history psql_history mysql_history node_repl_history credentials
"""
# Between these, something is a line of its own, or quoted.
_ALONE = r"""(?<! [^"'`(\[;,\n] )"""
_TO_THE_END = r"""(?! [^"'`)\];,\n] )"""
# Commands that take folders.
_ON_FILES = _one_of("""
    ls ll dir cd find du df tree stat rm cp mv mkdir rmdir chmod chown chgrp ln cat tar rsync mount
    umount ncdu pushd touch zip grep -r -rf -R locate open explorer test
""")
_SECRET_TRIGGERS = (
    "auth'", 'auth"', "auth:", "auth ", "auth=", "sessionid", "session_id", "session-id",
    "session id", "sessid", "client_id", "client-id", "client id", "clientid", "tenant", "nonce",
    "haslo", "hasło", "clave", "salasana",
    "jelszo", "adgangskode", "slaptaz", "lozinka", "parole", "sandi", "pass", "pwd", "secret",
    "token", "key", "cred", "pin", "otp", "psk", "phrase", "code", "words", "login", "hash",
    "security", "kennwort", "contrasena", "senha", "wachtwoord", "losenord", "parola",
    "heslo", "sifre", "пар", "пap", "密码", "密碼", "パスワード",
)

PATTERNS: tuple[Row, ...] = (
    # --- secrets that can be told by their form --------------------------------------------
    Row("key_block", "secret", "a PEM, OpenSSH, PGP or PuTTY key or certificate (RFC 7468)",
        ("-begin", "- begin", "putty-user-key"),
        r"-{2,5} \ ? begin [\s_+-]{1,4} (?: [a-z0-9]{2,9} [\s_+-]{1,4} ){0,3} (?: key | cert )"
        r"| -{4,5} \ ? begin [\s_+-]{1,4} [a-z] | putty-user-key-file-\d"),
    Row("ssh_key", "secret", "a public SSH key (RFC 4253, section 6.6)", ("aaaa",),
        r"""(?: ssh-(?:rsa|dss|ed25519|ed448) | ecdsa-sha2-[a-z0-9-]{1,20} | sk-[a-z0-9@.-]{1,40} )
            \s{1,4} aaaa [a-z0-9+/]{6}
          | aaaa [bce] 3nza [a-z0-9+/]{12}"""),
    Row("json_web_token", "secret", "a JSON web token (RFC 7519): base64url of {\" begins eyJ",
        ("eyj",),
        r"""(?<![a-z0-9_-]) eyj [\w-]{5,}+ \. [\w-]{4,}+      # header.payload, then .signature
          | (?<![a-z0-9_-]) eyj [a-z0-9+/_-]{40}"""),         # or one long part
    Row("cloud_token", "secret", "keys of clouds, platforms and secret stores",
        ("akia", "asia", "abia", "acca", "aroa", "aida", "agpa", "anpa", "a3t", "amzn.mws",
         "absk", "aiza", "gocspx-", "ya29.", "1//0", "q~", "o_v1_", "r_v1_", "p_v1_", "ltai",
         "akid", "aqvn", "fo1_", "fm1", "fm2_", "hrku-", "scw", "v1.0-", "nfp_", "rnd_", "sbp_",
         "sb_", "pscale_", "napi_", "dapi", "cflt", "mdb_sa", "atlasv1", "hvs.", "hvb.", "hvr.",
         "dp.", "pul-", "ops_", "a3-", "tskey-", "sha256~", "ico-", "iqojb3", "fwogz", "vcp_",
         "vcc_", "vci_", "vca_", "vcr_", "vck_", "tk-us-", "4b1d", "v2.local.", "npg_", "da2-"),
        r"""(?<! [a-z0-9] ) (?= [a-z0-9_~.] ) (?:
              (?: a3t[a-z0-9] | akia | asia | abia | acca | aroa | aida | agpa | anpa | anva )
                [a-z0-9]{16,17} (?![a-z0-9])                 # AWS key ids
            | da2- [a-z0-9]{20}                              # AWS AppSync
            | amzn\.mws\.[a-f0-9-]{20} | absk[a-z0-9+/=]{30}
            | (?:iqojb3jpz2lu|fwogzxivyxdz) [a-z0-9+/=]{10}  # AWS session tokens
            | aiza [\w-]{30} | gocspx- [\w-]{16} | ya29\. [\w.-]{16} | 1//0 [\w-]{20}   # Google
            | [\w~.]{3} \d q~ [\w~.-]{24}                    # Azure client secrets
            | do[opr]_v1_ [a-f0-9]{24}                       # DigitalOcean
            | ltai [a-z0-9]{12} | akid [a-z0-9]{28} | aqvn [\w-]{30}   # Alibaba, Tencent, Yandex
            | fo1_ [\w-]{30} | fm1[ar]_ [\w+/=]{30} | fm2_ [\w+/=]{30}  # Fly
            | hrku- [\w-]{20} | scw [a-z0-9]{17} (?![a-z0-9])           # Heroku, Scaleway
            | v1\.0- [a-f0-9]{24} - | nfp_ [a-z0-9]{20} | rnd_ [a-z0-9]{16}
            | vc[apickr]_ [a-z0-9]{20}                       # Vercel
            | sbp_ [a-f0-9]{20} | sb_ (?:secret|publishable)_ [\w-]{12} # Supabase
            | pscale_ [a-z]{2,6} _ [\w.-]{16} | napi_ [a-z0-9]{24} | npg_ [a-z0-9]{10}  # Neon
            | dapi [a-f0-9]{24} | cflt [a-z0-9+/]{40} | mdb_sa_ [a-z]{2} _ [\w-]{16}
            | [a-z0-9]{14} \.atlasv1\. [\w-]{20}             # Terraform Cloud
            | hv[sbr]\. [\w-]{16}                            # Vault
            | dp\. [a-z]{2,6} \. (?:[a-z0-9_-]{1,30}\.)? [a-z0-9]{30}   # Doppler
            | pul- [a-f0-9]{24} | ops_ey [\w+/=-]{20} | tskey- [\w-]{12}
            | a3- [a-z0-9]{6} - [a-z0-9]{6,11} - [a-z0-9]{5} # 1Password
            | sha256~ [\w-]{20} | ico- [a-z0-9]{30} | tk-us- [\w-]{30} | 4b1d [a-z0-9]{38}
            | v2\.local\. [\w-]{20}
            )"""),
    Row("code_host_token", "secret", "tokens of GitHub, GitLab, Bitbucket, Atlassian and others",
        ("ghp_", "gho_", "ghu_", "ghs_", "ghr_", "github_pat_", "glpat-", "glptt-", "glrt-",
         "glrtr-", "gldt-", "glcbt-", "glft-", "glfft-", "glimt-", "glagent-", "gloas-",
         "glsoat-", "glffct-", "glwt-", "gr1348941", "atbb", "atatt", "atctt", "bbdc-", "sgp_",
         "lin_"),
        r"""(?<! [a-z0-9] ) (?= [a-z0-9_~.] ) (?:
              gh[oprsu]_ [a-z0-9]{16} | github_pat_ [\w]{16}
            | gl (?: pat | ptt | rt | rtr | dt | cbt | ft | fft | imt | agent | oas | soat | ffct
                | wt ) - [\w.=-]{12}
            | gr1348941 [\w-]{12} | atbb [a-z0-9]{20} | at[ac]tt3 [\w=-]{20} | bbdc- [\w+/]{20}
            | sgp_ [a-z0-9_]{24} | lin_ (?:api|oauth)_ [a-z0-9]{16}
            )"""),
    Row("chat_token", "secret", "tokens and web hooks of Slack, Discord, Telegram, Teams, Twilio",
        ("xox", "xapp-", "xwfp-", "hooks.slack", "webhook", ":aa", "mfa."),
        r"""(?<! [a-z0-9] ) (?= [a-z0-9_~.] ) (?:
              xox[a-z] (?:\.xox[a-z])? - [\w-]{8} | xapp- [\w-]{10} | xwfp- [\w-]{10}
            | hooks\.slack(?:-gov)?\.com/(?:services|workflows|triggers)/[\w]
            | discord (?:app)? \.com/api/(?:v\d{1,2}/)?webhooks/\d
            | webhook\.office\.com/
            | mfa\. [\w-]{40}
            | (?:bot)? \d{8,10} : aa [\w-]{30,36} (?![\w-])                       # Telegram bots
            )"""),
    Row("digit_token", "secret", "tokens that begin with letters of words, and have digits",
        tuple(_DIGITS),
        r"""(?<! [a-z0-9] ) (?= [a-z0-9] ) (?:
              (?:sk|ac|sc) [a-f0-9]{32} (?![a-z0-9])         # Twilio
            | [mno] [a-z0-9_-]{22,27} \. [\w-]{6,7} \. [\w-]{27,40} (?![\w.-])    # Discord bots
            | s\. [a-z0-9]{24} (?![a-z0-9])                  # Vault
            | st\. [a-f0-9]{8} [a-z0-9.-]{20}
            | wx [a-f0-9]{16} (?![a-z0-9])                   # WeChat
            | u\+ (?= [\w+/-]{0,17} \d ) [\w+/-]{18} (?![\w+/-])      # PagerDuty
            | [a-z0-9]{6} \. (?= [a-z]{0,13} \d [a-z]{0,13} \d ) [a-z0-9]{16}
                (?! \w | \.\w )                             # Kubernetes bootstrap
            | \d{15,20} - (?= [a-z]{0,20}\d | [a-z0-9]{27} ) [a-z0-9]{20,45} (?![\w-])  # Twitter
            | \d{13,17} \| [\w-]{27} (?![\w-])              # Facebook: app and secret
            | [a-f0-9]{36} nral (?![a-z0-9])                 # New Relic
            | bbff- [a-z0-9]{24}                             # Ubidots
            | [a-z0-9]{11} a{10} [a-z0-9]{43} (?![\w-])      # Dropbox, long-lived
            | hca[a-z]k_ [a-z0-9]{20} | cio [a-z0-9]{32} (?![a-z0-9]) | atta [a-z0-9]{50}
            | bk[a-z]{2} _ [a-z0-9]{20} | [a-f0-9]{32} -us\d{1,2} (?!\d)
            | pat [a-z0-9]{14} \. [a-f0-9]{20} | oy2 [a-z0-9]{40}
            | sumo \w{0,10} [^\n]{0,30}? \b su [a-z0-9]{12} (?![a-z0-9])
            )"""),
    Row("labelled_uuid", "secret", "a UUID after the word key, token or licence",
        ("key", "token", "secret", "licen", "credential", "password", "client", "session"),
        r"""(?<! [a-z] ) (?: (?: api | app )? key (?:\sid)? | token | secret | licen[cs]e
              | credentials? | password | (?: client | session | tenant ) [\s_-]? id )
            [^\w\n]{0,5} (?: is | of | for )? [^\w\n]{0,3}
            [a-f0-9]{8} (?: - [a-f0-9]{4} ){3} - [a-f0-9]{12} (?! [\w-] )"""),
    Row("mixed_token", "secret", "tokens that only small and capital letters by turns give away",
        ("key",),
        r"(?<! [A-Za-z0-9] ) key (?P<run> [A-Za-z0-9]{14} ) (?! [A-Za-z0-9] )",  # Airtable
        _is_mixed, cased=True),
    Row("fingerprint", "secret", "the fingerprint of a key: 16 or more octets",
        tuple(":" + digit for digit in _HEX_DIGITS),
        r"""(?<! [a-z0-9] ) (?: [0-9a-f]{2} : ){15} (?: (?: [0-9a-f]{2} : ){4,16} )? [0-9a-f]{2}
            (?! :?[0-9a-f] )"""),
    Row("payment_token", "secret", "keys of Stripe, Square, PayPal, Shopify and others",
        ("_live_", "_test_", "_prod_", "live_", "test_", "whsec_", "sq0", "eaaa", "access_token$",
         "access-", "rzp_", "flw", "shp", "easy", "ezak", "eztk", "aqe", "shippo_", "duffel_"),
        r"""(?<! [a-z0-9] ) (?= [a-z0-9_~.] ) (?:
              [a-z]{2,8} _ (?:live|test|prod) _ [\w=-]{10}      # sk_live_…, rzp_test_…
            | (?:live|test) _ (?:pub_)? [a-z0-9]{24} | whsec_ [a-z0-9+/=]{16}
            | sq0[a-z]{3} - [\w-]{16} | eaaa [\w-]{30}       # Square
            | access_token \$ (?:production|sandbox) \$ [a-z0-9$]{10}             # PayPal
            | access- (?:sandbox|development|production) - [a-f0-9-]{20}          # Plaid
            | flw (?:seck|pubk) (?:_test)? - [a-z0-9]{10}
            | shp [a-z]{2,4} _ [a-f0-9]{16} | ez[at]k [a-z0-9]{40} | aqe [\w+/-]{30}
            )"""),
    Row("model_token", "secret", "keys of AI services",
        ("sk-", "gsk_", "hf_", "api_org_", "r8_", "xai-", "pplx-", "nvapi-", "tgp_", "fw_",
         "lsv2_", "ls__", "pcsk_", "tvly-", "jina_", "csk-", "esecret_", "e2b_", "fc-", "apify_",
         "phc_", "phx_", "sk_", "pa-", "key-", "aa-"),
        r"""(?<! [a-z0-9] ) (?= [a-z0-9_~.] ) (?:
              sk- (?: (?:ant|proj|svcacct|admin|or|lf|none|v1|api03) - [\w-]{12} | [a-z0-9]{20} )
            | gsk_ [a-z0-9]{20} | hf_ [a-z0-9]{20} | api_org_ [a-z0-9]{20} | r8_ [a-z0-9]{20}
            | (?:xai|pplx|nvapi|tvly|csk|esecret|fc|pa) - (?=[\w-]{0,30}\d) [\w-]{20}
            | (?:tgp_v1|fw|lsv2_[a-z]{2}|ls_|pcsk|jina|esecret|e2b|apify_api|ph[cxs]|sk)
                _ (?=[\w-]{0,30}\d) [a-z0-9][\w-]{19}
            )"""),
    Row("package_token", "secret", "tokens of package registries, CI, mail and monitoring",
        ("npm_", "pypi-", "rubygems_", "dckr_", "cmvmd", "akcp", "ccip",
         "sqp_", "sqa_", "squ_", "sntry", "nrak-", "nrjs-", "nrii-", "nral-", "nrra-", "dt0",
         "glc_", "glsa_", "pmak-", "rdme_", "sg.", "xkeysib-", "xsmtpsib-", "key-", "re_", "pat-",
         "figd_", "secret_", "ntn_", "sl.", "fio-u-", "tfp_", "cfpat-", "api-", "pnu_", "dnkey-",
         "_mmk", "age-secret", "xprv", "xpub", "sdk-", "mob-", "md-", "clojars_", "hawk.",
         "sm_aat_", "sm_pat_", "sm_sat_", "aio_", "waka_", "p8e-", "essu_"),
        r"""(?<! [a-z0-9] ) (?= [a-z0-9_~.] ) (?:
              npm_ [a-z0-9]{20} | pypi-ag [\w-]{12} | rubygems_ [a-f0-9]{20}
            | clojars_ [a-z0-9]{20} | dckr_ [a-z]{3} _ [\w-]{12}
            | hawk\. [\w-]{16} \. [\w-]{16} | sm_[aps]at_ [a-z0-9]{16}  # StackHawk, SettleMint
            | aio_ [a-z0-9]{24} | waka_ [a-f0-9-]{30} | p8e- [a-z0-9]{24} | essu_ [a-z0-9]{24}
            | cmvmd [a-z0-9]{40} | akcp [a-z0-9]{40}         # Artifactory
            | ccip (?:at|rj) _ [\w]{16}                             # CircleCI
            | sq[apu]_ [a-f0-9]{24} | sntry[a-z]_ [\w+/=-]{20}      # SonarQube, Sentry
            | nr (?:ak|js|ii|al|ra) - [a-z0-9]{12}                  # New Relic
            | dt0[a-z]\d\d\. [a-z0-9]{12} | gl(?:c|sa)_ [\w+/=]{16}  # Dynatrace, Grafana
            | pmak- [a-f0-9-]{20} | rdme_ [a-z0-9]{30} | sg\. [\w-]{12,} \. [\w-]{12}
            | x(?:key|smtp)sib- [a-f0-9]{20} | (?:pub)?key- [a-f0-9]{32}
            | re_ [a-z0-9]{4,12} _ [a-z0-9]{12}
            | md- [\w-]{20,24} (?![\w-])
            | pat- (?:na|eu) \d - [a-f0-9-]{20}
            | figd_ [\w-]{20} | secret_ [a-z0-9]{24} | ntn_ [a-z0-9]{20}
            | sl\. (?:u\.)? [\w=-]{40}
            | fio-u- [\w=-]{30} | tfp_ [\w.-]{30} | cfpat- [\w-]{20}
            | api- [a-z0-9]{26} (?![a-z0-9])
            | pnu_ [a-z0-9]{20} | dnkey- [\w=-]{20}
            | [a-z0-9]{6} _ [a-z0-9]{29} _mmk | age-secret-key-1 [a-z0-9]{20}
            | x(?:prv|pub) [a-z0-9]{60}
            | (?:api|sdk|mob)- [a-f0-9]{8} - [a-f0-9]{4} -
            )"""),
    Row("password_hash", "secret", "crypt(3), bcrypt, Argon2 and LDAP hashes", ("$", "{"),
        r"""\$ (?: 2[abxy] | 1 | 5 | 6 | g?y | apr1 | argon2 \w{0,2} | pbkdf2 [\w-]{0,12} | scrypt )
            \$ [\w./=$]
          | \{ (?: s?sha (?:256|512)? | s?md5 | crypt ) \} [\w+/]{8}"""),
    Row("named_token", "secret", "a token that says so itself: vendor_key_…, acme-pat-…",
        tuple(word + sign for sign in "_-" for word in (
            "key", "token", "secret", "pat", "live", "prod", "tok")),
        r"""(?<![a-z0-9]) [a-z][a-z0-9]{1,14} [_-]
            (?: live | prod | pat | key | token | secret | apikey | tok ) [_-]
            (?= [a-z_-]{0,40} \d ) [a-z0-9]{16}"""),
    Row("connection_string", "secret", "user and password for a database, queue or mail server",
        ("://", "key=", "password=", "pwd=", "sig=", "signature=", "password =", "pwd =",
         "_auth", "_password"),
        r"""(?= [a-z;:_?&] ) (?: otpauth (?:-migration)? :// \w | _auth (?: token )? \s? = \s? \S
            | :_password \s? = \s? \S
            | (?: postgres (?:ql)? (?:\+\w{1,16})? | mysql (?:x|\+\w{1,16})?
              | mariadb (?:\+\w{1,16})?
              | mongodb (?:\+srv)? | rediss? | amqps? | mssql (?:\+\w{1,16})? | sqlserver
              | oracle (?:\+\w{1,16})? | jdbc:[a-z0-9:]{1,30} | ldaps? | smtps? | imaps? | pop3s?
              | nats | kafka | cassandra | clickhouse | cockroachdb | couchdb | snowflake | mqtts?
              | memcached? | db2 | redshift | valkeys? | neo4j (?:\+s)? | bolt | cloudinary
            | ftps? | sftp | smb ) :// [^\s/@:'"]{0,100} : [^\s@'"]{1,200} @
          | \b jdbc: [^\s"']{1,200}? [?&;] (?: password | pwd ) = [^\s&;]
          | (?: accountkey | sharedaccesskey | sharedaccesssignature ) \s? = \s? [^\s;]
          | [?&] sig (?: nature )? = \w
          | ; \s? (?: password | pwd | secret ) \s? = \s? [^\s;] )"""),
    Row("credential_option", "secret", "--password x, curl -u a:b, sshpass -p x, root:toor",
        ("--", "-u", "-p", "login", "cred", "auth", "identified by", "root:", "admin:", "trator:",
         "user:", "username:", "-user", "postgres:", "guest:", "ubuntu:", "oracle:"),
        r"""(?= [a-z-] ) (?: (?<! [\w-] ) -- (?: \w{1,20} - ){0,2}
              (?: passw(?:or)?d | pass | token | secret | (?: api | access | secret | private )-?key
                | auth ) [ =] \ {0,2} ["']? [^\s"'-] \S{2}
          | \b (?: curl | wget | http | smbclient | proxy ) \b [^\n]{0,80}?
              \s -{1,2} (?: u | user | %u ) [\s=]? ["']? [\w.@+-]{1,60} [:%] \S{3}
          | (?<! [\w-] ) (?: -u | --user | --proxy-user ) [\s=] ["']? [\w.@+-]{1,60} : [^\s:/]{3}
          | \b sshpass \s -p \s? \S{3}
          | \b (?: mysql (?: dump )? | mariadb ) \b [^\n]{0,60}? \s -p [\w!@\#$%^&*]{3}
          | \b (?: login | cred (?: ential )? s? | auth ) \s? (?: : | = | is | are | with ) \s?
              [\w.@+-]{1,60} (?: [:/] | \ / \  ) [^\s/:]{3}
          | (?<! [\w./-] ) (?: root | admin (?: istrator )? | postgres | guest | ubuntu | oracle
              | user (?: name )? ) :
              # a group (chown root:wheel) or a port is no password
              (?! (?: root | wheel | staff | admin | users? | www-data | docker | sudo | group
                | string | \d{1,5} ) \b ) [a-z\d] [^\s/:"',]{2}
          | \b identified \s by \s ["']? \w{3} )"""),

    # --- environment variables --------------------------------------------------------------
    Row("assignment", "env_var", "NAME=value", ("=", "_"),
        r"""(?= [A-Z_] ) (?: (?<! [A-Za-z0-9_?.] ) (?<! [\w%] & ) (?<! -- )
            (?! (?: IP | IPADDR | MAC | BSSID | E?MAIL | PHONE | TEL | FAX | MOBILE | IBAN | SSN
                  | CARD | CC | TOKEN | SECRET | J?(?:PHP)?SESS(?:ION)?ID ) =
                | [A-Z0-9_]{0,40} (?: PASSWORD | PASSWD | PASSPHRASE | _PWD | _PASS ) = )
            # rows below
            [A-Z_] [A-Z0-9_]{1,100}+ (?: \[ \w{0,20} \] )? [+:?]? = (?! [=>] | ~ [^/\s] )
          | (?<! [\w?&.-] ) (?! [A-Z0-9_]{0,40} (?: PASS | SECRET | TOKEN | KEY ) )
            [A-Z] [A-Z0-9]{2,40}+ \s = \s ["'\w/$]
          | (?<! [\w?&.] ) (?! [A-Z0-9_]{0,40} (?: PASS | SECRET | TOKEN | KEY ) )
            [A-Z] [A-Z0-9]{0,60}+ _ [A-Z0-9_]{1,60}+ \s{0,3} [:=] \s{0,3} ["'\w/$] )""",
        cased=True),
    Row("setter", "env_var", "export NAME=, setenv NAME value, set -x NAME, SET NAME=",
        ("export", "setenv", "set ", "declare", "typeset", "unset", "getenv", "putenv", "environ",
         "env", "printenv"),
        r"""(?<! [a-z0-9] ) (?: export \s+ (?:-\w+\s+)? [a-z_]\w{0,80}+ \s{0,2} =
              | (?: setenv | putenv ) \s+ [a-z_]\w{0,80}+
              | (?: un )? set \s+ -[a-z]{0,2}[xug][a-z]{0,3} \s+ [a-z_]\w{0,80}+
              | set \s+ (?:/[amp]\s+)? "? [a-z_]\w{0,80}+ =
              | (?: declare | typeset | local | readonly ) \s+ (?: -\w{1,4} \s+ )?
                  [a-z_]\w{0,80}+ =
              | env \s+ (?: -\w{1,2} \s+ )? [a-z_]\w{0,80}+ =
              | -(?:e|-env) [\s=] [a-z_]\w{0,80}+ =
              | (?: unset | printenv | export ) \s+ [a-z]{1,40}+ _ \w{1,40}
              | (?: getenv | putenv | setenv | unsetenv ) \s? \( \s? ["'] [a-z_]
              | env:: \w{0,10} \( \s? " | (?: os\.environ | process\.env | import\.meta\.env )
                  (?: \.get \( \s? | \[ \s? | \. ) ["']? [a-z_]\w{0,80}+
              | env (?: \. (?: get | fetch ) )? \s? [\[({] \s? (?: (?<= \{ ) | ["'] ) [a-z_] )
          | \[ environment \] :: \w{1,40} \("""),
    Row("exported_name", "env_var", "export NAME, unset NAME, printenv NAME, env.NAME",
        ("export", "env", "set", "@", "_", "="),
        r"""(?= [A-Za-z@] ) (?: \b (?: (?: export | unset | printenv | setx | set )
                  \s+ (?: -[a-z] \s+ )? [A-Z_] [A-Z0-9_]{2,80}+
              | (?: EXPORT | UNSET | SETX | SET ) \s+ [A-Z0-9]{1,40}+ _ [A-Z0-9_]{1,40}+
              | env \s -u \s [A-Z] [A-Z0-9_]{1,40}+ | (?i: env ) \. [A-Z] [A-Z0-9_]{2,40}+
              | ENV \s+ [A-Z] [A-Z0-9_]{1,40}+ (?= \s ) ) (?! [a-z] )
          | \b export \s [A-Z] """ + _TO_THE_END + r"""
          | (?<! [\w@] ) @ [A-Z] [A-Z0-9]{1,30}+ (?: _ [A-Z0-9]{1,30}+ ){0,5} @ (?! \w )
          | (?<! [\w$] ) (?: env | ENV ) : [A-Z] [A-Z0-9_]+ (?! [a-z] )
          | """ + _ALONE + r""" [A-Z] = (?: \d | [a-z/.~] [\w/.-]* ) """ + _TO_THE_END + " )",
        cased=True),
    Row("expansion", "env_var", "$NAME, ${NAME}, $env:NAME, %NAME%, $(NAME), !NAME!",
        ("$", "%", "!"),
        r"""\$ (?<! \w \$ (?= [a-z] \b ) ) (?! [a-z] \^ )
              (?: \{ [!\#]? (?: env [.:] )? [a-z_] \w{0,80}+ [}:\-=?+\#%/^,@\[]
                | env : \{? [a-z_(] | [a-z_] \w{0,80}+
                | \( (?: env: )? [a-z]{2,20}+ (?: _ \w{1,60}+ )? \)
                | [@*\#] (?! \w ) | (?<= echo\ \$ ) \d
                | \{\{ \s? (?: env | secrets | vars | github ) \. \w | env \{ \w )
          | % (?! [0-9a-f]{2} % [0-9a-f]{2} ) [a-z_] [\w()]{1,60}+ %   # and no %e4%b8
          | """ + _ALONE + r""" \$1 """ + _TO_THE_END + r"""
          | (?<! \w ) ! [a-z_] \w{2,60}+ ! (?! \w )
          | \{\{ \s? \.? (?: env | secrets | vars ) \. \w"""),

    # --- addresses of the web ---------------------------------------------------------------
    Row("file_url", "path", "file: and the like (RFC 8089)", ("file:",),
        r"""(?<![\w]) file: (?: /{1,4} | \\ | [a-z]:/ | ~ ) [\w~%.|] | (?<![\w]) file:///?"""),
    Row("url", "url", "scheme://, with and without credentials (RFC 3986)", (":/", ":\\", "//"),
        r""":// (?<= [a-z0-9] :// ) /? [^\s/'"<>)}\].,;]
          | (?<! [a-z] ) h(?:tt|xx)ps? : [/\\]{1,4} [\w\[]
          | (?<! [\w:/] ) // (?: [\w-]{1,63} \. ){1,6} (?: com | org | net | io ) (?! [\w-] )"""),
    Row("other_url", "url", "URLs without slashes: data, magnet, blob, urn",
        ("data:", "magnet:", "blob:", "javascript:", "view-source:", "urn:", "about:", "skype:",
         "geo:", "ms-", "sip:", "sips:", "xmpp:", "facetime", "whatsapp:", "tg:", "steam:",
         "spotify:", "bitcoin:", "ethereum:", "slack:", "zoom", "vscode:", "intent:", "chrome:",
         "feed:", "news:"),
        r"""(?<![\w]) (?: data: [a-z]{4,11} / [\w.+-]{2,40} [;,] | magnet: \? xt
              | blob: [a-z] | javascript: \w{2} | view-source: \w | urn: [a-z]{3,10} : \w
              | about: (?: blank | config | newtab | home | debugging | addons | preferences )
              | geo: -? \d | ms-[a-z-]{3,30}: \w
              | (?: skype | sips? | xmpp | facetime(?:-audio)? | whatsapp | tg | steam | spotify
                  | bitcoin | ethereum | slack | zoommtg | vscode | intent | chrome | feed | news )
                : [\w/+] [^\s]{2} )"""),
    Row("web_host", "url", "www.…", ("www",),
        r"""(?<![\w@.-]) www\d? \. (?P<host> [\w-]{1,63}+ (?: \. [\w-]{1,63}+ ){1,6}+ )""",
        _is_public_host),
    Row("schemeless_url", "url", "a host name with a path or a query", ("/", "?"),
        r"""(?<![\w@.-]) (?P<host> (?: [\w-]{1,63}+ \. ){1,6}+ [a-z]{2,18}+ ) (?: : \d{2,5} )?
            (?: / | \? [\w-]{1,60} = )""",
        _is_public_host),

    # --- secrets that their surroundings give away ------------------------------------------
    Row("auth_header", "secret", "Bearer, Basic and key headers (RFC 6750, RFC 7617)",
        ("bearer", "authorization", "token", "x-", "apikey", "digest", "cookie"),
        r"""(?<! [a-z0-9] ) bearer [\s:=+_]{1,3} "?
              (?= [\w-]{1,90} \. [\w-]{1,90} \. \w | [\w.~+/=-]{0,60} \d | [\w.~+/=-]{20} )
              [\w.~+/=-]{6}
          | \b (?: proxy- )? authorization ["']? \s? [:=] \s? ["']?
              (?: \w{3,20} \s+ )? [\w.~+/=:-]{4}
          | \b (?: x- (?: [a-z]{2,12}- )? (?: api- )? (?: key | token | secret ) | private-token
                | x-auth (?: -[a-z]{2,12} ){0,2} | apikey ) ["']? \s? [:=] \s? ["']? [\w.~+/=-]{3}
          | \b (?: set- )? cookie \s? : \s? [\w.-]{1,60} = \S
          | \b digest \s username \s? ="""),
    Row("basic_auth", "secret", "Basic and the base64 of user:password (RFC 7617)", ("basic",),
        r"""\b (?i:basic) [\s:]{1,3} ["']? (?P<value> [A-Za-z0-9+/_-]{6,400} ={0,2} )""",
        _is_basic, cased=True),
    Row("labelled_secret", "secret", "password: …, api key = …, passwd is …",
        _SECRET_TRIGGERS,
        r"""(?<! [a-z/] ) (?= \w ) """ + _SECRET_LABEL + r""" (?P<quoted> ["'\]]{0,2} )
            (?: \ {0,3} (?: [:=]{1,3} >? | -> | => | := ) \ {0,3}
              | \s{1,3} (?P<verb> is | was | are | equals | ist | lautet | est | es ) \s{1,3}
                (?: now \s | still \s )?
                (?= \S{0,40} [\d!\#$%^&*_+=~@"'`-] | \S{4} )
              | > (?= \S ) )
            [\["'`(<]{0,3}
            (?P<value> [^\s"'`,;]{1,200} | (?<= ["'`] ) [^"'`\n]{3,200} (?= ["'`] ) )""",
        _is_secret_value),
    Row("password_in_prose", "secret", "password hunter2: a value that no sentence has",
        _SECRET_TRIGGERS,
        r"""(?= \w ) (?<! [a-z_-] ) """ + _SECRET_LABEL + r"""
            (?: \s{1,3} | \s{0,2} [(\[,] \s{0,2}
              | (?: \s \w{1,12} ){0,6} \s (?: to | as | of | is | was | = | : ) \s ) ["'`]?
            (?P<value> [^\s"'`,;]{4,100} )
          | (?<! \S ) (?P<before> [^\s"'`]{6,60}+ ) ["'`]? \s as \s (?: the | a | my | our ) \s
            pass (?: word | code ) \b""",
        _looks_made_up),
    Row("known_password", "secret", "passwords of every list, and words in their disguise",
        ("ssw", "$$w", "s$w", "$sw", "55w", "hunter", "letme", "qwerty", "changeme", "trustno1",
         "battery", "toor"),
        r"""(?<! [a-z] ) (?: (?! passwor[dt] s? (?! \d ) )
                  p [a@4] [s$5]{2} w [o0] r [dt] [\d!@\#$%]{0,8}
              | hunter2 | toor | letmein \d{0,4} | qwerty \d{0,6} | changeme \d{0,4} | trustno1
              | correct [ -]? horse [ -]? battery ) (?! [a-z] )"""),
    Row("card_details", "payment_card", "CVV, sort code, routing and account numbers, by label",
        ("cvv", "cvc", "sort", "routing", "account", "acct", "aba"),
        r"""\b (?: cv[vc]2? (?: \s code | \s number )? \s? (?: [:=\#] | is )? \s{0,2}
                  \d{3,4} (?! \d )
              | sort [ -] code \W{0,4} \d\d [ -]? \d\d [ -]? \d\d
              | (?: routing | account | acct | aba ) \s? (?: no\.? | number | num | \# )?
                  \s? (?: [:=\#] | is )? \s{0,2} \d (?: [ -]? \d ){6,16}+ )"""),

    # --- e-mail -----------------------------------------------------------------------------
    Row("internal_user", "email", "user@host below a private domain", ("@",),
        r"""@ (?<= [\w.-] @ ) (?: [\w-]{1,63} \. ){1,5} (?: local | internal | intranet | lan | corp
              | home | localdomain | private | onion | consul ) (?! [\w-] | \.\w )"""),
    Row("at_internal", "hostname", "@printer.local", ("@",),
        r"""(?<! \w ) @ [\w-]{1,63} (?: \. [\w-]{1,63} ){0,3}
            \. (?: local | internal | intranet | lan | corp | localdomain ) (?! [\w-] | \.\w )"""),
    Row("email", "email", "an e-mail address (RFC 5322, RFC 6531)", ("@",),
        r"""@ (?<= [^\s@,;:<>(\[\\/] @ )                    # something local stands before
            @? (?: (?: [\w-]{1,63} \. ){1,8} (?: xn--[\w-]{2,59} | [^\W\d_]{2,63} ) (?! [\w-] )
              | \[ (?: ipv6: )? [0-9a-f.:]{2,45} \] )"""),
    Row("spelled_email", "email", "name at host dot com; name @ host.com",
        ("dot", "@", "punto", "punkt", "point"),
        r"""(?<= [\w"] )
            (?: [\s_-]{1,3} (?: at (?: [\s-] sign )? | arroba | klammeraffe ) [\s_-]{1,3}
                  (?= [^\n]{0,80}? (?: dot | pun[kt]t?o? | point ) )
              | \s{0,2} @ \s{0,2} (?= [\w-]{1,63} [\s.] ) )
            [a-z0-9]{1,40}
            (?: [\s_-]{0,3} \. [\s_-]{0,3} [a-z0-9-]{1,40}
              | [\s_-]{1,3} (?: dot | pun[kt]t?o? | point ) [\s_-]{1,3} [a-z0-9]{1,40}
              | - [a-z0-9]{1,40} ){0,4}
            (?: [\s_-]{1,3} (?: dot | pun[kt]t?o? | point ) [\s_-]{1,3} | \s? \. \s? )
            (?P<last> [a-z]{2,12} ) (?! [a-z0-9] )""",
        _ends_in_domain),
    Row("spelled_host", "hostname", "example dot com", ("dot",),
        r"""(?<! [\w.-] ) [a-z0-9] [a-z0-9-]{2,40}
            \s dot \s (?: com | org | net | edu | gov | io | dev | info ) (?! \w )"""),
    Row("provider_email", "email", "name at gmail.com, name at host.com, name_at_host.com",
        (" at ", "\nat ", "_at_"),
        r"""\w (?: \s{1,2} at \s{1,2} (?: gmail | googlemail | yahoo | hotmail | outlook | icloud
                    | proton (?: mail )? )
              | _at_ [a-z0-9-]{2,60} )
            \s? \. \s? (?P<last> [a-z]{2,12} ) \b
          | (?<! [\w.] ) (?! (?: look | is | see | available | hosted | found | site | visit | file
              | docs | located | running | live | page | server | listening | check ) \s )
            [a-z] [\w.+-]{1,40} \s at \s (?: [a-z0-9-]{2,60} \. ){1,3}
            (?: com | org | net | edu | gov | io | de | uk | fr | eu | info )
            (?! [\w.-] \w | \w )""",
        _ends_in_domain),
    Row("glued_email", "email", "nameATexampleDOTcom", ("dot",),
        r"""\b [a-zA-Z0-9._+-]{2,40} AT [a-z0-9-]{2,40} DOT (?P<last> [a-z]{2,12} )""",
        _ends_in_domain, cased=True),

    # --- addresses of machines --------------------------------------------------------------
    Row("mac_address", "mac_address", "MAC-48 and EUI-64, with colons, dashes or dots",
        tuple(sign + digit for sign in ":.-" for digit in _HEX_DIGITS),
        "(?= [a-z0-9_-] )" + _NO_HEX_BEFORE + " (?: mac )?+ " + _LABEL + r"""
            (?= [0-9a-f]{1,4} [:.-] [0-9a-f] )
            (?: [0-9a-f]{2} (?: : [0-9a-f]{2} ){5} (?: (?: : [0-9a-f]{2} ){2} )? (?! :?[0-9a-f] )
              | [0-9a-f]{2} (?: : [0-9a-f]{2} ){19} (?! :?[0-9a-f] )       # IP over InfiniBand
              | [0-9a-f]{2} (?: - [0-9a-f]{2} ){5} (?: (?: - [0-9a-f]{2} ){2} )? (?! -?[0-9a-z] )
              | [0-9a-f]{1,2} (?: : [0-9a-f]{1,2} ){5} (?! :?[0-9a-f] )
              | [0-9a-f]{4} (?: \. [0-9a-f]{4} ){2} (?! \.?[0-9a-z] )
              | (?= [0-9.]{0,18} [a-f] ) [0-9a-f]{4} (?: \. [0-9a-f]{4} ){3}
                (?! \.?[0-9a-z] ) )"""),
    Row("other_mac", "mac_address", "MAC addresses that need letters and digits to be told",
        tuple(_DIGITS),
        "(?= [a-z0-9_-] )" + _NO_HEX_BEFORE + _LABEL + r"""
            (?P<mac> (?: 0x )? [0-9a-f]{2} (?: [:_.-] (?: 0x )? [0-9a-f]{2} ){5}
              | [0-9a-f]{4} (?: [-:] [0-9a-f]{4} ){2} (?: [-:] [0-9a-f]{4} )?
              | [0-9a-f]{6} [-:] [0-9a-f]{6}
              | [0-9a-f]{2} (?: \ [0-9a-f]{2} ){5} (?: (?: \ [0-9a-f]{2} ){2} )?
                (?! \ [0-9a-f]{2} \b )
            ) (?! [:._-]?[0-9a-z] | :: )""",
        _is_mac),
    Row("bare_mac", "mac_address", "twelve hex digits in capitals, or after the word MAC",
        (*_DIGITS, "mac", "ether", "bssid", "hwaddr"),
        r"""(?<! [\w-] ) (?: (?= \d{0,11} [A-F] ) (?= [A-F]{0,11} \d ) [0-9A-F]{12} (?! [\w-] )
              | (?i: mac (?: [ _-]? addr (?:ess)? )? | ether | bssid | hwaddr | lladdr ) \W{1,4}
                  (?: is \s )? [0-9A-Fa-f]{12} (?: [0-9A-Fa-f]{4} )? (?! \w ) )""",
        cased=True),
    Row("ipv6", "ip_address", "IPv6, with zone, prefix, port, or IPv4 inside (RFC 4291)",
        ("::", *(":" + digit for digit in _HEX_DIGITS)),
        r"""(?<! [a-z0-9:.] ) (?P<around> (?<! [\w\])] ) \[ )? """ + _LABEL + r"""
            (?= [0-9a-f]{1,4} : | :: (?: [0-9a-f\]/] | \W{0,3} $ ) )
            (?P<ip> [0-9a-f:.]{2,46}+ ) (?! [a-z0-9] ) (?P<prefix> / \d{1,3} )?""",
        _is_ipv6),
    Row("ipv4", "ip_address", "IPv4 in dotted decimal, with port or prefix; no version number",
        tuple(f".{digit}" for digit in _DIGITS),
        r"""(?= \d ) (?<! [0-9.] )
            (?P<version> (?<= v ) | (?<= version\ ) | (?<= release\ ) )?
            (?P<ip> \d{1,3} (?: \. \d{1,3} ){3} ) (?! \d | \.\d )""",
        _is_ipv4),
    Row("spelled_ipv4", "ip_address", "192 dot 168 dot 1 dot 1, 192. 168. 1. 1, 10-20-30-40",
        tuple(_DIGITS),
        r"""(?= [\die] ) (?<! [\w.+-] ) (?:
              (?P<ip> \d{1,3} (?: \s? dot \s? \d{1,3} ){3} ) (?! \w | \s? dot )
              | (?P<spaced> \d{1,3} (?: \s? \. \s? \d{1,3} ){3} ) (?! [\w.] | \s \. )
              | (?: (?: ip | ec2 ) - )? (?P<dashed> \d{2,3} (?: - \d{1,3} ){3} )
                (?! [\w-] | \.\d ) )""",
        _is_spelled_ipv4),
    Row("ipv4_like", "ip_address", "IPv4 as inet_aton(3) reads it: hex, octal, one number",
        ("0x", ".0", "0.", "127.1", "127.0.1", "2130706433", "32322", "192.168", "10.", "172."),
        r"""(?<! [\w.-] ) (?:
              (?P<ip> 0x[0-9a-f]{1,8} (?: \. (?: 0x[0-9a-f]{1,8} | \d{1,4} ) ){1,3}
                    | 0[0-7]{2,3} (?: \. \d{1,4} ){3} ) (?! \w | \.\w )
            | 0x (?: 7f | 0a | c0a8 | ac1[0-9a-f] ) (?: [0-9a-f]{2} ){2,3} (?<= .{10} ) (?! \w )
            | 127 (?: \.0 )? \.1
                (?! \.?\w | \s? (?: % | percent | [kmgt]i?b | m?s\b | seconds ) )
            | 192\.168\.\d{3,5} (?! \w | \.\w )
            | (?: 2130706433 | 32322[3-9]\d{4} ) (?! \w )
            | (?: 192\.168 | 10\.\d{1,3} | 172\.(?: 1[6-9] | 2\d | 3[01] ) )
                (?: \. (?: \d{1,3} | [x*] ) )? \. [x*] (?! \w )
            )""",
        _is_ipv4_like),

    # --- bank accounts and papers -------------------------------------------------------------
    Row("masked_number", "payment_card", "the last digits of a card: **** 1234, ending in 1234",
        tuple(_DIGITS),
        r"""(?= [x*\u2022\#cvma] )
            (?<! [\w*] ) (?: (?: [x*\u2022\#]{4} [ -]? ){2,3} | [x*\#]{8,12} [ -]? ) \d{4} (?! \d )
          | \b (?: card | visa | mastercard | amex | account ) \b [^\n\d]{0,30}?
              \b ending \s (?: in | with ) \s \d{4} (?! \d )"""),
    Row("masked_id", "national_id", "the last digits of a social security number: XXX-XX-6789",
        ("x-", "*-"), r"(?<! [\w*] ) (?: x{3} | \*{3} ) - (?: x{2} | \*{2} ) - \d{4} (?! \d )"),
    Row("birthday", "national_id", "a date of birth", tuple(_DIGITS),
        r"""(?<! [a-z] ) (?= [bdgfn] ) (?: date \s of \s birth | d\.?o\.?b\.?
              | birth \s? (?: day | date ) | born (?: \s on )? | geburts (?: datum | tag )
              | geboren (?: \s am )?
              | nee? \s le | fecha \s de \s nacimiento | nato \s il ) ["']? \s? [:=]? \s? ["']?
            \d{1,4} [ ./-] (?: \d{1,2} | [a-z]{3,9} ) [ ./,-]{1,2} \d{1,4} (?! \d )"""),
    Row("vat_number", "national_id", "the European Union and neighbours: VAT numbers",
        tuple(_DIGITS),
        r"""(?<! [a-z0-9] ) (?: atu \d{8} | be [01] \d{9} | bg \d{9,10} | cy \d{8} [a-z]
              | cz \d{8,10} | de \d{9} | dk \d{8} | e[el] \d{9} | es [a-z0-9] \d{7} [a-z0-9]
              | fi \d{8} | fr [a-z0-9]{2} \d{9} | gb \d{9} | hr \d{11} | hu \d{8}
              | ie \d [a-z0-9+*] \d{5} [a-z]{1,2} | it \d{11} | lt \d{9} (?: \d{3} )? | lu \d{8}
              | lv \d{11} | mt \d{8} | nl \d{9} b \d\d | pl \d{10} | pt \d{9} | ro \d{6,10}
              | se \d{12} | si \d{8} | sk \d{10} | no \d{9} mva
              | che [ -]? \d{3} \.? \d{3} \.? \d{3} ) (?! [a-z0-9] )"""),
    Row("iban", "payment_card", "an international bank account number (ISO 13616)", tuple(_DIGITS),
        r"""(?: (?<! [a-z0-9] ) | (?<= iban ) )
            [a-z]{2} \d{2} (?: [ \n.-]{0,2} [a-z0-9]{4} ){2,7}+
            (?: [ \n.-]{0,2} [a-z0-9]{1,3} (?! [a-z0-9] ) )?+""",
        _is_iban),
    Row("glued_card", "payment_card", "a payment card with letters beside it", tuple(_DIGITS),
        r"""(?<! [0-9.] ) (?: (?<= [a-z] ) \d{13,19} (?! \d ) | \d{13,19} (?= [a-wyz] ) )""",
        lambda match: _is_card(match[0])),
    Row("labelled_id", "national_id", "a number after the name of a paper or an office",
        tuple(_DIGITS),
        r"""(?<! [a-z0-9] ) (?= [a-zип] ) (?P<paper> """ + _one_of(_PAPERS) + r""" ) (?! [a-z] )
            (?: \s? (?: no | num (?: ber | mer )? | nr | card | id | code | \# ) (?! \w ) \.?
            ){0,2}
            (?: \s{0,2} (?: [:=\#] | is | was | -> ) | ["'] \s? : )? \s{0,3} ["'(]?
            (?! [0-9a-f]{8} - [0-9a-f]{4} - )  # no UUID
            (?P<value> (?= [a-z]{0,3} -? \d | (?! of ) [a-z]{2} \ \d\d )
                [a-z0-9] (?: [ ./-]? [a-z0-9] ){4,24} )""",
        _has_id_digits),
    Row("lettered_id", "national_id", "papers whose letters and digits take turns",
        (*_DIGITS, "<<"),
        r"""(?<! [a-z0-9] ) (?= [a-z0-9] \S | [12] \s \d ) (?:
              # Italy: codice fiscale
              [a-z]{3} \s? [a-z]{3} \s? \d{2} [a-ehlmprst] \d{2} \s? [a-z] \d{3} [a-z]
              # Mexico: CURP; RFC
            | [a-z]{4} \d{6} [hmx] [a-z]{5} [a-z0-9] \d
            | [a-z&]{3,4} -? \d{2} (?: 0[1-9] | 1[0-2] ) [0-3]\d -? [a-z0-9]{2} [0-9a]
              # Finland: henkilötunnus
            | (?: 0[1-9] | [12]\d | 3[01] ) (?: 0[1-9] | 1[0-2] ) \d{2} [-+a-fu-y] \d{3}
              [0-9a-fhj-npr-y]
              # Germany: Sozialversicherungsnummer
            | \d{2} \s? (?: 0[1-9] | [12]\d | 3[01] ) (?: 0[1-9] | 1[0-2] ) \d{2}
              \s? [a-z] \s? \d{3}
              # France: numéro de sécurité sociale, Corsica
            | [12] \s? \d{2} \s? (?: 0[1-9] | 1[0-2] ) \s? 2[ab] \s? \d{3} \s? \d{3} \s? \d{2}
              # Portugal: cartão de cidadão
            | \d{8} \s? \d \s? [a-z]{2} \d
              # United States: Medicare beneficiary identifier (no s, l, o, i, b, z)
            | [1-9] [ac-hj-km-np-rt-y] [0-9ac-hj-km-np-rt-y] \d -?
              [ac-hj-km-np-rt-y] [0-9ac-hj-km-np-rt-y] \d -? [ac-hj-km-np-rt-y]{2} \d{2}
              # United Kingdom: driving licence
            | [a-z]{2,5} 9{0,3} \d [0156] \d (?: 0[1-9] | [12]\d | 3[01] ) \d
              [a-z9]{2} [a-z0-9]{3}
              # India: GSTIN
            | \d{2} [a-z]{5} \d{4} [a-z] [0-9a-z] z [0-9a-z]
              # Sri Lanka
            | \d{9} [vx]
              # the machine-readable zone of a passport or card (ICAO 9303)
            | [ipv] [a-z<] [a-z<]{3} [a-z]{1,30} << [a-z<]{1,40}
            ) (?! [a-z0-9] )""",
        _is_lettered_id),
    Row("german_card", "national_id", "Germany: identity card, with or without check digit",
        tuple(_DIGITS),
        r"""(?<! [a-z0-9] ) [cfghjklmnprtvwxyz] [0-9cfghjklmnprtvwxyz]{8}
            (?: \d d? )? (?! [a-z0-9] )""",
        _is_german_card),
    Row("labelled_phone", "phone", "a number after the word phone, tel, fax, mobile, WhatsApp …",
        tuple(_DIGITS),
        r"""(?<! [a-z] ) (?= [a-z] )
            (?: (?: tele )? phone | tel (?: efono? | ephone )? | fax | mobile?
              | cell (?: phone | ular )? | whatsapp | sms | handy | movil | numero | my \s number
              | contact | signal | call (?: \s me )? (?: \s (?: at | on ) )? | dial
              | text \s me \s (?: at | on ) )
            (?: \s? (?: no | number | nr | num | \# ) \.? )? ["']?
            (?: \s? (?: [:=] | is ) | \. )? \s{0,2} ["']?
            (?: \+? \(? \d (?: [ ./()-]{0,2} \d ){6,14}+ ) (?! \w )
            (?! \s (?: times | files | bytes | lines | records | rows ) )
          | (?<! [a-z] ) (?: (?: tele )? phone | tel | fax | mobile ) ["']? \s? [:=] \s{0,2} ["']?
            \d (?: [ ./-]? \d ){4,5}+ (?! \w )"""),
    Row("tel_url", "phone", "tel: and sms: (RFC 3966)", ("tel:", "sms:", "callto:"),
        r"(?<! \w ) (?: tel | sms | callto ) : /{0,2} \+? \(? \d [\d().-]{5,20}"),
    Row("vanity_phone", "phone", "1-800-FLOWERS", ("1-8", "1 8", "1.8", "1-(8", "1 (8", "8"),
        r"""(?<! [\w.-] )
            (?: 1 [ .-] \(? 8 (0|[3-8]) \1 \)? [ .-] | 8 (0|[3-8]) \2 - )
            (?= [\d-]{0,6} [a-z] ) (?: [a-z0-9] -? ){7} (?! \w )"""),

    Row("spelled_digits", "phone", "seven digits or more as words",
        ("zero", "four", "six", "seven", "eight", "nine"),
        r"""(?<! [a-z] ) (?: (?: zero | oh | one | two | three | four | five | six | seven | eight
              | nine | double ) [\s,-]{1,2} ){6,}
            (?: zero | oh | one | two | three | four | five | six | seven | eight | nine )
            (?! [a-z] )"""),

    # --- absolute and marked paths ------------------------------------------------------------
    Row("windows_path", "path", r"C:\…, C:/…", (":\\", ":/"),
        r"(?<! [a-z0-9] ) [a-z] : (?: \\ (?! [nrt] (?! \w ) ) | / (?= [\w.~%$-] | \W? $ ) )"),
    Row("unc_path", "path", r"\\server\share, \\?\C:\…, //server/share", ("\\\\", "//"),
        r"""\\ (?<! [a-z0-9\\] \\ ) (?: \\{1,7}+ (?: [\w.$?-]{2,64}+ | [.?] ) \\{1,4} [\w$.{]
              | (?: \\ [a-z] \\ | \\{3} [a-z] \\\\ ) [a-z] )
          | / (?<! [\w:/] / ) / [\w.-]{1,63}+ / [\w$.-]"""),
    Row("backslash_path", "path", r"dir\file, ..\file, ~\file", ("\\",),
        r"""(?= [\w.~\\-] ) (?<! \\ ) (?:
              (?= [.~] ) (?<! [A-Za-z0-9.] ) (?: \.{1,2} | ~ ) \\{1,4} [\w.]
            | (?= [\w.-] ) (?<! [\w.-] ) (?:
                (?: [\w.-]{1,64}+ \\{1,2} ){1,20}+ [\w-]{1,64}+ \. [A-Za-z0-9]{1,5} (?! \w )
              | [\w.-]{2,64}+ \\{1,2}
                (?: (?! [ntrdwsxu] ) [\w.-]{2} | [A-Z] \w{2} ) )   # no escape such as \n or \d
            | (?<! \w ) \\{1,2} (?! [ntr] | u[0-9a-fA-F]{4} | x[0-9a-fA-F]{2} )
              \w{3,64}+ \\{1,2} \w{2} )""",
        cased=True),
    Row("home_path", "path", "~/…, ~user/…, cd ~", ("~",),
        r"""(?<! [\w~/\\] ) ~ (?: [+-] | [a-z_] [\w.-]{0,31}+ )? /
          | """ + _ALONE + r""" ~ (?: [+-] | [a-z_] [a-z0-9_-]{2,31} )? """ + _TO_THE_END + r"""
          | (?<! \w ) """ + _ON_FILES + r""" (?: \s+ [\w./-]{1,40} ){0,3}
            \s+ ~ (?: [a-z_] [\w-]{0,31}+ )? (?! [\w~] )"""),
    Row("root_path", "path", "the root after a command: ls -la /, du -sh /*", ("/",),
        r"(?<! \w ) " + _ON_FILES + r""" (?: \s+ [\w.+=-]{1,40} ){0,3}
            \s+ ["']? / (?: \*+ (?! \w ) | (?= ["'`]? \s? (?: $ | [|;&>)"'`\n] | -\w ) ) )"""),
    Row("dot_path", "path", "./…, ../…, …/", ("./",),
        r"(?<! [\w./] ) (?: \./ [^\s/.,] | \.\./ | \./\. | \.{3}/ \w+/ )"),
    Row("unix_path", "path", "/…, from the root", ("/",),
        r"""(?: (?<! [\w/.)\]}*<] ) | (?<= \* ) (?! /\d ) | (?<= < ) (?! / \w{1,30} > ) )
            (?P<path> (?: / | /{3,4} ) [\w.@~] [\w.@~+$%\#,:=-]{0,100}+
                (?: / [\w.@~+$%-]{0,100}+ ){0,20}+ )""",
        _is_root_path),

    # --- names of machines --------------------------------------------------------------------
    Row("localhost", "hostname", "this machine", ("local", "broadcasthost", "ip6-"),
        r"""(?<! [a-z0-9] ) (?<! \w - )
            (?: (?: ip6- )? localhost [46]? | localdomain | broadcasthost | ip6-loopback )
            (?! [a-z0-9] | -\w )"""),
    Row("user_at_host", "hostname", "user@host, but no package@version", ("@",),
        r"""@ (?<= [\w.-] @ )
            (?! (?: latest | next | beta | alpha | rc | stable | v?\d[\w.]* ) (?! [\w-] ) )
            (?: [a-z] [\w.-]{0,100}+ | \d{1,3} (?: - \d{1,3} ){3} ) (?! @ )"""),
    Row("dotted_host", "hostname", "a dotted name below a top-level or private domain",
        tuple("." + sign for sign in sorted({*_LETTERS, *(name[0] for name in _NATIVE_DOMAINS)})),
        r"""(?: (?<! [\w@.\\$-] ) | (?<= \*\. ) )
            (?P<host> (?: [\w-]{1,63}+ \. (?= \w ) ){1,40}+
                (?: [a-zA-Z]{2,18}+ | [xX][nN]--[\w-]{2,59}+ | [^\W\d_\x00-\x7f]{2,8}+ ) )
            \.? (?! _{0,2} [A-Za-z0-9(] | -\w )""",
        _is_host, cased=True),
    Row("host_port", "hostname", "host:port, where the port is a usual one or the host numbered",
        tuple(":" + digit for digit in _DIGITS),
        r"""(?<! [\w.@/-] ) (?= [a-z] ) (?! """ + _one_of(_COUNTED) + r""" : )
            [a-z] [a-z0-9.-]{1,100}+ : """ + _one_of(_PORTS) + r""" (?! [\w:] | \.\w | \ \d )
          | (?<! [\w.@/:-] ) (?= [a-z0-9]{0,40} [-\d] ) [a-z] [a-z0-9-]{1,62}+ : \d{4,5}
            (?! [\w:-] | \.\w )"""),
    Row("machine_name", "hostname", "names as machines bear them: web-01, DESKTOP-…, ip-10-0-0-1",
        ("-", *_DIGITS),
        r"""(?<! [\w.-] ) (?= [a-z] ) (?:
              (?: desktop | laptop | win | ec2amaz | mac ) - (?= [a-z0-9]{0,14} \d ) [a-z0-9]{6,15}
            | [a-z]{2,20}+ s? (?: -s )? - (?: macbook | mbp | imac | mac-? (?: mini | pro | studio )
                | ipad | iphone | laptop | thinkpad | desktop | workstation )
              (?: - (?: pro | air | mini | \d{1,4} ) ){0,2}
            | ip (?: - \d{1,3} ){4} | raspberrypi | i-[0-9a-f]{8,17}
            | (?: [a-z] [a-z0-9]{0,11} - ){0,3} """ + _one_of(_ROLES) + r"""
              (?: -? (?: """ + _one_of(_PLACES) + r""" | [a-z]{2,4}\d ) ){0,3}
              -? (?: 0\d{1,3} | \d{2} [a-z]? (?<= - \d\d ) )
            ) (?! [\w-] )"""),
    Row("labelled_host", "hostname", "hostname: …, ssh …, ping …",
        ("host", "name", "fqdn", "ssh ", "ping ", "telnet ", "nslookup ", "dig ", "traceroute ",
         "mosh ", "mtr ", "nc ", "rdp ", "vnc "),
        r"""(?<! [\w-] )
            (?: (?: host | server | machine | computer | node | domain | device ) [ _-]? name
              | fqdn | host ) ["']? (?: \s? [:=] \s? | \s is \s ) ["']?
            (?= [a-z0-9.-]{0,40} [a-z] )
            (?! (?: not | unknown | missing | the | a | null | none | invalid | too | required
                  | empty | wrong | set ) (?! [\w-] | \.\w ) ) [a-z0-9] [a-z0-9._-]{1,100}
          | (?<! [\w-] ) (?: ssh | ping | telnet | nslookup | dig | traceroute | mosh | mtr | nc
              | rdp | vnc ) \s (?: -\w{1,2} \s (?: [\w./]{1,30} \s )? ){0,4}
            (?! [a-z]{1,20} - [a-z]{1,3} \s ) (?= [a-z0-9.]{0,40} [-\d] )
            [a-z] [a-z0-9]{0,30}+ [a-z0-9.-]{0,60} [a-z0-9] (?! \w | \.\w )"""),

    # --- what is left: random text, relative paths, bare file names -----------------------------
    Row("small_assignment", "env_var", "name=value, in any case", ("=",),
        r"""(?= [a-z] ) (?<! [\w?&.-] ) (?<! \( ) (?<! , \s )  # no f(x, end="")
            (?! (?: \w{0,30} _ )? (?: pass | pwd | secret | token | api_?key | key ) )
            (?: [a-z] [a-z0-9]{0,40}+ _ [a-z0-9_]{1,60}+ = (?! \d{1,12} \b )
              | """ + _one_of(_VARIABLES) + r""" =
              | (?! """ + _one_of(_OPTIONS) + r""" = ) [a-z] [a-z0-9]{2,40}+ =
                (?= [a-z/~."'$] \S{2} ) (?! true | false | none | null | value )
              ) ["'/~$.\w]
          | """ + _ALONE + " name=value " + _TO_THE_END),
    Row("secret_name", "env_var", "the name of a variable that holds a secret: AWS_SECRET_KEY",
        ("key", "token", "secret", "passw", "credential"),
        r"""(?<! [\w/.-] )
            (?= [A-Z0-9_]{0,60} (?: KEY (?! S ) | TOKEN | SECRET | PASSW | CREDENTIAL ) )
            [A-Z] [A-Z0-9]{1,30}+ (?: _ [A-Z0-9]{1,30}+ ){1,6} (?! \w )""",
        cased=True),
    Row("strong_password", "secret", "one word of small and capital letters, digits and signs",
        ("!", "@", "#", "$", "%", "^", "&", "*"),
        r"""(?<! [^\s"'`(\[{<>,;:=|] )
            (?= [\w!@\#$%^&*?-]{0,40} [a-z] ) (?= [\w!@\#$%^&*?-]{0,40} [A-Z] )
            (?= [\w!@\#$%^&*?-]{0,40} \d ) (?= [\w?-]{1,40} [!@\#$%^&*] )
            [\w!@\#$%^&*?-]{8,40} (?! [\w/\\.] )""",
        cased=True),
    Row("random_text", "secret", "a long run that looks drawn at random: keys, hashes, base64",
        (*_DIGITS, "+", "/", "=", "j", "k", "q", "v", "x", "z"),  # no word is so long without
        r"""(?<! [A-Za-z0-9+/_-] )
            # no UUID
            (?! [0-9a-fA-F]{8} (?: - [0-9a-fA-F]{4} ){3} - [0-9a-fA-F]{12} (?! [\w-] ) )
            [A-Za-z0-9+/_-]{20,512} ={0,2}""",
        _is_random, cased=True),
    Row("dot_file", "path", ".env, .bashrc and other hidden files by name",
        tuple("." + sign for sign in _LETTERS),
        r"""(?<! [\w.)\]*] ) \. """ + _one_of(_HIDDEN_FILES) + r"""
            (?: \. [\w-]{1,30} | rc | \d )? (?! \w )"""),
    Row("known_file", "path", "files that have no ending but a name: id_rsa, authorized_keys",
        ("id_", "d_keys", "known_hosts", "insfile", "grantfile", "pipfile", "gemfile", "kerfile",
         "makefile"),
        r"""(?<! \w ) (?: id_ (?: rsa | dsa | ecdsa | ed25519 ) (?: _\w{1,20} )? (?: \.pub )?
              | authorized_keys2? | known_hosts
              | (?: jenkins | vagrant | pip | gem | docker | make ) file ) (?! \w )"""),
    Row("file_name", "path", "name.ending", tuple("." + sign for sign in _DIGITS + _LETTERS),
        r"""(?<! [\w.@*+-] ) (?P<file> \w [\w.+-]{0,100} \. [a-z0-9]{1,12} ) (?! [\w(-] | \.\w )""",
        _is_file_name),
    Row("relative_path", "path", "dir/file", ("/",),
        r"""(?<! [\w/.@~$%&?\#*-] ) [\w.+-]{1,100}+ (?: / [\w.@+-]{1,100}+ ){1,20}+ /?
          | (?<! [\w/.@~$%&?\#*-] ) [\w.-]{2,60}+ / (?= $ | ["'`,;:|)\]!?.] | \s )""",
        _is_relative_path),
)


# ---------------------------------------------------------------------------------------------
# The numbers
# ---------------------------------------------------------------------------------------------

class Number:
    """One line of NUMBERS: what it is, how it may be written, and what its digits must fulfil.

    A shape is the number with 9 for each digit and a for each letter. A row that begins with
    a star takes any shape whose first sign is one of those after the star.
    """

    __slots__ = ("begins", "check", "label", "meaning", "name", "shapes")

    def __init__(
        self, name: str, label: str, meaning: str, shapes: str, check: Callable[[str], bool],
    ) -> None:
        self.name = name
        self.label = label
        self.meaning = meaning
        self.begins = shapes[1:] if shapes[0] == "*" else ""
        self.shapes = () if self.begins else tuple(shapes.split("|"))
        self.check = check  # of the letters and digits alone; after a star, of the whole text

    def fits(self, text: str) -> bool:
        """Does the number `text` (lower case, of one of the shapes) fulfil what it must?"""
        return self.check(text if self.begins else "".join(filter(str.isalnum, text)))


def _weighted(digits: str, weights: Sequence[int]) -> int:
    return sum(int(digit) * weight for digit, weight in zip(digits, weights, strict=False))


def _luhn(digits: str) -> bool:
    """ISO/IEC 7812-1, annex B."""
    odd = sum(map(int, digits[-1::-2]))
    even = sum(sum(divmod(2 * int(digit), 10)) for digit in digits[-2::-2])
    return (odd + even) % 10 == 0 and len(set(digits)) > 1


def _is_card(digits: str) -> bool:
    """ISO/IEC 7812: 13 to 19 digits of the banking industries (first digit 2 to 6), Luhn; and
    what other schemes have: Maestro with 12, UATP and old JCB, RuPay, Troy, Humo, Belkart."""
    length = len(digits)
    return _luhn(digits) and (
        (13 <= length <= 19 and digits[0] in "23456")
        or (length == 12 and digits.startswith(("50", "56", "57", "58", "6")))
        or (length == 15 and digits[0] == "1")
        or (length == 16 and digits.startswith(("81", "82", "9792", "9860", "9112"))))


def _is_nine(digits: str) -> bool:
    """Nine digits alone that fulfil what the Netherlands (BSN), Canada and Israel (Luhn), Portugal
    (NIF), Australia (TFN), New Zealand (IRD) or Serbia (PIB) ask of theirs."""
    rest = 11 - _weighted(digits, range(9, 1, -1)) % 11
    ird = -_weighted(digits, (3, 2, 7, 6, 5, 4, 3, 2)) % 11
    return len(set(digits)) > 2 and digits != "123456789" and not digits.endswith("000") and (
        _is_bsn(digits) or _luhn(digits) or _is_tfn(digits) or _is_mod_11_10(digits)
        or (digits[0] in "1235689" and (0 if rest > 9 else rest) == int(digits[8]))
        or ird == int(digits[8]))


def _is_nhs(digits: str) -> bool:
    return (digits[0] in "4679" and len(set(digits)) > 2
            and _weighted(digits, (10, 9, 8, 7, 6, 5, 4, 3, 2, 1)) % 11 == 0)


def _is_danish(digits: str) -> bool:
    """The birthday is enough, as no check digit holds since 2007; but seconds since 1970 look
    the same for months on end. A zero is a phone's."""
    return digits[0] in "123" and _is_day(digits[:2], digits[2:4]) and len(set(digits)) > 3 and (
        digits[:2] not in ("16", "17", "18")
        or _weighted(digits, (4, 3, 2, 7, 6, 5, 4, 3, 2, 1)) % 11 == 0)


def _is_ecuadorian(digits: str) -> bool:
    """Luhn over a province; those that begin as the seconds since 1970 do are left out."""
    return (10 <= int(digits[:2]) <= 24 and digits[:2] not in ("15", "16", "17", "18")
            and digits[2] in "012345" and _luhn(digits))


def _is_inn(digits: str) -> bool:
    """Russia: two check digits."""
    weights = (3, 7, 2, 4, 10, 3, 5, 9, 4, 6, 8)
    return (len(set(digits)) > 2 and _weighted(digits, weights[1:]) % 11 % 10 == int(digits[10])
            and _weighted(digits, weights) % 11 % 10 == int(digits[11]))


def _is_uruguayan(digits: str) -> bool:
    rest = -_weighted(digits, (4, 3, 2, 9, 8, 7, 6, 5, 4, 3, 2)) % 11
    return digits[0] in "12" and rest == int(digits[11])


def _is_mykad_bare(digits: str) -> bool:
    return (_is_day(digits[4:6], digits[2:4]) and 1 <= int(digits[6:8]) <= 59
            and len(set(digits)) > 3)


def _is_nik(digits: str) -> bool:
    """Indonesia: province, then the birthday, to whose day women add 40. No microseconds."""
    return (11 <= int(digits[:2]) <= 96 and digits[:2] != "17"
            and _is_day(str(int(digits[6:8]) % 40), digits[8:10]) and not _is_card(digits)
            and len(set(digits)) > 4)


def _is_emirates(digits: str) -> bool:
    return digits.startswith("784")


def _is_dash_one(digits: str) -> bool:
    """Seven to nine digits, a dash, a check digit: no day before it."""
    return not (digits.startswith(("19", "20")) and _is_day(digits[6:8], digits[4:6]))


def _is_series(digits: str) -> bool:
    """Series and number of a paper; no year, in Austria a birthday."""
    return digits[:2] not in ("19", "20") and not digits.endswith("000")


def _is_day(day: str, month: str) -> bool:
    return 1 <= int(day) <= 31 and 1 <= int(month) <= 12


def _is_ssn(digits: str) -> bool:
    return digits[:3] not in ("000", "666") and digits[3:5] != "00" and digits[5:] != "0000"


def _is_nino(text: str) -> bool:
    return text[:2] == "qq" or (
        text[0] not in "dfiquv" and text[1] not in "dfiquvo" and text[-1] in "abcd")


def _is_dni(text: str) -> bool:
    number = str("xyz".find(text[0])) + text[1:-1] if text[0] in "xyz" else text[:-1]
    return number.isdigit() and "trwagmyfpdxbnjzsqvhlcke"[int(number) % 23] == text[-1]


def _is_nir(digits: str) -> bool:
    return digits[0] in "123478" and (
        len(digits) == 13 or 97 - int(digits[:13]) % 97 == int(digits[13:]))


def _is_steuer_id(digits: str) -> bool:
    """ISO 7064, MOD 11,10; one digit stands two or three times among the first ten."""
    product = 10
    for digit in digits[:10]:
        product = ((int(digit) + product - 1) % 10 + 1) * 2 % 11
    return (digits[0] != "0" and (11 - product) % 10 == int(digits[10])
            and 7 <= len(set(digits[:10])) <= 9)


def _is_bsn(digits: str) -> bool:
    return _weighted(digits, (9, 8, 7, 6, 5, 4, 3, 2, -1)) % 11 == 0


def _is_nordic(digits: str) -> bool:
    """Sweden (year first; a number for foreigners adds 60 to the day); Denmark, Iceland (day
    first). In this form the birthday is telling enough."""
    digits = digits[-10:]
    return _is_day(str(int(digits[4:6]) % 60), digits[2:4]) or _is_day(digits[:2], digits[2:4])


def _is_swedish(digits: str) -> bool:
    short = digits[-10:]
    return (digits[:2] in ("19", "20", short[:2]) and _is_day(short[4:6], short[2:4])
            and _luhn(short))


def _is_norwegian(digits: str) -> bool:
    return (
        _is_day(str(int(digits[:2]) % 40), digits[2:4])
        and _weighted(digits, (3, 7, 6, 1, 8, 9, 4, 5, 2, 1)) % 11 == 0
        and _weighted(digits, (5, 4, 3, 2, 7, 6, 5, 4, 3, 2, 1)) % 11 == 0)


def _is_pesel(digits: str) -> bool:
    return (_is_day(digits[4:6], str(int(digits[2:4]) % 20))
            and _weighted(digits, (1, 3, 7, 9, 1, 3, 7, 9, 1, 3, 1)) % 10 == 0)


def _is_cpf(digits: str) -> bool:
    def check(length: int) -> int:
        return _weighted(digits, range(length + 1, 1, -1)[:length]) * 10 % 11 % 10

    return len(set(digits)) > 1 and check(9) == int(digits[9]) and check(10) == int(digits[10])


def _is_cnpj(digits: str) -> bool:
    weights = (6, 5, 4, 3, 2, 9, 8, 7, 6, 5, 4, 3, 2)
    for length in (12, 13):
        rest = _weighted(digits[:length], weights[13 - length:]) % 11
        if int(digits[length]) != (0 if rest < 2 else 11 - rest):
            return False
    return len(set(digits)) > 1


def _is_verhoeff(digits: str) -> bool:
    """Verhoeff's check digit: the dihedral group of order ten, and a permutation a place."""
    check = 0
    for place, digit in enumerate(reversed(digits)):
        other = int(_VERHOEFF_PERMUTATIONS[place % 8][int(digit)])
        check = int(_VERHOEFF_PRODUCTS[check][other])
    return check == 0


_VERHOEFF_PRODUCTS = (
    "0123456789", "1234067895", "2340178956", "3401289567", "4012395678",
    "5987604321", "6598710432", "7659821043", "8765932104", "9876543210",
)
_VERHOEFF_PERMUTATIONS = (
    "0123456789", "1576283094", "5803796142", "8916043527",
    "9453126870", "4286573901", "2793806415", "7046913258",
)


def _is_my_number(digits: str) -> bool:
    rest = _weighted(digits, (6, 5, 4, 3, 2, 7, 6, 5, 4, 3, 2)) % 11
    return int(digits[11]) == (0 if rest < 2 else 11 - rest)


def _is_twelve(digits: str) -> bool:
    """Aadhaar (Verhoeff) and My Number, written without spaces."""
    return len(set(digits)) > 2 and (
        (digits[0] > "1" and _is_verhoeff(digits)) or _is_my_number(digits))


def _is_four_by_three(digits: str) -> bool:
    """Aadhaar or My Number in groups: the form is enough."""
    years = all(digits[at:at + 2] in ("19", "20") for at in (0, 4, 8))
    return digits[0] != "0" and not years


def _is_resident(text: str) -> bool:
    """GB 11643: MOD 11-2, with x for ten."""
    weights = (7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2)
    return (text[:17].isdigit() and text[6:8] in ("18", "19", "20")
            and _is_day(text[12:14], text[10:12])
            and text[17] in ("x", "10x98765432"[_weighted(text[:17], weights) % 11]))


def _is_rrn(digits: str) -> bool:
    return _is_day(digits[4:6], digits[2:4]) and digits[6] in "12345678"


def _is_ahv(digits: str) -> bool:
    return digits.startswith("756")


def _is_ahv_bare(digits: str) -> bool:
    return digits.startswith("756") and _weighted(digits, (1, 3) * 6 + (1,)) % 10 == 0


def _is_belgian(digits: str) -> bool:
    return _is_day(digits[4:6], str(int(digits[2:4]) % 20)) and any(
        97 - int(century + digits[:9]) % 97 == int(digits[9:]) for century in ("", "2"))


def _is_belgian_form(digits: str) -> bool:
    return _is_day(digits[4:6], str(int(digits[2:4]) % 20))


def _is_turkish(digits: str) -> bool:
    odd, even = sum(map(int, digits[0:9:2])), sum(map(int, digits[1:8:2]))
    return (digits[0] != "0" and (odd * 7 - even) % 10 == int(digits[9])
            and sum(map(int, digits[:10])) % 10 == int(digits[10]))


def _is_baltic(digits: str) -> bool:
    """Estonia and Lithuania: century, birthday, serial; two rounds of weights."""
    if digits[0] not in "123456" or not _is_day(digits[5:7], digits[3:5]):
        return False
    for weights in ((1, 2, 3, 4, 5, 6, 7, 8, 9, 1), (3, 4, 5, 6, 7, 8, 9, 1, 2, 3)):
        rest = _weighted(digits, weights) % 11
        if rest < 10:
            return rest == int(digits[10])
    return digits[10] == "0"


def _is_amka(digits: str) -> bool:
    return _is_day(digits[:2], digits[2:4]) and _luhn(digits)


def _is_latvian(digits: str) -> bool:
    return _is_day(digits[:2], digits[2:4]) or digits[:2] == "32"


def _is_oib(digits: str) -> bool:
    return digits[0] != "0" and len(set(digits)) > 3 and _is_mod_11_10(digits)


def _is_mod_11_10(digits: str) -> bool:
    rest = 10
    for digit in digits[:-1]:
        rest = (rest + int(digit)) % 10 or 10
        rest = rest * 2 % 11
    return (11 - rest) % 10 == int(digits[-1])


def _is_romanian(digits: str) -> bool:
    rest = _weighted(digits, (2, 7, 9, 1, 4, 6, 3, 5, 8, 2, 7, 9)) % 11
    return (digits[0] in "123456789" and _is_day(digits[5:7], digits[3:5])
            and (1 if rest == 10 else rest) == int(digits[12]))


def _is_jmbg(digits: str) -> bool:
    rest = 11 - _weighted(digits, (7, 6, 5, 4, 3, 2, 7, 6, 5, 4, 3, 2)) % 11
    return _is_day(digits[:2], digits[2:4]) and (0 if rest > 9 else rest) == int(digits[12])


def _is_south_african(digits: str) -> bool:
    return _is_day(digits[4:6], digits[2:4]) and digits[10] in "012" and _luhn(digits)


def _is_thai(digits: str) -> bool:
    return (11 - _weighted(digits, range(13, 1, -1)) % 11) % 10 == int(digits[12])


def _is_bulgarian(digits: str) -> bool:
    return (_is_day(digits[4:6], str(int(digits[2:4]) % 20))
            and _weighted(digits, (2, 4, 8, 5, 10, 9, 7, 3, 6)) % 11 % 10 == int(digits[9]))


def _is_czech(digits: str) -> bool:
    day, month = digits[4:6], str(int(digits[2:4]) % 50 % 20)
    return _is_day(day, month) and (len(digits) == 9 or int(digits) % 11 == 0
                                    or (int(digits[:9]) % 11 == 10 and digits[9] == "0"))


def _is_cuit(digits: str) -> bool:
    rest = 11 - _weighted(digits, (5, 4, 3, 2, 7, 6, 5, 4, 3, 2)) % 11
    return {11: 0, 10: 9}.get(rest, rest) == int(digits[10])


def _is_rut(text: str) -> bool:
    rest = 11 - _weighted(text[-2::-1], (2, 3, 4, 5, 6, 7, 2, 3)) % 11
    return {11: "0", 10: "k"}.get(rest, str(rest)) == text[-1]


def _is_pps(text: str) -> bool:
    letters = text[7:]
    extra = 9 * (ord(letters[1]) - 96) % 23 if len(letters) == 2 and letters[1] != "w" else 0
    total = (_weighted(text, range(8, 1, -1)) + extra) % 23
    return letters[0] == ("w" if total == 0 else chr(96 + total))


def _is_nric(text: str) -> bool:
    return text[0] in "stfgm"


def _is_hkid(text: str) -> bool:
    head = text[:-1].rjust(8)
    values = [36 if c == " " else int(c, 36) for c in head]
    rest = sum(value * (9 - place) for place, value in enumerate(values)) % 11
    return {0: "0", 1: "a"}.get(rest, str(11 - rest)) == text[-1]


def _is_taiwanese(text: str) -> bool:
    return text[1] in "1289"


def _is_mykad(digits: str) -> bool:
    return _is_day(digits[4:6], digits[2:4])


def _is_hungarian(digits: str) -> bool:
    return digits[0] in "12345678" and _is_day(digits[5:7], digits[3:5])


def _is_sin(digits: str) -> bool:
    return digits[0] in "0123457" and not digits.endswith("00") and _luhn(digits)


def _is_sin_dashed(digits: str) -> bool:
    return _luhn(digits)


def _is_tfn(digits: str) -> bool:
    return digits[0] in "12348" and _weighted(digits, (1, 4, 3, 7, 5, 8, 6, 9, 10)) % 11 == 0


def _is_medicare(digits: str) -> bool:
    return (digits[0] in "23456"
            and _weighted(digits, (1, 3, 7, 9, 1, 3, 7, 9)) % 10 == int(digits[8]))


def _is_any(_: str) -> bool:
    return True


def _is_nanp(digits: str) -> bool:
    """North American Numbering Plan, as it is written: the area begins with 2 to 9."""
    return digits[-10] in "23456789" and (len(digits) == 10 or digits[0] == "1")


def _is_nanp_bare(digits: str) -> bool:
    """Ten digits alone may be a count: the exchange has to be right too, and no power of two."""
    last = digits[-10:]
    return (_is_nanp(digits) and last[1] != "9" and (last[3] in "23456789" or last[:3] == "555")
            and not last.endswith("0000") and int(last) & (int(last) + 1) != 0
            and int(last) & (int(last) - 1) != 0)


def _is_eleven(digits: str) -> bool:
    """Mobile numbers without separators: China, Russia, North America with its 1."""
    return ((digits[0] == "1" and digits[1] in "3456789" and digits[2:] != "0" * 9)
            or digits[:2] in ("79", "89", "84", "74") or _is_nanp_bare(digits))


def _begins_mobile(digits: str) -> bool:
    return digits[0] in "23456789"


def _is_nine_bare(digits: str) -> bool:
    """Spain, Portugal, Poland, France without its zero: mobile numbers."""
    return digits[0] in "679" and not digits.endswith("000")


def _is_ten_bare(digits: str) -> bool:
    """India, Greece, Russia without its 8: mobile numbers."""
    return digits[0] in "679" and not digits.endswith("0000")


def _is_no_count(digits: str) -> bool:
    """Begins as no trunk and no year does, and is not round."""
    return digits[0] in "23456789" and digits[:2] != "20" and not digits.endswith("00")


def _is_brazilian(digits: str) -> bool:
    return digits[2] == "9" and "0" not in digits[:2] and len(set(digits)) > 4


def _begins_chinese(digits: str) -> bool:
    return digits[0] == "1" and digits[1] in "3456789"


def _begins_six(digits: str) -> bool:
    return digits[0] in "6789"


def _is_four_four(digits: str) -> bool:
    return digits[0] in "235689" and not digits.endswith("00") and not (
        digits[:2] in ("19", "20") or digits[4:6] in ("19", "20"))


def _begins_seven(digits: str) -> bool:
    return digits[0] in "78"


def _is_local(digits: str) -> bool:
    return digits.startswith("555")


def _are_pairs(digits: str) -> bool:
    """12 34 56 78, as Danes and Norwegians write it; no series such as 20 30 40 50."""
    pairs = [int(digits[at:at + 2]) for at in range(0, 8, 2)]
    steps = {after - before for before, after in zip(pairs, pairs[1:], strict=False)}
    return digits[0] in "23456789" and len(steps) > 1


def _is_international(text: str) -> bool:
    """E.164: + (or 00, or 011), country code, at most 15 digits."""
    digits = "".join(filter(str.isdigit, text))
    text = text.lstrip("(")
    if text[:1] == "+":
        if digits[0] == "0":  # a trunk zero after a plus: nobody's, but meant so
            return 10 <= len(digits) <= 12
        if text.count(".") == 1 and len(digits) != 11 and len(digits) + 2 == len(text):
            return False  # +1.63317787
        return 8 <= len(digits) <= 16 or (len(digits) == 7 and digits[0] not in "17")
    return text.startswith(("00", "011 ")) and 10 <= len(digits) <= 17 and digits[2] != "0"


def _is_national(text: str) -> bool:
    """A trunk zero and 8 to 11 digits; a decimal fraction and a date have other groups."""
    digits = "".join(filter(str.isdigit, text))
    bare = text.isdigit()
    return (
        len(digits) > 7 and text.lstrip("(")[0] == "0" and digits[1] != "0" and text != "0123456789"
        and (10 <= len(digits) <= 11 if bare else 9 <= len(digits) <= 12 or (
            text[0] == "(" or text[-3] == " " or text[-4] == " "))  # eight, in short groups
        and not (text[-5] == "-" and len(text) == 10)  # a ZIP+4
        and not (text.startswith("0.") and text.count(".") == 1)
        and len(set(digits)) > 2
    )


def _is_card_text(text: str) -> bool:
    digits = text.replace(" ", "").replace("-", "")
    for sign in "./":
        if digits.count(sign) > 1:  # one would be a fraction's
            digits = digits.replace(sign, "")
    return digits.isdigit() and _is_card(digits)


# A day of the twentieth or twenty-first century, year first or last.
_DATE = r"""
    (?<! \d ) (?: (?: 19 | 20 ) \d\d ([-/.]) [01]\d \1 [0-3]\d
                | [0-3]\d ([-/.]) [0-3]\d \2 (?: 19 | 20 ) \d\d ) (?! \d )
"""

NUMBERS: tuple[Number, ...] = (
    # national ids, whose checks are sharper, before phones, whose forms are many
    Number("us_ssn", "national_id", "United States: social security number",
           "999-99-9999|999 99 9999|999.99.9999", _is_ssn),
    Number("uk_nino", "national_id", "United Kingdom: national insurance number",
           "aa999999a|aa 99 99 99 a|aa-99-99-99-a|aa 999999 a|aa 99 99 99a|aa99 99 99a", _is_nino),
    Number("es_dni", "national_id", "Spain: DNI and NIE, letter by modulo 23",
           "99999999a|99999999-a|99.999.999-a|99.999.999a|99999999 a|99 999 999 a|99.999.999 a"
           "|a9999999a|a-9999999-a|a9999999-a|a-9999999a|a 9999999 a|a9999999 a", _is_dni),
    Number("fr_nir", "national_id", "France: numéro de sécurité sociale, modulo 97",
           "9 99 99 99 999 999 99|9 99 99 99 999 999|999999999999999|9999999999999 99"
           "|9-99-99-99-999-999-99|9.99.99.99.999.999.99|9 9999 99 999 999 99"
           "|9 99 99 99 999 999/99", _is_nir),
    Number("nl_bsn", "national_id", "the Netherlands: BSN with its dots, the test of eleven",
           "9999.99.999|99.99.99.999", _is_bsn),
    Number("nordic", "national_id", "Denmark, Sweden, Iceland: birthday and four digits",
           "999999-9999|999999+9999|99999999-9999|99999999+9999", _is_nordic),
    Number("se_bare", "national_id", "Sweden: personnummer without a dash, Luhn",
           "9999999999|999999999999", _is_swedish),
    Number("no_fnr", "national_id", "Norway: fødselsnummer, two check digits",
           "99999999999|999999 99999|999999-99999", _is_norwegian),
    Number("pl_pesel", "national_id", "Poland: PESEL", "99999999999", _is_pesel),
    Number("br_cpf", "national_id", "Brazil: CPF, two check digits",
           "999999999-99|99999999999|999 999 999 99|999.999.999.99|999-999-999-99", _is_cpf),
    Number("br_form", "national_id", "the same as it is written", "999.999.999-99",
           lambda digits: len(set(digits)) > 1),
    Number("br_cnpj", "national_id", "Brazil: CNPJ, two check digits",
           "99999999999999|99999999/9999-99", _is_cnpj),
    Number("br_cnpj_form", "national_id", "the same as it is written", "99.999.999/9999-99",
           lambda digits: len(set(digits)) > 1),
    Number("in_aadhaar", "national_id", "India: Aadhaar; Japan: My Number",
           "9999 9999 9999|9999-9999-9999", _is_four_by_three),
    Number("in_bare", "national_id", "the same without spaces, by check digit",
           "999999999999", _is_twelve),
    Number("in_pan", "national_id", "India: permanent account number", "aaaaa9999a", _is_any),
    Number("ca_sin", "national_id", "Canada: social insurance number, Luhn", "999-999-999",
           _is_sin_dashed),
    Number("ca_sin_spaced", "national_id", "the same with spaces, where no phone begins so",
           "999 999 999", _is_sin),
    Number("au_tfn", "national_id", "Australia: tax file number, modulo 11",
           "999 999 999|999-999-999", _is_tfn),
    Number("au_medicare", "national_id", "Australia: Medicare card",
           "9999 99999 9|9999-99999-9|9999 99999 9-9|9999 99999 9/9", _is_medicare),
    Number("cn_resident", "national_id", "China: resident identity card, MOD 11-2",
           "999999999999999999|99999999999999999a|999999 99999999 9999|999999 99999999 999a"
           "|999999-99999999-9999|999999-99999999-999a", _is_resident),
    Number("kr_rrn", "national_id", "South Korea: resident registration number",
           "999999-9999999|999999 9999999", _is_rrn),
    Number("ch_ahv", "national_id", "Switzerland: AHV/AVS number", "999.9999.9999.99", _is_ahv),
    Number("ch_ahv_bare", "national_id", "the same without dots, EAN-13 check digit",
           "9999999999999|999 9999 9999 99|999-9999-9999-99", _is_ahv_bare),
    Number("be_form", "national_id", "Belgium: national number as it is written",
           "99.99.99-999.99|99.99.99-999-99|99.99.99.999.99|99 99 99 999 99", _is_belgian_form),
    Number("be_bare", "national_id", "the same without signs, modulo 97",
           "99999999999|999999-999-99|999999 999 99|999999-999.99", _is_belgian),
    Number("tr_tckn", "national_id", "Turkey: T.C. kimlik, two check digits",
           "99999999999|999 999 999 99", _is_turkish),
    Number("baltic", "national_id", "Estonia and Lithuania: personal code", "99999999999",
           _is_baltic),
    Number("lv_code", "national_id", "Latvia: personal code", "999999-99999", _is_latvian),
    Number("gr_amka", "national_id", "Greece: AMKA, Luhn", "99999999999", _is_amka),
    Number("ro_cnp", "national_id", "Romania: CNP", "9999999999999", _is_romanian),
    Number("jmbg", "national_id", "former Yugoslavia: JMBG", "9999999999999", _is_jmbg),
    Number("za_id", "national_id", "South Africa: identity number, Luhn",
           "9999999999999|999999 9999 999|999999 9999 99 9|999999-9999-999", _is_south_african),
    Number("th_id", "national_id", "Thailand: citizen number",
           "9-9999-99999-99-9|9 9999 99999 99 9", _is_any),
    Number("th_bare", "national_id", "the same without dashes, modulo 11", "9999999999999",
           _is_thai),
    Number("bg_egn", "national_id", "Bulgaria: EGN", "9999999999", _is_bulgarian),
    Number("cz_rc", "national_id", "Czechia and Slovakia: rodné číslo", "999999/9999|999999/999",
           _is_czech),
    Number("hu_id", "national_id", "Hungary: personal number", "9-999999-9999|9 999999 9999",
           _is_hungarian),
    Number("ru_snils", "national_id", "Russia: SNILS", "999-999-999 99|999-999-999-99", _is_any),
    Number("ar_cuit", "national_id", "Argentina: CUIT and CUIL, modulo 11",
           "99-99999999-9", _is_cuit),
    Number("cl_form", "national_id", "Chile: RUT, Uruguay: cédula, Brazil: RG, with their dots",
           "99.999.999-9|99.999.999-a|9.999.999-9|9.999.999-a", _is_any),
    Number("cl_rut", "national_id", "Chile: RUT without dots, modulo 11", "99999999-a|9999999-a",
           _is_rut),
    Number("dash_one", "national_id", "Chile, Guatemala, Israel, Peru, Ecuador, Colombia: a check "
           "digit behind a dash", "99999999-9|9999999-9|999999999-9|999.999.999-9", _is_dash_one),
    Number("dashed", "national_id", "Dominican Republic, United States (EIN), Costa Rica, El "
           "Salvador, the Philippines, in their groups", "999-9999999-9|99-9999999|9-9999-9999"
           "|9999-999999-999-9|99-9999999-9|9999-9999-9999-9999",
           lambda digits: len(set(digits)) > 2 and not _is_card(digits)),
    Number("ae_id", "national_id", "United Arab Emirates: Emirates ID",
           "999-9999-9999999-9|999999999999999", _is_emirates),
    Number("ve_rif", "national_id", "Venezuela: RIF", "a-99999999-9|a999999999|a-999999999",
           lambda text: text[0] in "vejpgc"),
    Number("series", "national_id", "Russia: passport; Austria: social insurance", "9999 999999",
           _is_series),
    Number("ru_inn", "national_id", "Russia: INN, two check digits", "999999999999", _is_inn),
    Number("uy_rut", "national_id", "Uruguay: RUT, modulo 11", "999999999999", _is_uruguayan),
    Number("my_bare", "national_id", "Malaysia: MyKad without dashes", "999999999999",
           _is_mykad_bare),
    Number("id_nik", "national_id", "Indonesia: NIK", "9999999999999999", _is_nik),
    Number("bare_nine", "national_id", "nine digits alone with a valid check digit", "999999999",
           _is_nine),
    Number("ve_cedula", "national_id", "Venezuela: cédula",
           "a-99.999.999|a-9.999.999|a-99999999|a99999999",
           lambda text: text[0] in "vej"),
    Number("ie_pps", "national_id", "Ireland: PPS number, modulo 23",
           "9999999a|9999999aa|9999999 a|9999999 aa", _is_pps),
    Number("sg_nric", "national_id", "Singapore: NRIC and FIN", "a9999999a", _is_nric),
    Number("hk_id", "national_id", "Hong Kong: identity card, modulo 11",
           "a9999999|a999999a", _is_hkid),
    Number("hk_form", "national_id", "the same as it is written", "a999999(9|a999999(a)|aa999999(9"
           "|aa999999(a)|a999999 (9", _is_any),
    Number("tw_id", "national_id", "Taiwan: identity card", "a999999999", _is_taiwanese),
    Number("my_kad", "national_id", "Malaysia: MyKad", "999999-99-9999", _is_mykad),
    Number("pk_cnic", "national_id", "Pakistan: CNIC", "99999-9999999-9", _is_any),

    Number("card", "payment_card", "a payment card in any groups, Luhn (ISO/IEC 7812)", "*12345689",
           _is_card_text),

    Number("phone_nanp", "phone", "North America: area, exchange, line",
           "999-999-9999|999.999.9999|999 999 9999|(999) 999-9999|(999)999-9999|(999) 999 9999"
           "|(999) 999.9999|(999)-999-9999|(999) 9999999|(999)9999999|999-9999999|999-999 9999"
           "|999/999-9999|999 999-9999|999.999-9999|(999) 999 99 99|999-999-99-99|(999) 999-99-99"
           "|(999)999-99-99|9-999-999-9999|9 999 999 9999|9.999.999.9999|9 (999) 999-9999"
           "|9(999)999-9999|9-(999)-999-9999|9 999-999-9999|9 (999) 999 9999|(999).999.9999"
           "|999 - 999 - 9999|(999)999.9999|(999)999 9999|999/999 9999|9 (999)999-9999|999 9999999"
           "|999/9999999"
           "|9 999 9999999", _is_nanp),
    Number("phone_bare", "phone", "North America: ten digits alone", "9999999999", _is_nanp_bare),
    Number("phone_eleven", "phone", "China, Russia, North America: eleven digits alone",
           "99999999999", _is_eleven),
    # ids with one check digit: one in ten phone numbers would pass
    Number("de_steuer_form", "national_id", "Germany: Steuer-ID as it is written",
           "99 999 999 999|99/999/999/999", lambda digits: digits[0] != "0"),
    Number("de_steuer_id", "national_id", "the same without spaces, ISO 7064",
           "99999999999|99 999999999", _is_steuer_id),
    Number("hr_oib", "national_id", "Croatia: OIB, ISO 7064", "99999999999", _is_oib),
    Number("dk_bare", "national_id", "Denmark: CPR without a dash", "9999999999",
           _is_danish),
    Number("cz_bare", "national_id", "Czechia: rodné číslo without a stroke, modulo 11",
           "9999999999", _is_czech),
    Number("gb_nhs", "national_id", "United Kingdom: NHS number, modulo 11",
           "9999999999", _is_nhs),
    Number("ec_ci", "national_id", "Ecuador: cédula, Luhn", "9999999999", _is_ecuadorian),
    Number("ar_bare", "national_id", "Argentina: CUIT without dashes, modulo 11", "99999999999",
           lambda digits: digits[:2] in ("20", "23", "24", "27", "30", "33") and _is_cuit(digits)),
    Number("phone_br_bare", "phone", "Brazil: eleven digits alone", "99999999999",
           _is_brazilian),
    Number("phone_nine", "phone", "Spain, Portugal, Poland, Czechia: nine digits in groups",
           "999 999 999|999-999-999|999 99 99 99|999-99-99-99|999.99.99.99", _begins_mobile),
    Number("phone_2322", "phone", "Poland, Switzerland: two, three, two, two",
           "99 999 99 99|99-999-99-99", _is_any),
    Number("phone_cn", "phone", "China: mobile", "999 9999 9999|999-9999-9999|999.9999.9999",
           _begins_chinese),
    Number("phone_in", "phone", "India: mobile", "99999 99999|99999-99999", _begins_six),
    Number("phone_two", "phone", "Mexico, Brazil: area, four, four",
           "99 9999 9999|99-9999-9999|(99) 9999-9999|(99) 99999-9999|(99) 9999 9999|(99)99999-9999"
           "|(99)9999-9999|99 99999-9999|99 9 9999-9999|(99) 9 9999-9999|99 9999-9999"
           "|(99) 999999999|(9) 9999 9999|99 99999 9999|(99) 99999 9999", _is_any),
    Number("phone_nine_bare", "phone", "Europe: nine digits alone", "999999999", _is_nine_bare),
    Number("phone_ten_bare", "phone", "India, Greece: ten digits alone", "9999999999",
           _is_ten_bare),
    Number("phone_eight", "phone", "Hong Kong, Singapore, Estonia: four, four", "9999 9999",
           _is_four_four),
    Number("phone_323", "phone", "Norway, Iceland, Estonia, Latvia, Portugal, Lithuania",
           "999 99 999|999 9999|99 999 9999|9 999 99999|(99) 999 9999", _is_no_count),
    Number("phone_233", "phone", "Latvia, Czechia without a digit", "99 999 999",
           lambda digits: digits[0] in "26" and not digits.endswith("00")),
    Number("phone_au", "phone", "Australia and others: service numbers", "9999 999 999",
           lambda digits: digits[:2] in ("13", "18")),
    Number("phone_pairs", "phone", "Denmark, Norway, Luxembourg: four pairs",
           "99 99 99 99|99.99.99.99", _are_pairs),
    Number("phone_cl", "phone", "Chile: mobile", "9 9999 9999", lambda digits: digits[0] == "9"),
    Number("phone_ru", "phone", "Russia: 8 or 7, area, number",
           "9 (999) 999-99-99|9-999-999-99-99|9 999 999-99-99|9 999 999 99 99|9(999)999-99-99"
           "|9 (999) 999 99 99|9(999)9999999|9 (999) 9999999", _begins_seven),
    Number("phone_local", "phone", "North America: 555 and the line", "999-9999|999.9999",
           _is_local),
    Number("phone_international", "phone", "+ or 00 and country code (E.164)", "*+(0",
           _is_international),
    Number("phone_national", "phone", "a trunk zero, in any groups", "*0(", _is_national),
)

# A number with what may belong to it: letters before, groups of digits, letters behind.
_NUMBER = r"""
    (?<! [0-9a-z] ) (?<! [0-9a-f]{4}- )
    (?P<head> [a-z]{1,6}+ [ .-]? )?+
    (?P<body> \(? \+? \(? [0-9]++
        (?: (?: [() ./-] | \+ (?= [0-9]{4}\b ) ){1,3}+ [0-9]++ ){0,20}+ )
    (?P<tail> \( [0-9a-z] \) | [ .-]? [a-z]{1,2} (?! [0-9a-z] ) )?+
    (?! [0-9a-z] | [ ] (?: bytes | [kmgt]i?b | ms | rows | lines | files | records | times ) \b )
"""
# What people put between the groups of a number, and what stands for it here.
_BETWEEN = (
    (r"(?<=[0-9)])(?:(?<![ \n][0-9])(?<![ \n][0-9]{2})\n|_|(?<![0-9]{6})\+|[ \n]{2,3})"
     r"(?=[(0-9])", " "),
    (r"(?<=[0-9)])(?: {1,2}([-/]) {0,2}|([-/]) {1,2})(?=[(0-9])", r"\1\2"),
    (r"(?<=[0-9]{4})[,:](?=[0-9]{4})", "-"),
)
_MOST_GROUPS = 7  # between spaces, in one number
_SHORTEST, _LONGEST = 7, 30  # signs in one number


def _judge_numbers(text: str) -> str | None:
    """The class of the first number in lower-case `text` that a row of NUMBERS knows, or None."""
    if not any(digit in text for digit in _DIGITS):
        return None
    import re

    for pattern, sign in _BETWEEN:
        text = re.sub(pattern, sign, text)
    to_shape = str.maketrans(_DIGITS + "bcdefghijklmnopqrstuvwxyz", "9" * 10 + "a" * 25)
    by_shape: dict[str, list[Number]] = {}
    for row in NUMBERS:
        for shape in row.shapes:
            by_shape.setdefault(shape, []).append(row)
    by_sign = {
        sign: [row for row in NUMBERS if sign in row.begins] for sign in "+(" + _DIGITS}
    plans: dict[tuple[int, int, str], list[tuple[int, int, list[Number]]]] = {}
    found = (match.groups("") for match in re.finditer(_NUMBER, text, re.VERBOSE))
    for head, body, tail in dict.fromkeys(found):  # each once, in the text's order
        if head.startswith("isbn"):
            continue
        whole = head + body + tail
        shape = whole.translate(to_shape)
        key = len(head), len(tail), shape  # hostile texts have many numbers, of few shapes
        if key not in plans:
            plans[key] = [
                (start, end, by_shape.get(shape[start:end], []))
                for start, end in _windows(len(head), shape[len(head):len(head + body)], len(whole))
                if shape[start:end] in by_shape or "a" not in shape[start:end]]
        for start, end, rows in plans[key]:
            for row in rows + by_sign.get(whole[start], []):
                number = whole[start:end]
                if row.fits(number) and _is_one(number):
                    return row.label
    return None


def _windows(head: int, body: str, length: int) -> Iterator[tuple[int, int]]:
    """Where in a head, a body and a tail (`length` together) a number may begin and end: with
    head and tail, without, and between any two spaces of the body, for numbers stand in a row."""
    if length < _SHORTEST:
        return
    unclosed = body.count("(") - body.count(")")  # (12345678Z)
    begin = head + (unclosed if unclosed > 0 and body.startswith("(" * unclosed) else 0)
    end = head + len(body)
    if head and begin == head:
        yield 0, length
        yield 0, end
    if end < length:
        yield begin, length
    first, *others = body.split(" ")
    if len(others) > 1 and len(first) < 3 and set(others) == {"999"}:  # 1 234 567 890
        yield begin, end
        return
    starts = [begin] + [head + at + 1 for at, sign in enumerate(body) if sign == " "]
    ends = [start - 1 for start in starts[1:]] + [end]
    for groups in range(min(len(starts), _MOST_GROUPS), 0, -1):
        for start, stop in zip(starts, ends[groups - 1:], strict=False):
            if _SHORTEST <= stop - start <= _LONGEST:
                yield start, stop


def _is_one(number: str) -> bool:
    """One number; not counts side by side (100 200 300), not a date with a time."""
    import re

    groups = number.split(" ")
    counts = len(groups) > 1 and all(group.endswith("00") for group in groups)
    return not counts and re.search(_DATE, number, re.VERBOSE) is None
