// What contributions will be signed with, said before anybody joins.

import type { SessionInfo } from "../../lib/api.ts";
import { fullTerritory } from "../../lib/signature.ts";
import { lang, t } from "../../lib/words.ts";
import { Icon } from "../Icon.tsx";
import { Sentence } from "./Sentence.tsx";
import type { Card } from "./TerritoryFields.tsx";

interface Props {
  mode: SessionInfo["mode"];
  name: string;
  card: Card;
}

export function Signing({ mode, name, card }: Props) {
  const territory = fullTerritory(card.place.trim(), card.country, lang.value);
  const parts = mode === "named" ? [name.trim(), territory] : [territory];
  const signature =
    parts.filter(Boolean).join(", ") ||
    t(mode === "named" ? "join-signed-you" : "join-signed-yours");
  return (
    <p class="row row--top small signing">
      <span class="state--saved">
        <Icon name="lock" />
      </span>
      <span>
        <Sentence id={`join-signed-${mode}`} args={{ signature }} />{" "}
        <span class="quiet">{t("join-operator")}</span>
      </span>
    </p>
  );
}
