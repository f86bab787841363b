/** Names of alignments in Excel, by ours. */
export const HORIZONTAL = { left: "Left", center: "Center", right: "Right", justify: "Justify" } as const;
export const VERTICAL = { top: "Top", center: "Center", bottom: "Bottom", distributed: "Distributed" } as const;
