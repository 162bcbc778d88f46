// The catalogue: every sentence of the tool in the language of this device. Knows nothing of packs and plans.

import { FluentBundle, FluentResource, type FluentVariable } from "@fluent/bundle";
import { computed, signal } from "@preact/signals";

export type Args = Record<string, string | number>;

const RIGHT_TO_LEFT = new Set(["ar", "dv", "fa", "he", "ps", "ur", "yi"]);
const HAS_RIGHT_TO_LEFT = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufeff]/;
const REMEMBERED = "language";

const bundles = signal<ReadonlyMap<string, FluentBundle>>(new Map());
const chosen = signal("en");

/** The language on the screen. It changes only once its words are here. */
export const lang = computed(() => chosen.value);
export const direction = computed(() => (RIGHT_TO_LEFT.has(primary(chosen.value)) ? "rtl" : "ltr"));

/** The sentence `id` in the language on the screen. */
export function t(id: string, args: Args = {}): string {
  return sentence(id, args) ?? id;
}

export function has(id: string): boolean {
  return bundles.value.get(chosen.value)?.hasMessage(id) ?? false;
}

/** The sentence for an outcome that the server told as a code (H30). */
export function refusal(code: string, params: Args = {}): string {
  return sentence(`refused-${code.replace(/_/g, "-")}`, params) ?? t("refused-unknown", { code });
}

/** Loads a language and shows it; rejects if its words cannot be had, and then nothing changes. */
export async function setLang(language: string, build = ""): Promise<void> {
  if (!bundles.value.has(language)) addWords(language, await fetchWords(language, build));
  chosen.value = language;
  remember(language);
}

/** For tests, and for words that come with the page. */
export function addWords(language: string, catalogue: string): void {
  const bundle = new FluentBundle(language, { useIsolating: false });
  for (const error of bundle.addResource(new FluentResource(catalogue))) throw error;
  bundles.value = new Map(bundles.value).set(language, bundle);
}

/** What this device used last, if it is on offer; else what the page was served in. */
export function preferred(served: string, offered: readonly string[]): string {
  const remembered = recall();
  return remembered !== null && offered.includes(remembered) ? remembered : served;
}

/** A language's own name for itself. */
export function ownName(language: string): string {
  const name = new Intl.DisplayNames([language], { type: "language" }).of(language) ?? language;
  return name.charAt(0).toLocaleUpperCase(language) + name.slice(1);
}

function sentence(id: string, args: Args): string | null {
  const bundle = bundles.value.get(chosen.value);
  const pattern = bundle?.getMessage(id)?.value;
  if (!bundle || !pattern) return null;
  const errors: Error[] = [];
  const text = bundle.formatPattern(pattern, isolated(args), errors);
  if (errors.length > 0) throw errors[0];
  return text;
}

// Isolating marks only where directions can mix: elsewhere they would be copied along for nothing.
function isolated(args: Args): Record<string, FluentVariable> {
  const result: Record<string, FluentVariable> = {};
  for (const [name, value] of Object.entries(args)) {
    const mixes = direction.value === "rtl" || HAS_RIGHT_TO_LEFT.test(String(value));
    result[name] = typeof value === "string" && mixes ? `\u2068${value}\u2069` : value;
  }
  return result;
}

async function fetchWords(language: string, build: string): Promise<string> {
  const isPhone = ["participant", "code"].includes(document.body.dataset.page ?? "");
  const name = isPhone ? `${language}.phone` : language;
  const answer = await fetch(`/words/${name}.ftl${build && `?${build}`}`);
  if (!answer.ok) throw new Error(`no words in ${language}: ${answer.status}`);
  return answer.text();
}

// A browser that forbids storage forgets the choice, nothing more (H65).
function remember(language: string): void {
  try {
    localStorage.setItem(REMEMBERED, language);
  } catch (refused) {
    if (!isStorageRefusal(refused)) throw refused;
  }
}

function recall(): string | null {
  try {
    return localStorage.getItem(REMEMBERED);
  } catch (refused) {
    if (!isStorageRefusal(refused)) throw refused;
    return null;
  }
}

function isStorageRefusal(thrown: unknown): boolean {
  return thrown instanceof DOMException || thrown instanceof ReferenceError;
}

function primary(language: string): string {
  return language.split("-", 1)[0] ?? language;
}
