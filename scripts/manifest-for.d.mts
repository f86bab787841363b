export function siteAddress(text: string | undefined): string;
export function manifestFor(xml: string, address: string): string;
