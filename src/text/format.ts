import { decimalText, type Decimal, type Quantity } from "../core";

/** A number as people write it: thousands separators and a true minus sign, "−1,234.50". */
export function numberText(value: Decimal): string {
  const [whole = "", fraction] = decimalText(value).replace("-", "").split(".");
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, ",");
  return (value.digits < 0n ? "−" : "") + grouped + (fraction === undefined ? "" : `.${fraction}`);
}

/** A quantity with its unit: "114,481.08 元", "87.28%". */
export const quantityText = ({ value, unit }: Quantity): string =>
  numberText(value) + (unit === "" ? "" : unit === "%" ? "%" : ` ${unit}`);
