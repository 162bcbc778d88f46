// A sentence of the catalogue whose important part stands out: <b>…</b> in the words, an element here. Nothing else is markup.

import { Fragment } from "preact";
import { type Args, t } from "../../lib/words.ts";

/** Stands for "<" in what people wrote while the sentence is taken apart (S8); no text can contain it. */
const NOT_MARKUP = "\ufdd0";

export function Sentence({ id, args }: { id: string; args: Args }) {
  const text = t(id, withoutMarkup(args));
  const parts = text.split(/<\/?b>/).map((part) => part.split(NOT_MARKUP).join("<"));
  return (
    <Fragment key={text}>
      {parts.map((part, n) =>
        n % 2 === 1 ? <b key={part}>{part}</b> : <span key={part}>{part}</span>,
      )}
    </Fragment>
  );
}

function withoutMarkup(args: Args): Args {
  const plain = Object.entries(args).map(([name, value]) => [
    name,
    typeof value === "string" ? value.replace(/</g, NOT_MARKUP) : value,
  ]);
  return Object.fromEntries(plain);
}
