// The QR code of the join link, always on white. Until it is there its place is held.

import { t } from "../../lib/words.ts";

export function Qr({ address }: { address: string | null }) {
  if (address === null) return <span class="wall__qr" />;
  return <img class="wall__qr" src={address} alt={t("projector-qr")} />;
}
