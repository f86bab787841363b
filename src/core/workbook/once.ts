/** What `read` says of a value, worked out the first time it is asked for, and kept for as long as the value is. */
export function once<Of extends object, T extends object>(read: (of: Of) => T): (of: Of) => T {
  const known = new WeakMap<Of, T>();
  return of => {
    let found = known.get(of);
    if (!found) known.set(of, (found = read(of)));
    return found;
  };
}
