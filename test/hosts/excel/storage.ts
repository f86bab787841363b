/** What the browser keeps for the pane, which is closed and opened again: a storage that lasts as long as the test's file. */
export function keepStorage(): Map<string, string> {
  const storage = new Map<string, string>();
  Object.assign(globalThis, {
    localStorage: {
      getItem: (key: string) => storage.get(key) ?? null,
      setItem: (key: string, value: string) => void storage.set(key, value),
      removeItem: (key: string) => void storage.delete(key),
    },
  });
  return storage;
}
