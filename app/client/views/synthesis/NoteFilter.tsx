// Fields that narrow a list of notes: words, and what there is to choose from. What is found is said by the list.

import { t } from "../../lib/words.ts";
import type { SessionShape } from "../../protocol.gen.ts";
import type { Texts } from "../desk/texts.ts";
import { TextField } from "../Field.tsx";
import { Icon } from "../Icon.tsx";
import type { Wanted } from "./choosing.ts";
import { languageName } from "./NoteWords.tsx";

type By = "block" | "kind" | "board" | "lang";

interface Props {
  wanted: Wanted;
  want: (wanted: Wanted) => void;
  by: readonly By[];
  session: SessionShape;
  texts: Texts;
  /** Languages that notes are in. */
  languages: readonly string[];
}

export function NoteFilter({ wanted, want, by, ...known }: Props) {
  return (
    <div class="narrow">
      <TextField
        label={t("narrow-words")}
        value={wanted.words}
        onInput={(words) => want({ ...wanted, words })}
      />
      <div class="narrow__by">
        {by.map((one) => (
          <Select
            key={one}
            label={t(`narrow-${one}`)}
            any={t(`narrow-${one}-any`)}
            value={wanted[one]}
            options={optionsOf(one, known)}
            choose={(value) => want({ ...wanted, [one]: value })}
          />
        ))}
      </div>
    </div>
  );
}

interface Option {
  value: string;
  label: string;
}

interface SelectProps {
  label: string;
  any: string;
  value: string;
  options: readonly Option[];
  choose: (value: string) => void;
}

function Select({ label, any, value, options, choose }: SelectProps) {
  return (
    <div class="select">
      <select
        class="input"
        aria-label={label}
        value={value}
        onChange={(event) => choose(event.currentTarget.value)}
      >
        <option value="">{any}</option>
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
      <Icon name="down" />
    </div>
  );
}

type Known = Pick<Props, "session" | "texts" | "languages">;

function optionsOf(by: By, { session, texts, languages }: Known): Option[] {
  const plenary = { value: "plenary", label: t("blocks-plenary") };
  switch (by) {
    case "block": {
      const blocks = texts.blocks.map(({ id, number, short }) => ({
        value: id,
        label: `${number} · ${short}`,
      }));
      return [...blocks, plenary];
    }
    case "kind":
      return texts.kinds.map(({ id, name }) => ({ value: id, label: name }));
    case "board": {
      const groups = session.groups.map((group) => ({
        value: group.id,
        label: texts.groupName(group),
      }));
      return [...groups, plenary];
    }
    case "lang":
      return languages.map((code) => ({ value: code, label: languageName(code) }));
  }
}
