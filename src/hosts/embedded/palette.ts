/** Excel's green in the grid's own steps, so that grid and pane are of one piece. */
export const GREEN = {
  50: "#EAF6EF",
  100: "#D3ECDD",
  200: "#B3DDC4",
  300: "#92CDAB",
  400: "#55AD7C",
  500: "#218D51",
  600: "#107C41",
  700: "#0F703B",
  800: "#0C592D",
  900: "#083919",
} as const;
