// Reports of other sessions and servers, imported to be read: a file comes in whole or not at all.

import { useEffect, useRef, useState } from "preact/hooks";
import type { Answer, ArchiveInfo, Params } from "../../lib/api.ts";
import type { Files } from "../../lib/downloads.ts";
import { lang, refusal, t } from "../../lib/words.ts";
import { Button } from "../Button.tsx";
import { Changing } from "../Changing.tsx";
import { Dialog } from "../Dialog.tsx";
import { Download } from "../organizer/Download.tsx";
import { Refusal } from "../Refusal.tsx";
import { Said } from "../Said.tsx";

export interface Shelf {
  all: () => Promise<Answer<ArchiveInfo[]>>;
  take: (file: Blob) => Promise<Answer<ArchiveInfo>>;
  remove: (id: string) => Promise<Answer<null>>;
  filesOf: (id: string) => Files;
}

/** What the server takes. */
const MOST_BYTES = 32 * 1024 * 1024;

interface Props {
  shelf: Shelf;
  languages: readonly string[];
}

export function Archives({ shelf, languages }: Props) {
  const [all, setAll] = useState<readonly ArchiveInfo[]>([]);
  const [told, tell] = useState("");
  const [refused, refuse] = useState<string | null>(null);
  const [leaving, leave] = useState<ArchiveInfo | null>(null);
  const heading = useRef<HTMLHeadingElement>(null);
  const look = async () => {
    const answer = await shelf.all();
    if (answer.ok) setAll(answer.value);
    else refuse(whyNot(answer));
  };
  useEffect(() => void look(), []);
  const asked = async <T,>(answering: Promise<Answer<T>>, doing: string, done: string) => {
    refuse(null);
    tell(doing);
    const answer = await answering;
    tell(answer.ok ? done : "");
    if (!answer.ok) refuse(whyNot(answer));
    await look();
  };
  return (
    <section class="panel stack archives" aria-labelledby="archives">
      <div>
        <h2 id="archives" tabIndex={-1} ref={heading}>
          {t("archives-title")}
        </h2>
        <p class="small quiet">{t("archives-about")}</p>
      </div>
      <Import
        take={(file) => {
          if (file.size > MOST_BYTES) return refuse(refusal("too_large"));
          void asked(shelf.take(file), t("archives-reading"), t("archives-taken"));
        }}
      />
      <p class="small" role="status">
        <Changing text={told} />
      </p>
      <Refusal why={refused} title={t("archives-refused")} />
      {all.length > 0 && (
        <ul>
          {all.map((one) => (
            <One
              key={one.id}
              archive={one}
              files={shelf.filesOf(one.id)}
              languages={languages}
              remove={() => leave(one)}
            />
          ))}
        </ul>
      )}
      {leaving && (
        <Dialog
          title={t("archives-remove-title")}
          onClose={() => leave(null)}
          actions={
            <>
              <Button onPress={() => leave(null)}>{t("cancel")}</Button>
              <Button
                look={["grave"]}
                onPress={() => {
                  leave(null);
                  void asked(shelf.remove(leaving.id), "", t("archives-removed")).then(() =>
                    heading.current?.focus(),
                  );
                }}
              >
                {t("archives-remove")}
              </Button>
            </>
          }
        >
          <p>
            <Said text={leaving.title} />
          </p>
          <p>{t("archives-remove-means")}</p>
        </Dialog>
      )}
    </section>
  );
}

/** Where in the file it is; empty for the whole of it. */
function whyNot({ code, params }: { code: string; params: Params }): string {
  return refusal(code, params.place === "" ? { ...params, place: t("archives-whole") } : params);
}

function Import({ take }: { take: (file: Blob) => void }) {
  const field = useRef<HTMLInputElement>(null);
  return (
    <div>
      <input
        ref={field}
        type="file"
        accept=".json,application/json"
        aria-label={t("archives-import")}
        hidden
        onChange={(event) => {
          const file = event.currentTarget.files?.[0];
          if (file) take(file);
          // The same file may be chosen again.
          event.currentTarget.value = "";
        }}
      />
      <Button icon="plus" onPress={() => field.current?.click()}>
        {t("archives-import")}
      </Button>
    </div>
  );
}

interface OneProps {
  archive: ArchiveInfo;
  files: Files;
  languages: readonly string[];
  remove: () => void;
}

function One({ archive, files, languages, remove }: OneProps) {
  return (
    <li class="archive">
      <div>
        <b class="voice">
          <Said text={archive.title} />
        </b>
        <p class="small quiet">
          <Changing
            text={t("archives-facts", {
              day: dayOf(Date.parse(archive.day), "UTC"),
              at: dayOf(archive.at),
            })}
          />
        </p>
      </div>
      <div class="row row--wrap">
        <Download languages={languages} files={files} of={archive.title} />
        <Button look={["dense", "quiet"]} icon="remove" onPress={remove}>
          {t("archives-remove")}
        </Button>
      </div>
    </li>
  );
}

function dayOf(at: number, timeZone?: string): string {
  const zone = timeZone === undefined ? {} : { timeZone };
  return new Intl.DateTimeFormat(lang.value, { dateStyle: "long", ...zone }).format(at);
}
