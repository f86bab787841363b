const NUMBERING = /^(?:[一二三四五六七八九十]+、|\([一二三四五六七八九十\d]+\)|\d+[、.](?!\d))+/;
const SEAL = /\((?:公章|盖章|签章|签字|签名)\)/g;

/** What a label says once spaces, width of characters, numbering, seal marks and its colon are put aside; equal keys are the same fact. */
export const labelKey = (label: string): string =>
  label
    .normalize("NFKC")
    .replace(/\s+/g, "")
    .replace(SEAL, "")
    .replace(NUMBERING, "")
    .replace(/[:。.]+$/, "");

/** A project's name as names are compared: without spaces, with brackets and letters of one kind. */
export const projectKey = (name: string): string =>
  name
    .normalize("NFKC")
    .replace(/\s+/g, "")
    .replace(/[〔【[]/g, "(")
    .replace(/[〕】\]]/g, ")")
    .toLowerCase();
