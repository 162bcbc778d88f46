// A block's stitch, and the cloth that all of them make. Decoration: what they mean is said beside them.

export function Thread({ block }: { block?: number }) {
  return <i class={block ? `thread ${blockClass(block)}` : "thread"} aria-hidden="true" />;
}

const EIGHT = [1, 2, 3, 4, 5, 6, 7, 8];

export function Cloth({ band = false }: { band?: boolean }) {
  return (
    <div class={band ? "cloth cloth--band" : "cloth"} aria-hidden="true">
      {EIGHT.map((number) => (
        <Thread key={number} block={number} />
      ))}
    </div>
  );
}

/** The class that gives a block its dye and stitch: there are eight, then they come again. */
export function blockClass(number: number): string {
  return `b${((number - 1) % 8) + 1}`;
}
