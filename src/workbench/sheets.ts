/** All that only an opened workbook needs, in one part of the bundle. */
export { openFile, type OpenedFile } from "../hosts/embedded/open-file";
export { openGrid, type OpenGrid } from "../hosts/embedded/open-grid";
export { savedFile } from "../hosts/embedded/saved-file";
