// The sections of the report in their order: the plan's, else all that the board knows how to write.

import type { ClientContent, TitledLine } from "../protocol.gen.ts";
import { t } from "./words.ts";

const OWN = [
  "cover",
  "highlights",
  "participants",
  "method",
  "ratings",
  "blocks",
  "priorities",
  "cross-cutting",
  "recommendations",
  "next-steps",
  "evaluation",
  "annexes",
] as const;

export function reportSections(content: ClientContent): readonly TitledLine[] {
  if (content.report_sections.length > 0) return content.report_sections;
  return OWN.map((id) => ({ id, title: t(`findings-section-${id}`) }));
}
