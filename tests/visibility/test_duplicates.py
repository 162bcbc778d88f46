"""Opening like another session, and before anybody may come in, over HTTP: who may, and what is in it (H24, H73)."""

from typing import Any

from app.store.sessions import hash_of
from tests.server import OPENER_KEY, Server
from tests.workshop import (
    Refused,
    Viewer,
    Workshop,
    ask,
    call,
    go,
    join_body,
    new_id,
    new_key,
    open_workshop,
)

KEYS = ("facilitate", "organize", "observe", "project", "recovery")


def wish(**words: Any) -> dict[str, Any]:
    return {"id": new_id(), "keys": {role: new_key() for role in KEYS}, **words}


async def opened(server: Server, body: dict[str, Any], key: str) -> Workshop:
    answer = await call(server, "POST", "/api/sessions", body, key)
    return Workshop(server, body["id"], answer["code"], answer["secret"], body["keys"])


async def refusal(server: Server, body: dict[str, Any], key: str) -> tuple[int, str]:
    try:
        await call(server, "POST", "/api/sessions", body, key)
    except Refused as refused:
        return refused.status, refused.code
    return 200, ""


async def test_h73_a_duplicate_is_the_plan_as_edited_now_with_doors_of_its_own(
    server: Server,
) -> None:
    held = await open_workshop(server)
    lead, ana = await held.staff(), await held.join("Ana")
    await lead.must({"type": "set_mode", "mode": "named"})
    groups = [
        group | {"name": f"Table {group['number']}", "call": "https://meet.example.org/a"}
        for group in lead.session_record["groups"][:2]
    ]
    await lead.must({"type": "set_groups", "groups": groups})
    await go(lead, "topic")
    content = await call(server, "GET", f"/content/{lead.session_record['content']}/en.json")
    question = content["plenary_questions"][0]["id"]
    await ana.write("nobody else should read this", question=question, board="plenary")

    copy = await opened(server, wish(like=held.id), held.keys["facilitate"])
    assert (copy.code, copy.secret) != (held.code, held.secret)
    there, here = lead.session_record, (await copy.staff()).session_record
    for same in ("plan", "title", "content", "languages", "mode", "phases", "groups"):
        assert here[same] == there[same], same
    assert (here["phase"], here["past"], here["state"]) == ("welcome", [], "open")
    viewer = copy.viewers[0]
    assert {record["kind"] for record in viewer.records.values()} == {"session"}
    for key in (held.keys["facilitate"], ana.key):
        stranger = await Viewer(server, copy.id, key).connect()
        assert stranger.closed == 4501
    await held.leave()
    await copy.leave()


async def test_h73_only_who_leads_the_original_may_duplicate_it(server: Server) -> None:
    held, other = await open_workshop(server), await open_workshop(server)
    ana = await held.join("Ana", connected=False)
    unknown = (401, "not_allowed")
    for key in ("", OPENER_KEY, new_key(), other.keys["facilitate"], other.keys["recovery"]):
        assert await refusal(server, wish(like=held.id), key) == unknown
    others = [held.keys[role] for role in ("organize", "observe", "project")]
    for key in (ana.key, *others):
        assert await refusal(server, wish(like=held.id), key) == (403, "not_allowed")
    nowhere = wish(like=new_id())
    assert await refusal(server, nowhere, held.keys["facilitate"]) == (404, "unknown_session")
    for key in (held.keys["facilitate"], held.keys["recovery"]):
        assert await refusal(server, wish(like=held.id), key) == (200, "")


async def test_h73_a_facilitator_s_key_opens_no_plan(server: Server) -> None:
    held = await open_workshop(server)
    plan = wish(plan="2-3-2-integrated-territorial-systems")
    assert await refusal(server, plan, held.keys["facilitate"]) == (401, "not_allowed")
    for body in (wish(), plan | {"like": held.id}):
        assert await refusal(server, body, OPENER_KEY) == (422, "bad_request")


async def test_h73_h31_the_same_duplicate_asked_twice_is_one_session(server: Server) -> None:
    held = await open_workshop(server)
    body = wish(like=held.id)
    first = await opened(server, body, held.keys["facilitate"])
    lead = await held.staff()
    await lead.must({"type": "set_mode", "mode": "anonymous"})
    again = await opened(server, body, held.keys["facilitate"])
    assert (again.code, again.secret) == (first.code, first.secret)
    other_keys = wish(like=held.id) | {"id": body["id"]}
    taken = await refusal(server, other_keys, held.keys["facilitate"])
    assert taken == (409, "id_taken")
    await held.leave()


async def test_h73_a_revoked_link_duplicates_nothing(server: Server) -> None:
    held = await open_workshop(server)
    lead, key, link = await held.staff(), new_key(), new_id()
    mint = {"id": link, "role": "facilitator", "label": "Bo", "hash": hash_of(key)}
    await lead.must({"type": "mint_link", **mint})
    assert await refusal(server, wish(like=held.id), key) == (200, "")
    await lead.must({"type": "revoke_link", "id": link})
    assert await refusal(server, wish(like=held.id), key) == (401, "not_allowed")
    await held.leave()


async def test_h24_a_prepared_session_is_found_and_lets_in_staff_alone(server: Server) -> None:
    plan = wish(plan="2-3-2-integrated-territorial-systems", prepared=True)
    held = await opened(server, plan, OPENER_KEY)
    lead = await held.staff()
    assert (await call(server, "GET", f"/api/sessions/{held.id}"))["state"] == "prepared"
    # The code leads to the join page, where people wait.
    assert await call(server, "GET", f"/api/codes/{held.code}") == {"session": held.id}
    body = join_body(new_key(), held.code, "Ana", "EC", "Cuenca")
    for _ in range(2):
        status, _, said = await ask(server, "POST", f"/api/sessions/{held.id}/people", body)
        assert (status, b"not_open_yet" in said) == (403, True)
    assert (await call(server, "GET", f"/api/sessions/{held.id}"))["people"] == 0
    log = await call(server, "GET", f"/api/sessions/{held.id}/journal", key=held.keys["facilitate"])
    assert [row["what"] for row in log["rows"]] == ["prepare"]
    await lead.must({"type": "open_session"})
    await call(server, "POST", f"/api/sessions/{held.id}/people", body)
    assert (await call(server, "GET", f"/api/sessions/{held.id}"))["people"] == 1
    await held.leave()
