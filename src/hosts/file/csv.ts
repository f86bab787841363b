import type { Workbook } from "../../core/workbook/workbook";
import { HostError } from "../host";
export function readCsv(_bytes: Uint8Array, _fileName: string): Workbook {
  throw new HostError("unsupported");
}
