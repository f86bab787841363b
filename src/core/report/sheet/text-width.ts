/** Widths in em, of fonts in which a Chinese character is as wide as high. */
const NARROW = 0.55;
const CAPITAL = 0.72;
const FULL = 1;

/** May not begin a line, and may not end one. */
const CLOSING = new Set("，。、；：？！）》】〉」』”’％%…—,.;:?!)]}");
const OPENING = new Set("（《【〈「『“‘([{");

const isWord = (character: string): boolean => character > " " && character <= "~";

const widthOf = (character: string): number => {
  if (character > "\u007f") return FULL;
  return (character >= "A" && character <= "Z") || character === "@" ? CAPITAL : NARROW;
};

/** How wide a text is that stands on one line, in em. */
export const widthOfWord = (text: string): number => [...text].reduce((sum, one) => sum + widthOf(one), 0);

/** How many lines a text takes where `ems` full characters fit on one; its own line breaks count. */
export function linesOf(text: string, ems: number): number {
  let lines = 1;
  let used = 0;
  let unit = 0;
  let before = "";
  const settle = (): void => {
    if (used > 0 && used + unit > ems) {
      lines++;
      used = 0;
    }
    // What is wider than a line is broken by force.
    lines += Math.max(0, Math.ceil(unit / ems) - 1);
    used += unit > ems ? unit % ems : unit;
    unit = 0;
  };
  for (const character of text) {
    // Words and numerals hold together; a Chinese character stands alone, with the punctuation that clings to it.
    const clings = OPENING.has(before) || CLOSING.has(character) || (isWord(before) && isWord(character));
    if (!clings) settle();
    if (character === "\n") {
      settle();
      lines++;
      used = 0;
    } else unit += widthOf(character);
    before = character;
  }
  settle();
  return lines;
}
