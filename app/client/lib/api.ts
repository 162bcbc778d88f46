// The requests that are not the socket. Every answer is a value or a code with its parameters; nothing is thrown.

import type { SessionShape, Territory } from "../protocol.gen.ts";

export type Answer<T> = { ok: true; value: T } | { ok: false; code: string; params: Params };
export type Params = Record<string, string | number>;

export interface SessionInfo {
  title: Record<string, string>;
  languages: string[];
  mode: "named" | "territory" | "anonymous";
  content: string;
  people: number;
  joining: boolean;
  state: SessionShape["state"];
  /** What to type on a phone: this server may be known there by another name. */
  address: string;
}

/** A broken file has errors and little else. */
export interface PlanInfo {
  id: string;
  /** As the event numbers it, such as "2.3.2"; may be empty. */
  code: string;
  title: Record<string, string>;
  summary: Record<string, string>;
  languages: string[];
  default_language: string;
  minutes: number;
  phases: number;
  blocks: number;
  mode: SessionInfo["mode"];
  errors: string[];
}

export interface Joining {
  key: string;
  invite: string;
  name: string;
  territory: Territory;
  locale: string;
}

/** Of a plan with the opener's key, or like a session with a key that leads it. */
export interface Opening {
  id: string;
  plan?: string;
  like?: string;
  mode?: SessionInfo["mode"];
  /** Nobody joins until a facilitator opens it. */
  prepared: boolean;
  keys: Record<"facilitate" | "organize" | "observe" | "project" | "recovery", string>;
}

export function sessionOfCode(code: string): Promise<Answer<{ session: string }>> {
  return asJson(ask(`/api/codes/${encodeURIComponent(code)}`));
}

/** The session that this recovery code leads. */
export function sessionOfRecovery(code: string): Promise<Answer<{ session: string }>> {
  return asJson(ask("/api/recovery", { key: code }));
}

export function sessionInfo(session: string): Promise<Answer<SessionInfo>> {
  return asJson(ask(`/api/sessions/${session}`));
}

export function join(session: string, joining: Joining): Promise<Answer<{ person: string }>> {
  return asJson(ask(`/api/sessions/${session}/people`, { body: joining }));
}

/** A code that lets this person in on another device, and until when on the server's clock. */
export function newDeviceCode(
  session: string,
  key: string,
): Promise<Answer<{ code: string; until: number }>> {
  return asJson(ask(`/api/sessions/${session}/devices`, { key, body: {} }));
}

export interface Paired {
  session: string;
  person: string;
  name: string;
}

/** The same key gets the same answer, however often it asks (H31). */
export function enterDeviceCode(code: string, key: string): Promise<Answer<Paired>> {
  return asJson(ask("/api/devices", { body: { code, key } }));
}

export function plans(key: string): Promise<Answer<PlanInfo[]>> {
  return asJson(ask("/api/plans", { key }));
}

export function openNewSession(
  key: string,
  opening: Opening,
): Promise<Answer<{ code: string; secret: string }>> {
  return asJson(ask("/api/sessions", { key, body: opening }));
}

export function joinPicture(session: string, key: string): Promise<Answer<Blob>> {
  return asBlob(ask(`/api/sessions/${session}/qr.svg`, { key }));
}

export type NamedFile = { file: Blob; name: string };

/** A file of a session, or of an archive; `signal` ends the waiting, and with it the making. */
export async function download(
  of: { session: string } | { archive: string },
  key: string,
  format: string,
  lang: string,
  signal: AbortSignal,
): Promise<Answer<NamedFile>> {
  const whose = "session" in of ? `sessions/${of.session}` : `archives/${of.archive}`;
  const answer = await ask(`/api/${whose}/downloads/${format}?lang=${lang}`, { key, signal });
  if (!answer.ok) return answer;
  const said = answer.value.headers.get("Content-Disposition") ?? "";
  const name = /filename="([^"]+)"/.exec(said)?.[1] ?? `${format}-${lang}`;
  return unlessStopped(signal, async () => ({
    ok: true,
    value: { file: await answer.value.blob(), name },
  }));
}

/** How far the file is that this key waits for; `of` is 0 until its turn comes. */
export type FileProgress = { done: number; of: number };

export function fileProgress(session: string, key: string): Promise<Answer<FileProgress>> {
  return asJson(ask(`/api/sessions/${session}/downloads`, { key }));
}

/** A report of another session or server, kept here to be read. */
export interface ArchiveInfo {
  id: string;
  title: string;
  /** The day the session was opened, as YYYY-MM-DD. */
  day: string;
  at: number;
}

export function archives(key: string): Promise<Answer<ArchiveInfo[]>> {
  return asJson(ask("/api/archives", { key }));
}

