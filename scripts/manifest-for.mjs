/** Where the manifest of the repository points to: a server on the maker's own machine. */
const LOCAL = "https://localhost:3000";

/** The address of the folder that serves the pages, without a slash at its end; throws where Excel would not take it. */
export function siteAddress(text) {
  const url = URL.canParse(text ?? "") ? new URL(text) : undefined;
  if (url?.protocol !== "https:")
    throw new Error(`Excel 只接受 https 地址 · Excel takes https addresses only: ${text ?? "(--url)"}`);
  if (url.search || url.hash) throw new Error(`地址里不能有 ? 或 # · no ? or # in the address: ${text}`);
  return url.href.replace(/\/+$/, "");
}

/** The manifest for pages that lie at that address. */
export function manifestFor(xml, address) {
  const made = xml.replaceAll(LOCAL, address);
  if (made === xml || made.includes(LOCAL)) throw new Error("the manifest does not point to " + LOCAL);
  return made;
}
