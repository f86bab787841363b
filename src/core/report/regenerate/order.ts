/**
 * The order in which paragraphs stand: the user's where she moved any, else that of the outline. What she added stays behind the paragraph it
 * followed, and what is generated newly comes behind the one before it in the outline. All are ids; `before` are those last generated.
 */
export function orderOf(
  there: readonly string[],
  generated: readonly string[],
  before: readonly string[],
): readonly string[] {
  const onSheet = new Set(there);
  const inOutline = new Set(generated);
  const common = there.filter(id => inOutline.has(id));
  const was = before.filter(id => common.includes(id));
  const moved = was.length > 0 && common.filter(id => was.includes(id)).join("\n") !== was.join("\n");
  const spine = moved ? there : generated.filter(id => onSheet.has(id));
  const kept = moved ? [...spine] : behind(spine, there);
  return behind(kept, generated);
}

/** Puts the ids of `others` that `ids` has not behind the one they follow in `others`; those that follow none go first. */
export function behind(ids: readonly string[], others: readonly string[]): readonly string[] {
  const known = new Set(ids);
  const following = new Map<string | undefined, string[]>();
  let last: string | undefined;
  for (const id of others) {
    if (known.has(id)) last = id;
    else following.set(last, [...(following.get(last) ?? []), id]);
  }
  return [...(following.get(undefined) ?? []), ...ids.flatMap(id => [id, ...(following.get(id) ?? [])])];
}