export function importArchive(key: string, file: Blob): Promise<Answer<ArchiveInfo>> {
  return asJson(ask("/api/archives", { key, file }));
}

export async function removeArchive(key: string, id: string): Promise<Answer<null>> {
  const answer = await ask(`/api/archives/${id}`, { key, method: "DELETE" });
  return answer.ok ? { ok: true, value: null } : answer;
}

export interface JournalRow {
  order: number;
  at: number;
  who: "opener" | "operator" | "owner" | "recovery" | "server" | "link";
  label: string;
  what: string;
  kind: string | null;
  id: string | null;
  refused: string | null;
}

/** What staff did, behind row `after`. */
export function journal(
  session: string,
  key: string,
  after: number,
): Promise<Answer<{ rows: JournalRow[]; last: number; whole: boolean }>> {
  return asJson(ask(`/api/sessions/${session}/journal?after=${after}`, { key }));
}

/** A code that no session has, and a secret for the QR code. */
export function newCode(
  session: string,
  key: string,
): Promise<Answer<{ code: string; secret: string }>> {
  return asJson(ask(`/api/sessions/${session}/new-code`, { key }));
}

/** Notes that seem to say the same; `duplicates`: in nearly the same words. */
export interface Suggestion {
  notes: readonly string[];
  duplicates: boolean;
}

export function suggestions(
  session: string,
  key: string,
): Promise<Answer<{ suggestions: readonly Suggestion[] }>> {
  return asJson(ask(`/api/sessions/${session}/suggestions`, { key }));
}

/** Minutes of the room's clock; `speed` is how many times faster than people they are. */
export type Called = { people: number; minutes: number; speed: number };

/** How many simulated people were asked for in this session; 0 while nobody rehearses. */
export type Crowd = { people: number };

export function rehearsal(session: string, key: string): Promise<Answer<Crowd>> {
  return asJson(ask(`/api/sessions/${session}/rehearsal`, { key }));
}

export function startRehearsal(
  session: string,
  key: string,
  wanted: Called,
): Promise<Answer<Crowd>> {
  return asJson(ask(`/api/sessions/${session}/rehearsal`, { key, body: wanted }));
}

export function stopRehearsal(session: string, key: string): Promise<Answer<Crowd>> {
  return asJson(ask(`/api/sessions/${session}/rehearsal`, { key, method: "DELETE" }));
}

interface Asking {
  key?: string;
  body?: object;
  /** Sent as it is. */
  file?: Blob;
  method?: "DELETE";
  signal?: AbortSignal;
}

async function ask(path: string, what: Asking = {}): Promise<Answer<Response>> {
  const headers: Record<string, string> = {};
  if (what.key) headers.Authorization = `Bearer ${what.key}`;
  if (what.body ?? what.file) headers["Content-Type"] = "application/json";
  const init: RequestInit = { headers, credentials: "omit", method: what.method ?? "GET" };
  if (what.body) Object.assign(init, { method: "POST", body: JSON.stringify(what.body) });
  if (what.file) Object.assign(init, { method: "POST", body: what.file });
  if (what.signal) init.signal = what.signal;
  return unlessStopped(what.signal, async () => {
    const answer = await fetch(path, init);
    return answer.ok ? { ok: true, value: answer } : await refusalOf(answer);
  });
}

async function unlessStopped<T>(
  signal: AbortSignal | undefined,
  asked: () => Promise<Answer<T>>,
): Promise<Answer<T>> {
  try {
    return await asked();
  } catch (failure) {
    if (signal?.aborted) return { ok: false, code: "cancelled", params: {} };
    // What fetch throws when the network does not carry it.
    if (!(failure instanceof TypeError)) throw failure;
    return { ok: false, code: "unreachable", params: {} };
  }
}

async function refusalOf(answer: Response): Promise<Answer<never>> {
  const isOurs = answer.headers.get("Content-Type")?.startsWith("application/json");
  const said: unknown = isOurs ? await answer.json() : null;
  if (isRefusal(said)) return { ok: false, code: said.code, params: said.params ?? {} };
  return { ok: false, code: "unexpected", params: { status: answer.status } };
}

function isRefusal(said: unknown): said is { code: string; params?: Params } {
  return (
    typeof said === "object" && said !== null && "code" in said && typeof said.code === "string"
  );
}

async function asJson<T>(asked: Promise<Answer<Response>>): Promise<Answer<T>> {
  const answer = await asked;
  return answer.ok ? { ok: true, value: (await answer.value.json()) as T } : answer;
}

async function asBlob(asked: Promise<Answer<Response>>): Promise<Answer<Blob>> {
  const answer = await asked;
  return answer.ok ? { ok: true, value: await answer.value.blob() } : answer;
}
