// What a page of staff keeps in this browser beside the outbox: a draft, what was turned down. A browser that refuses
// to store forgets it, nothing more (H65).

const PREFIX = "synthesis/";

export function read<T>(name: string): T | null {
  const kept = trying(() => localStorage.getItem(PREFIX + name));
  return kept ? (JSON.parse(kept) as T) : null;
}

/** False where it cannot be kept. */
export function keep(name: string, value: unknown): boolean {
  const done = trying(() => {
    localStorage.setItem(PREFIX + name, JSON.stringify(value));
    return true;
  });
  return done ?? false;
}

export function forget(name: string): void {
  trying(() => localStorage.removeItem(PREFIX + name));
}

function trying<T>(step: () => T): T | null {
  try {
    return step();
  } catch (refused) {
    if (refused instanceof DOMException || refused instanceof ReferenceError) return null;
    throw refused;
  }
}
