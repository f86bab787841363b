import type { Column } from "../../core";

/** The header of a column as one reads it, from the top level down. */
export const headerOf = ({ header }: Column): string => header.join(" / ").replace(/\s+/g, " ");
