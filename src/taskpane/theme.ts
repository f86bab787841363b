import { createDarkTheme, createLightTheme, type BrandVariants, type Theme } from "@fluentui/react-components";

/** Excel's green, from the darkest to the lightest. */
const EXCEL: BrandVariants = {
  10: "#01140a",
  20: "#052512",
  30: "#08391c",
  40: "#0a4a25",
  50: "#0c592d",
  60: "#0d6535",
  70: "#0f703b",
  80: "#107c41",
  90: "#218d51",
  100: "#3a9d66",
  110: "#55ad7c",
  120: "#72bd93",
  130: "#92cdab",
  140: "#b3ddc4",
  150: "#d3ecdd",
  160: "#eaf6ef",
};

/** Chinese wants more air between its lines than Fluent gives Latin. */
const CHINESE: Partial<Theme> = {
  fontFamilyBase: '"Segoe UI", "Microsoft YaHei UI", "PingFang SC", "Noto Sans CJK SC", system-ui, sans-serif',
  lineHeightBase200: "18px",
  lineHeightBase300: "22px",
  lineHeightBase400: "26px",
};

const light: Theme = { ...createLightTheme(EXCEL), ...CHINESE };
const dark: Theme = {
  ...createDarkTheme(EXCEL),
  ...CHINESE,
  colorBrandForeground1: EXCEL[120],
  colorBrandForeground2: EXCEL[130],
  colorBrandForegroundLink: EXCEL[120],
  colorBrandForegroundLinkHover: EXCEL[130],
  colorCompoundBrandForeground1: EXCEL[120],
  colorCompoundBrandStroke: EXCEL[110],
};

export type ThemeName = "light" | "dark";

/** The pane's colours; Windows contrast themes come from the browser, which overrides both. */
export const themes: Readonly<Record<ThemeName, Theme>> = { light, dark };
