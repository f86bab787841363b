import type { Quantity } from "../../core";
import { withPlaces } from "../../core/quantity/decimal";
import { quantityText } from "../../text/format";

/** A quantity as the pane shows it: money in 元 with at least two decimals, all else with the places it has. */
export const amountText = ({ value, unit }: Quantity): string =>
  quantityText({ value: unit === "元" && value.places < 2 ? withPlaces(value, 2) : value, unit });
