import { Button } from "@fluentui/react-components";
import { Fragment, useState, type Key, type ReactNode } from "react";
import { usePane } from "./pane-context";

interface Props<T> {
  readonly of: readonly T[];
  /** How many at first, and how many more each time. */
  readonly step?: number;
  readonly keyOf: (item: T, index: number) => Key;
  readonly children: (item: T, index: number) => ReactNode;
}

/** The first of a long list and a button for more, so that ten thousand entries do not stand in the page at once. */
export function Some<T>({ of, step = 50, keyOf, children }: Props<T>) {
  const { pane } = usePane().text;
  const [count, setCount] = useState(step);
  return (
    <>
      {of.slice(0, count).map((item, index) => (
        <Fragment key={keyOf(item, index)}>{children(item, index)}</Fragment>
      ))}
      {of.length > count && (
        <Button appearance="subtle" size="small" onClick={() => setCount(count + step * 4)}>
          {pane.more(of.length - count)}
        </Button>
      )}
    </>
  );
}
