/** No single agreement is stronger evidence than this, whatever its digits: figures are copied as well as added. */
export const MOST_BITS = 20;

/** From each position of each line on, the bits that agreements could have at most: a figure tells no more than its digits. */
export function reachOf(value: Float64Array, unit: Float64Array, lines: number, width: number): Float64Array {
  // Where figures are taken off as well as added, small ones may be made of large ones.
  const signed = Array.from({ length: width }, (_, p) => {
    for (let at = p; at < value.length; at += width) if (value[at]! < 0) return true;
    return false;
  });
  const reach = new Float64Array(lines * (width + 1));
  for (let line = 0; line < lines; line++)
    for (let p = width - 1; p >= 0; p--) {
      const own = value[line * width + p]!;
      const most =
        own !== own ? 0 : signed[p] ? MOST_BITS : own === 0 ? 0 : Math.log2(2 + own / unit[line * width + p]!);
      reach[line * (width + 1) + p] = reach[line * (width + 1) + p + 1]! + Math.min(MOST_BITS, most);
    }
  return reach;
}

/** So many figures at a position tell whether they are all drawn from a few. */
const MANY = 8;

/** The bits that one agreement at each position can have, by how often two figures of different lines are the same there. */
export function mostOf(value: Float64Array, width: number): Float64Array {
  const most = new Float64Array(width).fill(MOST_BITS);
  const times = new Map<number, number>();
  for (let p = 0; p < width; p++) {
    times.clear();
    let count = 0;
    for (let at = p; at < value.length; at += width) {
      if (!value[at]) continue;
      count++;
      times.set(value[at]!, (times.get(value[at]!) ?? 0) + 1);
    }
    let repeated = 0;
    let meetings = 0;
    for (const many of times.values()) {
      if (many > 1) repeated += many;
      meetings += many * (many - 1);
    }
    // Totals are copied, too: a few figures twice are no reason.
    if (count >= MANY && repeated * 2 > count) most[p] = Math.log2((count * (count - 1)) / meetings);
  }
  return most;
}
