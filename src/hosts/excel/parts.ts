/** Bytes that a request and a reply shall have at most. Excel on the web refuses 5 MB; what is asked and answered is only reckoned beforehand. */
export const ROOM = 3_400_000;

/** Things in their order, in parts of so many bytes at most; what is larger by itself is a part of its own. */
export function partsOf<T>(
  things: readonly T[],
  bytesOf: (thing: T) => number,
  room: number,
): readonly (readonly T[])[] {
  const parts: T[][] = [];
  let left = 0;
  for (const thing of things) {
    const bytes = bytesOf(thing);
    if (parts.length === 0 || bytes > left) {
      parts.push([]);
      left = room;
    }
    parts.at(-1)!.push(thing);
    left -= bytes;
  }
  return parts;
}

/** How to ask about things, some at once. */
export interface Question<T, A> {
  /** Bytes of one thing's answer, near enough. */
  readonly bytesOf: (thing: T) => number;
  readonly ask: (part: readonly T[]) => Promise<A>;
  /** Whether fewer things may pass after this error. */
  readonly mayPassInParts: (error: unknown) => boolean;
  /** Asks about a single thing that did not pass whole. */
  readonly alone: (thing: T, error: unknown) => Promise<readonly A[]>;
  readonly refused: () => void;
}

/** Answers about all things, in their order and in as few requests as pass: what is too much is asked for in halves, and later less at once. */
export async function askInParts<T, A>(
  things: readonly T[],
  room: number,
  { bytesOf, ask, mayPassInParts, alone, refused }: Question<T, A>,
): Promise<readonly A[]> {
  const answers: A[] = [];
  let most = room;
  let waiting = partsOf(things, bytesOf, most);
  while (waiting.length > 0) {
    const [part, ...others] = waiting as [readonly T[], ...(readonly T[])[]];
    waiting = others;
    try {
      answers.push(await ask(part));
    } catch (error) {
      if (!mayPassInParts(error)) throw error;
      refused();
      if (part.length === 1) {
        answers.push(...(await alone(part[0]!, error)));
        continue;
      }
      const middle = part.length >> 1;
      // Whatever it was that was too much, not as much of it is asked for again.
      most = Math.min(most, part.reduce((sum, thing) => sum + bytesOf(thing), 0) / 2);
      waiting = [part.slice(0, middle), part.slice(middle), ...partsOf(others.flat(), bytesOf, most)];
    }
  }
  return answers;
}
