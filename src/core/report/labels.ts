import { normalise } from "../workbook/normalise";

const SEAL = /[（(](?:公章|盖章|签章|签字|签名)[）)]/g;

/** What a label says as labels are compared: see `normalise`; the place for a seal is put aside too. Equal keys are the same fact. */
export const labelKey = (label: string): string => normalise(label.replace(SEAL, "")).replace(/[.。]$/, "");

/** A project's name as names are compared: without spaces, with brackets and letters of one kind. */
export const projectKey = (name: string): string =>
  name
    .normalize("NFKC")
    .replace(/\s+/g, "")
    .replace(/[〔【[]/g, "(")
    .replace(/[〕】\]]/g, ")")
    .toLowerCase();
