// The code page at / and /join: from a typed code to the session's join page.

import { sessionOfCode } from "../lib/api.ts";
import { draw, type Page, thisPage } from "../views/desk/begin.tsx";
import { recover } from "../views/desk/recover.ts";
import { CodePage } from "../views/phone/CodePage.tsx";
import { pair } from "../views/phone/pair.ts";

async function enter(code: string) {
  const answer = await sessionOfCode(code);
  if (!answer.ok) return { code: answer.code, params: answer.params };
  // Behind the #: it reaches the page and no server's log.
  location.assign(`/join/${answer.value.session}#${code}`);
  return null;
}

async function begin(page: Page): Promise<void> {
  const isElsewhere = location.hash === "#device";
  await draw(
    page,
    <CodePage page={page} isElsewhere={isElsewhere} enter={enter} recover={recover} pair={pair} />,
  );
}

void begin(thisPage());
