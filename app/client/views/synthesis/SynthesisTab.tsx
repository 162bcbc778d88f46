// The organizer's tabs inside the console: what facilitators may do in them, they do from here.

import { useState } from "preact/hooks";
import { t } from "../../lib/words.ts";
import {
  type Part,
  SynthesisPart,
  type SynthesisProps,
  synthesisTabs,
} from "../organizer/OrganizerPage.tsx";
import { Tabs } from "../Tabs.tsx";

export function SynthesisTab(props: SynthesisProps) {
  const [part, open] = useState<Part>("themes");
  return (
    <div class="synthesis">
      <Tabs
        look="tabs"
        label={t("organizer-tabs")}
        tabs={synthesisTabs(props.bench)}
        current={part}
        onSelect={open}
      />
      <SynthesisPart part={part} {...props} />
    </div>
  );
}
