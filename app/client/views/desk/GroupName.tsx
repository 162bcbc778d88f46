// A group by its number and its blocks, in the dye and with the icon of its first block.

import type { GroupShape } from "../../protocol.gen.ts";
import { Icon } from "../Icon.tsx";
import type { Texts } from "./texts.ts";

export function GroupName({ group, texts }: { group: GroupShape; texts: Texts }) {
  const name = texts.groupName(group);
  const block = texts.block(group.blocks[0]);
  return (
    <span class={`mark mark--bare group__name ${block?.dye ?? ""}`} title={name}>
      <Icon name={block?.icon ?? "people"} />
      <bdi key={name}>{name}</bdi>
    </span>
  );
}
