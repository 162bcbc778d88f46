// What just happened, with a way back. It goes by itself after a while, except under a finger or the focus.

import { signal } from "@preact/signals";

interface Message {
  id: number;
  text: string;
  action?: { label: string; run: () => void };
}

const SHOWN_FOR = 8000;
const messages = signal<readonly Message[]>([]);
let counter = 0;

export function toast(text: string, action?: Message["action"]): void {
  counter += 1;
  const message = action ? { id: counter, text, action } : { id: counter, text };
  messages.value = [...messages.value.slice(-2), message];
  setTimeout(() => leave(message.id), SHOWN_FOR);
}

export function Toasts() {
  return (
    <div class="toasts" role="status">
      {messages.value.map((message) => (
        <div class="toast" key={message.id} data-toast={message.id}>
          <span>{message.text}</span>
          {message.action && <Way back={message.action} id={message.id} />}
        </div>
      ))}
    </div>
  );
}

function Way({ back, id }: { back: NonNullable<Message["action"]>; id: number }) {
  const press = () => {
    dismiss(id);
    back.run();
  };
  return (
    <button type="button" onClick={press}>
      {back.label}
    </button>
  );
}

function leave(id: number): void {
  const held = [":hover", ":focus-within"].some((state) =>
    document.querySelector(`[data-toast="${id}"]${state}`),
  );
  if (held) setTimeout(() => leave(id), SHOWN_FOR);
  else dismiss(id);
}

function dismiss(id: number): void {
  messages.value = messages.value.filter((message) => message.id !== id);
}
