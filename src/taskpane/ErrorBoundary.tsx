import { Component, type ReactNode } from "react";
import type { Text } from "../text";

interface Props {
  readonly text: Text;
  readonly children: ReactNode;
}

/** Where faults of ours in drawing end up: words instead of a blank pane. Drawing never writes to the workbook. */
export class ErrorBoundary extends Component<Props, { readonly failed: boolean }> {
  override state = { failed: false };
  static getDerivedStateFromError = () => ({ failed: true });

  override render() {
    if (!this.state.failed) return this.props.children;
    const { pane } = this.props.text;
    return (
      <div role="alert" style={{ padding: 16 }}>
        <p>{pane.fault}</p>
        <p>{pane.faultNext}</p>
        <button onClick={() => this.setState({ failed: false })}>{pane.tryAgain}</button>
      </div>
    );
  }
}
