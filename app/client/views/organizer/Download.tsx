// The downloads: a format and a language of choice; says what is happening and what went wrong.

import { useState } from "preact/hooks";
import type { Fetched } from "../../lib/downloads.ts";
import { lang, ownName, refusal, t } from "../../lib/words.ts";
import { Menu } from "../desk/Menu.tsx";
import { Icon } from "../Icon.tsx";

type State = "idle" | "preparing" | "saved" | { refused: string };

interface DownloadProps {
  languages: readonly string[];
  get: (format: string, language: string) => Promise<Fetched>;
}

const FORMATS = ["markdown", "csv", "ratings", "evaluation", "json"] as const;

export function Download({ languages, get }: DownloadProps) {
  const [chosen, choose] = useState<string | null>(null);
  const [state, setState] = useState<State>("idle");
  const language = chosen ?? (languages.includes(lang.value) ? lang.value : (languages[0] ?? "en"));
  const fetchFile = async (format: string) => {
    setState("preparing");
    const answer = await get(format, language);
    if ("refused" in answer) return setState(answer);
    save(answer.file, answer.name);
    setState("saved");
  };
  return (
    <Menu
      class="download"
      buttonClass="button button--act button--dense"
      button={
        <>
          <Icon name="download" />
          {t("organizer-download")}
        </>
      }
      stays
      choices={() =>
        FORMATS.map((format) => ({
          id: format,
          choose: () => void fetchFile(format),
          content: (
            <>
              <span>{t(`organizer-format-${format}`)}</span>
              <small>{t(`organizer-format-${format}-is`)}</small>
            </>
          ),
        }))
      }
    >
      <fieldset class="popover__fields">
        <legend>{t("organizer-language")}</legend>
        {languages.map((each) => (
          <label class="row" key={each} lang={each}>
            <input
              type="radio"
              name="language"
              checked={each === language}
              onChange={() => choose(each)}
            />
            <span>{ownName(each)}</span>
          </label>
        ))}
        <p class="tiny quiet">{t("organizer-language-hint")}</p>
        <p class="tiny" role="status">
          {state !== "idle" && <Told state={state} />}
        </p>
      </fieldset>
    </Menu>
  );
}

function Told({ state }: { state: Exclude<State, "idle"> }) {
  if (typeof state === "object") {
    return (
      <span class="state state--refused">
        <Icon name="refused" />
        <span>{refusal(state.refused)}</span>
      </span>
    );
  }
  const look = state === "saved" ? "saved" : "sending";
  return (
    <span class={`state state--${look}`}>
      <Icon name={look} />
      <span key={state}>{t(`organizer-${state}`)}</span>
    </span>
  );
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
