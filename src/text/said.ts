/** What the words of a finding are made of. */
export interface Said {
  /** The place as people say it: "F63（合计·结余）". */
  readonly where: string;
  readonly expected: string;
  readonly actual: string;
  readonly difference: string;
  readonly fact: (name: string) => string;
  /** A fact that is a number, as people write it. */
  readonly amount: (name: string) => string;
  /** Names of the areas in a fact or of those related: "C5:C19、C21". */
  readonly cells: (name?: string) => string;
}

/** The way to a field out of a finding's fact: a step to a line, places in lists as #2. */
export const pathSaid = (fact: string): readonly (string | number)[] =>
  fact === "" ? [] : fact.split("\n").map(step => (/^#\d+$/.test(step) ? Number(step.slice(1)) : step));
