// Why what was pressed was refused. Its place is there from the beginning, so that the words are told when they come.

import { Banner } from "./Banner.tsx";

interface Props {
  /** Null while nothing was refused. */
  why: string | null;
  title?: string;
}

export function Refusal({ why, ...titled }: Props) {
  return (
    <div role="alert">
      {why !== null && (
        <Banner look="refused" icon="refused" {...titled}>
          {why}
        </Banner>
      )}
    </div>
  );
}
