// The own card: what was said at joining, and the way to correct it; what was written follows (H54).

import { useState } from "preact/hooks";
import { stateOf } from "../../lib/board.ts";
import { problemsOf } from "../../lib/joining.ts";
import { isRefused } from "../../lib/outbox.ts";
import { fullTerritory } from "../../lib/signature.ts";
import { lang, t } from "../../lib/words.ts";
import { Button } from "../Button.tsx";
import { TextField } from "../Field.tsx";
import { Said } from "../Said.tsx";
import { StateTag } from "../StateTag.tsx";
import type { Here } from "./here.ts";
import { RefusedItem } from "./RefusedItem.tsx";
import { answered, sentenceFor, TerritoryFields } from "./TerritoryFields.tsx";

export function TerritoryCard({ here }: { here: Here }) {
  const [editing, edit] = useState(false);
  const { live, me } = here;
  const said = live.outbox.value.filter(({ command }) => command.type === "describe_me").pop();
  const territory = fullTerritory(me.place ?? "", me.country ?? "", lang.value);
  return (
    <section class="panel stack">
      <div class="row row--split">
        <h2>{t("group-card")}</h2>
        {said && !isRefused(said) && <StateTag state={stateOf(said, live.status.value)} />}
      </div>
      {said && isRefused(said) && <RefusedItem live={live} item={said} seen={me.seq} />}
      {editing ? (
        <CardForm here={here} done={() => edit(false)} />
      ) : (
        <>
          <p>
            <b>
              <Said text={me.name ?? ""} />
            </b>
            <br />
            <Said text={territory} />
          </p>
          <Button look={["quiet", "start"]} icon="pen" onPress={() => edit(true)}>
            {t("group-card-edit")}
          </Button>
        </>
      )}
    </section>
  );
}

function CardForm({ here, done }: { here: Here; done: () => void }) {
  const { live, me, content } = here;
  const [name, setName] = useState(me.name ?? "");
  const [card, setCard] = useState({
    country: me.country ?? "",
    place: me.place ?? "",
    fields: { ...me.fields },
  });
  const [tried, tryToSave] = useState(false);
  const problems = problemsOf({ name, ...card }, content.profile);
  const save = (event: Event) => {
    event.preventDefault();
    tryToSave(true);
    if (Object.keys(problems).length > 0) return;
    const territory = answered(card);
    live.send({ type: "describe_me", name: name.trim(), territory }, { seen: me.seq });
    done();
  };
  return (
    <form class="stack" onSubmit={save} noValidate>
      <TextField
        label={t("join-name")}
        aside={t("join-required")}
        value={name}
        onInput={setName}
        required
        error={sentenceFor(problems.name, tried)}
      />
      <TerritoryFields
        profile={content.profile}
        card={card}
        onChange={setCard}
        errorOf={(field) => sentenceFor(problems[field], tried)}
      />
      <div class="row row--wrap">
        <Button type="submit">{t("group-card-save")}</Button>
        <Button look={["quiet"]} onPress={done}>
          {t("cancel")}
        </Button>
      </div>
    </form>
  );
}
