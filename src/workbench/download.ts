const XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

/** Gives the user a file, which the browser puts where it puts downloads. */
export function download(bytes: Uint8Array, name: string): void {
  const address = URL.createObjectURL(new Blob([bytes as Uint8Array<ArrayBuffer>], { type: XLSX }));
  const link = document.createElement("a");
  link.href = address;
  link.download = name;
  link.click();
  // The browser needs the address until it has begun to write.
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}

/** The name of the file to be saved: a .csv becomes a workbook. */
export const savedName = (name: string): string => name.replace(/\.csv$/i, ".xlsx");
