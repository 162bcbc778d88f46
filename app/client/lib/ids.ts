// Ids and keys that this browser makes, from the browser's own source of chance.

/** 128 random bits: the id of a note, a session, an outbox (H35: nothing in it tells who made it). */
export function newId(): string {
  return base64url(16);
}

/** 256 random bits: what lets somebody in. */
export function newKey(): string {
  return base64url(32);
}

function base64url(bytes: number): string {
  const random = crypto.getRandomValues(new Uint8Array(bytes));
  return btoa(String.fromCharCode(...random))
    .replace(/\+/g, "-")
    .replace(/\//g, "_")
    .replace(/=+$/, "");
}
