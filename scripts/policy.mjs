/** Where Office.js comes from when nothing else is said: Microsoft's public address. */
export const PUBLIC_OFFICE_JS = "https://appsforoffice.microsoft.com/lib/1/hosted/office.js";

/** Sites in whose frames Excel on the web shows the pane. */
const OFFICE_SITES = [
  "https://*.officeapps.live.com",
  "https://*.sharepoint.com",
  "https://*.office.com",
  "https://excel.cloud.microsoft",
];

/**
 * The content security policy under which the pane is served, as one header: its own files and Office.js, nothing else. Office.js and the
 * interface library put styles into the page, hence 'unsafe-inline' there; `frames` are more sites that may show the pane.
 */
export function policy(officeJs = PUBLIC_OFFICE_JS, frames = []) {
  const office = new URL(officeJs, "https://localhost").origin;
  const own = officeJs.startsWith("https:") ? `'self' ${office}` : "'self'";
  return [
    "default-src 'none'",
    `script-src ${own}`,
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data:",
    "font-src 'self' data:",
    `connect-src ${own}`,
    `frame-ancestors ${["'self'", ...OFFICE_SITES, ...frames].join(" ")}`,
    "base-uri 'none'",
    "form-action 'none'",
  ].join("; ");
}

/** The page beside the embedded workbook: its own files and nothing else. The grid draws with images and styles of its own making. */
const WORKBENCH_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data: blob:",
  "font-src 'self' data:",
  "connect-src 'self'",
  "frame-ancestors 'self'",
  "base-uri 'none'",
  "form-action 'none'",
].join("; ");

/** What the server must send with a file of the site, by the name of its headers. */
export function headersOf(path, officeJs, frames) {
  const page = path.split("/").at(-1);
  return {
    ...(page === "taskpane.html" ? { "Content-Security-Policy": policy(officeJs, frames) } : {}),
    ...(page === "workbench.html" ? { "Content-Security-Policy": WORKBENCH_POLICY } : {}),
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "no-referrer",
  };
}
