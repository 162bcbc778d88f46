// The top bar of a laptop page: the cloth, the title of the session, the tabs, and what the page adds.

import type { ComponentChildren } from "preact";
import { type Tab, Tabs } from "../Tabs.tsx";
import { Cloth } from "../Thread.tsx";

interface TopProps<T extends string> {
  title: string;
  tabs: readonly Tab<T>[];
  tabsLabel: string;
  current: T;
  select: (tab: T) => void;
  children: ComponentChildren;
}

export function Top<T extends string>(props: TopProps<T>) {
  return (
    <header class="desk__top">
      <div class="top__cloth">
        <Cloth />
      </div>
      <h1 key={props.title}>{props.title}</h1>
      <Tabs
        look="tabs"
        label={props.tabsLabel}
        tabs={props.tabs}
        current={props.current}
        onSelect={props.select}
      />
      {props.children}
    </header>
  );
}
