import { createContext, useContext } from "react";
import type { Capabilities } from "../../hosts/host";
import type { Text } from "../../text";
import type { Commands } from "../state/pane-commands";

/** What every part of the pane needs: the words, the commands and what the host can do. */
export interface PaneContextValue {
  readonly text: Text;
  readonly commands: Commands;
  readonly can: Capabilities;
  /** Work is going on: what would start other work is off. */
  readonly busy: boolean;
}

const PaneContext = createContext<PaneContextValue | undefined>(undefined);

export const PaneProvider = PaneContext.Provider;

export function usePane(): PaneContextValue {
  const value = useContext(PaneContext);
  if (!value) throw new Error("outside the pane");
  return value;
}
