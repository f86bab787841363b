export const PUBLIC_OFFICE_JS: string;
export function policy(officeJs?: string, frames?: readonly string[]): string;
export function headersOf(
  path: string,
  officeJs?: string,
  frames?: readonly string[],
): Readonly<Record<string, string>>;
