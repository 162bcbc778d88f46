// The findings: the report's sections with their sentences, how much of what was said they rest on, and the notes that
// are in none yet. Organizers and facilitators write them (H60).

import { useRef, useState } from "preact/hooks";
import { reportSections } from "../../lib/sections.ts";
import { t } from "../../lib/words.ts";
import type { FindingShape, SourceRef, TitledLine } from "../../protocol.gen.ts";
import { Button } from "../Button.tsx";
import { Changing } from "../Changing.tsx";
import { Coverage, Unused, Voices } from "./Coverage.tsx";
import { FindingItem } from "./FindingItem.tsx";
import type { FindingEntry } from "./findings.ts";
import { LastStep } from "./LastStep.tsx";
import type { Place } from "./NoteWords.tsx";
import { RefusedFinding } from "./RefusedFinding.tsx";
import { isHere } from "./sources.ts";
import { useFocusStays } from "./useFocusStays.ts";
import { type Begun, WriteFinding } from "./WriteFinding.tsx";

export function FindingsTab(place: Place) {
  const { bench, texts } = place;
  const [begun, begin] = useState<Begun | null>(null);
  const [told, tell] = useState("");
  const [removed, keepRemoved] = useState<readonly FindingShape[]>([]);
  const page = useRef<HTMLElement>(null);
  useFocusStays(page);
  const sections = reportSections(texts.content);
  const act = {
    tell,
    begin,
    remove: (finding: FindingShape) => {
      const { id, seq } = finding;
      bench.give({ type: "remove_finding", id }, t("asked-remove-finding"), seq);
      keepRemoved([...removed, finding]);
      tell(t("finding-removed"));
    },
    say: (finding: FindingShape, sources: readonly SourceRef[]) => {
      const { id, section, text, lang, seq } = finding;
      const words = { section, text, lang, sources };
      bench.give({ type: "edit_finding", id, ...words }, t("asked-edit-finding"), seq);
    },
  };
  const restore = () => {
    const last = removed[removed.length - 1];
    if (!last) return;
    const { id, section, text, lang, sources } = last;
    const here = sources.filter((source) => isHere(source, bench));
    bench.give(
      { type: "add_finding", id, section, text, lang, sources: here },
      t("asked-add-finding"),
    );
    keepRemoved(removed.slice(0, -1));
    tell(t("finding-restored"));
  };
  return (
    <main class="organize__body findings" ref={page}>
      <div class="row row--split row--wrap organize__head">
        <h2 class="h2">
          <Changing text={t("findings-title", { findings: bench.findings.length })} />
        </h2>
        <LastStep words={told} steps={Math.min(removed.length, 1)} undo={restore} />
        <Button look={["dense"]} icon="pen" onPress={() => begin({ finding: null })}>
          {t("finding-write")}
        </Button>
      </div>
      {bench.orphans.map((item) => (
        <RefusedFinding
          key={item.id}
          bench={bench}
          item={item}
          present={null}
          change={(refused) => begin({ finding: null, refused })}
          tell={tell}
        />
      ))}
      <div class="findings__parts">
        <div class="findings__report">
          {bench.findings.length === 0 && <p class="panel quiet">{t("findings-empty")}</p>}
          {sections.map((section) => (
            <Section
              key={section.id}
              section={section}
              entries={bench.findings.filter(({ finding }) => finding.section === section.id)}
              {...act}
              {...place}
            />
          ))}
        </div>
        <div class="findings__side">
          <Coverage bench={bench} />
          <Unused
            write={({ id }) => begin({ finding: null, source: { kind: "note", id } })}
            {...place}
          />
          <Voices bench={bench} />
        </div>
      </div>
      {begun && <WriteFinding begun={begun} tell={tell} close={() => begin(null)} {...place} />}
    </main>
  );
}

interface SectionProps extends Place {
  section: TitledLine;
  entries: readonly FindingEntry[];
  begin: (begun: Begun) => void;
  remove: (finding: FindingShape) => void;
  say: (finding: FindingShape, sources: readonly SourceRef[]) => void;
  tell: (words: string) => void;
}

function Section({ section, entries, begin, remove, say, tell, ...place }: SectionProps) {
  const { bench } = place;
  const heading = `section-${section.id}`;
  return (
    <section class="findings__section" aria-labelledby={heading} data-rows={heading}>
      <div class="row row--split">
        <h3 id={heading} tabIndex={-1} key={section.title}>
          {section.title}
        </h3>
        <Button
          look={["quiet", "dense"]}
          icon="plus"
          onPress={() => begin({ finding: null, section: section.id })}
        >
          <span>{t("finding-write-here")}</span>
          <span class="sr" key={section.title}>
            : {section.title}
          </span>
        </Button>
      </div>
      <ol>
        {entries.map((entry) => {
          const { finding } = entry;
          const states = bench.states[finding.id] ?? [];
          // What is on its way has not been seen by anybody yet.
          const settled = (step: () => void) => () =>
            entry.state === null || entry.state === "refused" ? step() : tell(t("step-wait"));
          return (
            <FindingItem
              key={finding.id}
              entry={entry}
              confirm={settled(() => {
                say(finding, finding.sources);
                tell(t("finding-confirmed"));
              })}
              leaveOut={settled(() => {
                const isThere = (_: SourceRef, n: number) =>
                  states[n] === "current" || states[n] === "changed";
                say(finding, finding.sources.filter(isThere));
                tell(t("finding-changed"));
              })}
              change={settled(() => begin({ finding }))}
              changeRefused={(refused) =>
                begin({ finding: finding.seq > 0 ? finding : null, refused })
              }
              remove={settled(() => remove(finding))}
              tell={tell}
              {...place}
            />
          );
        })}
      </ol>
    </section>
  );
}
