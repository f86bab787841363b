import type { Area } from "./area";

/** Some areas of one sheet by their first rows, as a tree in arrays: the middle of a stretch is its root. */
interface Tree {
  /** Numbers of the areas, by first row. */
  readonly order: readonly number[];
  /** The lowest row that the areas under a root reach. */
  readonly deepest: Int32Array;
}

function treeOf(all: readonly Area[], order: number[]): Tree {
  order.sort((a, b) => all[a]!.top - all[b]!.top);
  const deepest = new Int32Array(order.length);
  const fill = (from: number, end: number): number => {
    if (from >= end) return -1;
    const root = (from + end) >> 1;
    return (deepest[root] = Math.max(all[order[root]!]!.bottom, fill(from, root), fill(root + 1, end)));
  };
  fill(0, order.length);
  return { order, deepest };
}

/**
 * Finds which of some areas share a cell with an area: their numbers, ascending, at a cost that goes with how many of them share a row with it
 * and not with how many there are.
 */
export function overlapping(all: readonly Area[]): (area: Area) => readonly number[] {
  const bySheet = new Map<string, number[]>();
  all.forEach(({ sheet }, index) => {
    const others = bySheet.get(sheet);
    if (others) others.push(index);
    else bySheet.set(sheet, [index]);
  });
  const trees = new Map<string, Tree>();

  function search(tree: Tree, area: Area, from: number, end: number, into: number[]): void {
    if (from >= end) return;
    const { order, deepest } = tree;
    const root = (from + end) >> 1;
    if (deepest[root]! < area.top) return;
    search(tree, area, from, root, into);
    const at = all[order[root]!]!;
    if (at.top > area.bottom) return;
    if (at.bottom >= area.top && at.left <= area.right && at.right >= area.left) into.push(order[root]!);
    search(tree, area, root + 1, end, into);
  }
  return area => {
    const on = bySheet.get(area.sheet);
    if (!on) return [];
    let tree = trees.get(area.sheet);
    if (!tree) trees.set(area.sheet, (tree = treeOf(all, on)));
    const found: number[] = [];
    search(tree, area, 0, tree.order.length, found);
    return found.sort((a, b) => a - b);
  };
}
