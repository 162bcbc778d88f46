// What a facilitator does to the themes across: each deed is sent, told, and remembered with its way back.

import { newId } from "../../lib/ids.ts";
import { t } from "../../lib/words.ts";
import type { ThemeShape } from "../../protocol.gen.ts";
import type { Bench } from "./bench.ts";
import { themeOf } from "./regrouped.ts";
import {
  making,
  movesFrom,
  moving,
  type Order,
  type Step,
  undoing,
  waitsFor,
  withStep,
} from "./steps.ts";

export interface Deeds {
  /** Null takes them out of their themes. */
  move: (notes: readonly string[], to: string | null) => void;
  make: (title: string, notes: readonly string[]) => void;
  rename: (theme: ThemeShape, title: string) => void;
  remove: (theme: ThemeShape) => void;
  undo: () => void;
}

export function deedsOn(bench: Bench, tell: (words: string) => void): Deeds {
  const { across, steps, give } = bench;
  const send = (orders: readonly Order[], asked: string) => {
    for (const { command, seen } of orders) give(command, asked, seen);
  };
  const done = (step: Step) => {
    // While dots are being placed the server puts no note elsewhere: there is nothing to take back, and the page says why.
    const isRefused = bench.isVoting && "moves" in step && step.moves.length > 0;
    if (!(isRefused && step.did === "moved")) steps.value = withStep(steps.value, step);
    tell(isRefused ? "" : step.words);
  };
  /** What is on its way has not been seen by anybody yet, and these commands have to say what was seen. */
  const isSettled = (theme: ThemeShape) => theme.seq > 0 && !across.busy.has(theme.id);
  return {
    move(notes, to) {
      const away = notes.filter((note) => (themeOf(across.themes, note)?.id ?? null) !== to);
      if (away.length === 0) return;
      const theme = across.themes.find(({ id }) => id === to);
      const about = { notes: away.length, theme: theme?.title ?? "" };
      const moves = movesFrom(away, across);
      send(moving(away, to, across), t("asked-gather"));
      done({ did: "moved", to, moves, words: t(theme ? "step-moved" : "step-taken-out", about) });
    },
    make(title, notes) {
      const id = newId();
      const about = { notes: notes.length, theme: title };
      const moves = movesFrom(notes, across);
      send(making(id, title, notes, across), t("asked-add-theme"));
      done({ did: "made", id, title, moves, words: t("step-made", about) });
    },
    rename(theme, title) {
      if (title === theme.title) return;
      if (!isSettled(theme)) return tell(t("step-wait"));
      give({ type: "rename_theme", id: theme.id, title }, t("asked-rename-theme"), theme.seq);
      const { id, title: before } = theme;
      done({ did: "named", id, before, after: title, words: t("step-named", { theme: title }) });
    },
    remove(theme) {
      if (!isSettled(theme)) return tell(t("step-wait"));
      const { id, title, notes } = theme;
      give({ type: "remove_theme", id }, t("asked-remove-theme"), theme.seq);
      done({ did: "removed", id, title, notes, words: t("step-removed", { theme: title }) });
    },
    undo() {
      const last = steps.value[steps.value.length - 1];
      if (!last) return;
      if (waitsFor(last, across)) return tell(t("step-wait"));
      const orders = undoing(last, across, new Set(bench.notes.map(({ id }) => id)));
      steps.value = steps.value.slice(0, -1);
      if (orders === null) return tell(t("step-late", { step: last.words }));
      send(orders, t("asked-undo"));
      tell(t("step-undone", { step: last.words }));
    },
  };
}
