// A join code as people type it, and what may be wrong with it before anybody is asked.

export type CodeProblem =
  | { problem: "empty" }
  | { problem: "strange"; signs: string }
  | { problem: "short"; missing: number }
  | { problem: "length"; count: number };

/** The server's own alphabet: without what looks like something else. */
const SIGNS = "ABCDEFGHJKLMNPQRSTUVWXYZ346789";
const SHORT = 6;
const LONG = 8;

/** Capitals without the spaces, dashes and dots that people put between. */
export function spelled(typed: string): string {
  return typed.toUpperCase().replace(/[\s\p{P}]/gu, "");
}

export function problemOf(typed: string): CodeProblem | null {
  const signs = [...spelled(typed)];
  if (signs.length === 0) return { problem: "empty" };
  const strange = [...new Set(signs.filter((sign) => !SIGNS.includes(sign)))];
  if (strange.length > 0) return { problem: "strange", signs: strange.join(", ") };
  if (signs.length < SHORT) return { problem: "short", missing: SHORT - signs.length };
  if (signs.length !== SHORT && signs.length !== LONG)
    return { problem: "length", count: signs.length };
  return null;
}

/** A code from another device has letters only, and no join code of eight signs has (H56). */
export function isMeantForDevice(typed: string): boolean {
  return /^[A-Z]{8}$/.test(spelled(typed));
}

/** What is wrong with the code of another device before anybody is asked. */
export function deviceProblemOf(typed: string): CodeProblem | null {
  const signs = [...spelled(typed)];
  if (signs.length === 0) return { problem: "empty" };
  const strange = [...new Set(signs.filter((sign) => !SIGNS.includes(sign) || /[0-9]/.test(sign)))];
  if (strange.length > 0) return { problem: "strange", signs: strange.join(", ") };
  return signs.length === LONG ? null : { problem: "length", count: signs.length };
}

// Without I and O, 1 and 0: 32 signs of which none is taken for another when written by hand.
export const RECOVERY_SIGNS = "ABCDEFGHJKLMNPQRSTUVWXYZ23456789";
export const RECOVERY_LENGTH = 52;
/** The longest thing that anybody mistypes as a join code; beyond it only a recovery code is meant. */
const LONGEST_MISTAKE = 24;

export function isMeantAsRecovery(typed: string): boolean {
  return [...spelled(typed)].length > LONGEST_MISTAKE;
}

/** What is wrong with a recovery code before anybody is asked. */
export function recoveryProblemOf(typed: string): CodeProblem | null {
  const signs = [...spelled(typed)];
  if (signs.length === 0) return { problem: "empty" };
  const strange = [...new Set(signs.filter((sign) => !RECOVERY_SIGNS.includes(sign)))];
  if (strange.length > 0) return { problem: "strange", signs: strange.join(", ") };
  return signs.length === RECOVERY_LENGTH ? null : { problem: "length", count: signs.length };
}

/** In two halves, as it is shown on the wall. */
export function inHalves(code: string): string {
  return `${code.slice(0, code.length / 2)}-${code.slice(code.length / 2)}`;
}
