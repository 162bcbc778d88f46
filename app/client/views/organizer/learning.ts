// The view that says what territories can learn from each other, once it is there. Pure.

import type { AnyView, LearningView } from "../../protocol.gen.ts";

export function learningIn(views: ReadonlyMap<string, AnyView>): LearningView | undefined {
  const view = views.get("learning");
  return view && "works_when" in view ? view : undefined;
}
