import { createRoot } from "react-dom/client";
import { App, type AppProps } from "./App";

/** What a page may say about the pane it puts into an element. */
export type MountOptions = Omit<AppProps, "host">;

/** Puts the pane into an element of a page; gives a way to draw it with other options and one to take it away. */
export function mount(
  host: AppProps["host"],
  element: HTMLElement,
  options: MountOptions,
): { readonly update: (options: MountOptions) => void; readonly unmount: () => void } {
  const root = createRoot(element);
  const update = (now: MountOptions): void => root.render(<App host={host} {...now} />);
  update(options);
  return { update, unmount: () => root.unmount() };
}
