export function onPath(names: readonly string[]): string | undefined;
export function findChromium(): string | undefined;
export const CHROMIUM_ARGUMENTS: readonly string[];
export function installPackages(packages: readonly string[]): boolean;
