// What a closed vote says of one note, on a phone.

import type { NoteShape } from "../../protocol.gen.ts";
import { VoteSaid } from "../desk/VoteBar.tsx";
import type { Here } from "./here.ts";

export function VoteResult({ here, note }: { here: Here; note: NoteShape }) {
  return <VoteSaid note={note} session={here.session} views={here.live.store.views.value} />;
}
