// One file at a time on its way into the downloads: asked for, told how far it is, saved, refused or cancelled.

import { useEffect, useRef, useState } from "preact/hooks";
import type { FileProgress, Params } from "../../lib/api.ts";
import type { Files } from "../../lib/downloads.ts";

export type FileState =
  | { is: "idle" }
  /** `progress` is known after a second; `another` was asked for meanwhile. */
  | { is: "preparing"; format: string; progress: FileProgress | null; another: boolean }
  | { is: "saved" }
  | { is: "refused"; code: string; params: Params };

const LOOKS_MS = 1_000;
const IDLE: FileState = { is: "idle" };

export function useFile(files: Files) {
  const [state, setState] = useState<FileState>(IDLE);
  const stopping = useRef<AbortController | null>(null);
  useEffect(() => () => stopping.current?.abort(), []);
  const change = (said: Partial<{ progress: FileProgress; another: boolean }>) =>
    setState((now) => (now.is === "preparing" ? { ...now, ...said } : now));

  const fetchFile = async (format: string, language: string) => {
    if (stopping.current) return change({ another: true });
    const stop = new AbortController();
    stopping.current = stop;
    setState({ is: "preparing", format, progress: null, another: false });
    const looking = setInterval(async () => {
      const progress = await files.progress?.();
      if (progress && stopping.current === stop) change({ progress });
    }, LOOKS_MS);
    const answer = await files.get(format, language, stop.signal);
    clearInterval(looking);
    stopping.current = null;
    if ("refused" in answer) {
      return setState({ is: "refused", code: answer.refused, params: answer.params });
    }
    save(answer.file, answer.name);
    setState({ is: "saved" });
  };
  return { state, fetchFile, cancel: () => stopping.current?.abort() };
}

function save(file: Blob, name: string): void {
  const address = URL.createObjectURL(file);
  const link = document.createElement("a");
  link.href = address;
  link.download = name;
  link.click();
  // The browser needs the address until it has begun to read.
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}
