/** The fields of a text file, record after record: those of record r stand at ends[r - 1] … ends[r] - 1 (the first from 0). */
export interface Records {
  readonly fields: readonly string[];
  readonly ends: readonly number[];
}

/** Signs that may stand between fields; the earlier is taken where a file fits two alike, for a comma is also a decimal sign. */
const SEPARATORS = ["\t", ";", ","] as const;
const SAMPLE = 200;

/** The records of a text. The separator is the one that cuts most records into equally many fields; "sep=;" in the first line says it. */
export function readRecords(text: string): Records {
  const said = /^sep=(.)\r?\n/.exec(text);
  if (said) return split(text.slice(said[0].length), said[1]!);
  return split(text, separatorOf(text));
}

function separatorOf(text: string): string {
  let best = ",";
  let most = 0;
  for (const separator of SEPARATORS) {
    const { ends } = split(text, separator, SAMPLE);
    const counts = new Map<number, number>();
    ends.forEach((end, r) => {
      const fields = end - (ends[r - 1] ?? 0);
      if (fields > 1) counts.set(fields, (counts.get(fields) ?? 0) + 1);
    });
    const cut = [...counts.values()].reduce((sum, n) => sum + n, 0);
    const score = cut === 0 ? 0 : Math.max(...counts.values()) * cut;
    if (score > most) [best, most] = [separator, score];
  }
  return best;
}

function split(text: string, separator: string, limit = Infinity): Records {
  const fields: string[] = [];
  const ends: number[] = [];
  let at = 0;
  while (at < text.length && ends.length < limit) {
    const { field, end } = fieldAt(text, at, separator);
    fields.push(field);
    at = end;
    if (text[at] === separator) {
      at++;
      if (at < text.length) continue;
      fields.push("");
    }
    if (text[at] === "\r") at++;
    if (text[at] === "\n") at++;
    ends.push(fields.length);
  }
  return { fields, ends };
}

/** The field that begins at `start`, and where it ends. A quote that never closes is a character like any other. */
function fieldAt(text: string, start: number, separator: string): { readonly field: string; readonly end: number } {
  let quoted = "";
  let at = start;
  if (text[at] === '"') {
    let close = text.indexOf('"', at + 1);
    while (close >= 0 && text[close + 1] === '"') close = text.indexOf('"', close + 2);
    if (close >= 0) {
      quoted = text.slice(at + 1, close).replace(/""/g, '"');
      at = close + 1;
    }
  }
  let end = at;
  for (let c = text[end]; end < text.length && c !== separator && c !== "\n" && c !== "\r"; c = text[++end]);
  return { field: quoted + text.slice(at, end), end };
}
