export const PUBLIC_OFFICE_JS: string;
export function policy(officeJs?: string, frames?: readonly string[]): string;
