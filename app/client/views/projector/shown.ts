// What the projector has to show.

import type {
  ClientContent,
  CountsView,
  MessageShape,
  SessionShape,
  SpotlightShape,
  TallyView,
  VotingView,
} from "../../protocol.gen.ts";
import type { Texts } from "../desk/texts.ts";

export interface ProjectorProps {
  session: SessionShape;
  texts: Texts;
  counts: CountsView | undefined;
  /** How many have voted, where the phase gives dots. */
  voting: VotingView | undefined;
  title: string;
  content: ClientContent;
  lit: SpotlightShape | undefined;
  /** The numbers of the chart in the spotlight. */
  chart: TallyView | undefined;
  /** To all, the newest. */
  message: MessageShape | undefined;
  /** What to type on a phone. */
  address: string;
  qr: string | null;
  now: () => number;
  connected: boolean;
}
