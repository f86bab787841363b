/** Where grid and pane have no room side by side (a small window, a large zoom) they stand one above the other. */
export const NARROW = "@media (max-width: 600px)";
