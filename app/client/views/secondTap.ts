// A finger that taps twice: the first tap takes away what it hit, and the second must not hit what comes to lie there.

const SOON = 500;
const NEAR = 32;

/** Called with the first tap; one that follows soon at the same place does nothing. */
export function swallowSecondTap(first: MouseEvent): void {
  // A key press is no tap.
  if (first.detail === 0) return;
  const swallow = (second: MouseEvent) => {
    if (second === first) return;
    const away = Math.hypot(second.clientX - first.clientX, second.clientY - first.clientY);
    // Whoever presses something else meanwhile means what comes next.
    if (second.detail === 0 || away > NEAR) return stop();
    second.preventDefault();
    second.stopPropagation();
  };
  const stop = () => removeEventListener("click", swallow, true);
  addEventListener("click", swallow, true);
  setTimeout(stop, SOON);
}
