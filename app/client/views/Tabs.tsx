// The parts of a page: at the thumb on a phone, above the page on a laptop.

import { Icon } from "./Icon.tsx";

export interface Tab<T extends string> {
  id: T;
  label: string;
  icon?: string;
}

interface Props<T extends string> {
  label: string;
  tabs: readonly Tab<T>[];
  current: T;
  onSelect: (id: T) => void;
  look: "nav" | "tabs";
}

export function Tabs<T extends string>({ label, tabs, current, onSelect, look }: Props<T>) {
  return (
    <nav class={look} aria-label={label}>
      {tabs.map((tab) => (
        <button
          type="button"
          key={tab.id}
          aria-current={tab.id === current ? "page" : undefined}
          onClick={() => onSelect(tab.id)}
        >
          {tab.icon && <Icon name={tab.icon} />}
          <span>{tab.label}</span>
        </button>
      ))}
    </nav>
  );
}
