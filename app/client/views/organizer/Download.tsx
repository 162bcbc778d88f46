// The downloads: a format and a language of choice; says how far the file is and what went wrong.

import { useState } from "preact/hooks";
import type { Files } from "../../lib/downloads.ts";
import { lang, ownName, refusal, t } from "../../lib/words.ts";
import { Button } from "../Button.tsx";
import { Changing } from "../Changing.tsx";
import { Menu } from "../desk/Menu.tsx";
import { Icon } from "../Icon.tsx";
import { type FileState, useFile } from "./useFile.ts";

interface DownloadProps {
  languages: readonly string[];
  files: Files;
  /** What is downloaded, said of the button where there are several. */
  of?: string;
}

const FORMATS = [
  "docx",
  "pdf",
  "xlsx",
  "html",
  "zip",
  "markdown",
  "csv",
  "ratings",
  "evaluation",
  "json",
] as const;

export function Download({ languages, files, of }: DownloadProps) {
  const [chosen, choose] = useState<string | null>(null);
  const { state, fetchFile, cancel } = useFile(files);
  const language = chosen ?? (languages.includes(lang.value) ? lang.value : (languages[0] ?? "en"));
  return (
    <Menu
      class="download"
      buttonClass={`button button--dense ${of === undefined ? "button--act" : ""}`}
      {...(of !== undefined && { label: `${t("organizer-download")}: ${of}` })}
      button={
        <>
          <Icon name="download" />
          <span>{t("organizer-download")}</span>
        </>
      }
      stays
      choices={() =>
        FORMATS.map((format) => ({
          id: format,
          choose: () => void fetchFile(format, language),
          content: (
            <span class="download__format">
              <b>{t(`file-${format}`)}</b>
              <small>{t(`file-${format}-is`)}</small>
            </span>
          ),
        }))
      }
    >
      <fieldset class="popover__fields">
        <legend>{t("organizer-language")}</legend>
        <div class="row row--wrap download__languages">
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
        </div>
        <p class="tiny quiet">{t("organizer-language-hint")}</p>
        <div class="row row--split download__told">
          <div class="tiny" role="status">
            <Told state={state} />
          </div>
          {state.is === "preparing" && (
            <Button
              look={["dense"]}
              icon="close"
              onPress={(event) => {
                focusFirst(event.currentTarget as HTMLElement);
                cancel();
              }}
            >
              {t("cancel")}
            </Button>
          )}
        </div>
      </fieldset>
    </Menu>
  );
}

function Told({ state }: { state: FileState }) {
  if (state.is === "idle") return null;
  if (state.is === "refused") {
    const isOwnWish = state.code === "cancelled";
    return (
      <span class={isOwnWish ? "state" : "state state--refused"}>
        <Icon name={isOwnWish ? "close" : "refused"} />
        <Changing text={refusal(state.code, state.params)} />
      </span>
    );
  }
  const look = state.is === "saved" ? "saved" : "sending";
  return (
    <>
      <span class={`state state--${look}`}>
        <Icon name={look} />
        <Changing text={state.is === "saved" ? t("organizer-saved") : howFar(state)} />
      </span>
      {state.is === "preparing" && state.another && (
        <Changing class="quiet" text={refusal("file_running")} />
      )}
    </>
  );
}

function howFar({ format, progress }: Extract<FileState, { is: "preparing" }>): string {
  const file = t(`file-${format}`);
  if (progress === null) return t("file-preparing", { file });
  if (progress.of === 0) return t("file-waits", { file });
  return t("file-progress", { file, ...progress });
}

/** What is focused goes away. */
function focusFirst(from: HTMLElement): void {
  from.closest(".popover")?.querySelector<HTMLElement>('[role="menuitem"]')?.focus();
}
