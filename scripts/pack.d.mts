export function pack(
  pages: string,
  folder: string,
  address: string,
  officeJs?: string,
  frames?: readonly string[],
): void;
