import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
} from "@fluentui/react-components";
import type { Text } from "../text";

interface Props {
  readonly text: Text;
  readonly name: string;
  readonly open: boolean;
  readonly cancel: () => void;
  readonly replace: () => void;
}

/** Asks before another file takes the place of a workbook with unsaved changes. */
export function ReplaceDialog({ text: { workbench }, name, open, cancel, replace }: Props) {
  return (
    <Dialog open={open} onOpenChange={(_, { open: now }) => !now && cancel()} modalType="alert">
      <DialogSurface>
        <DialogBody>
          <DialogTitle>{workbench.replaceTitle}</DialogTitle>
          <DialogContent>{workbench.replaceMore(name)}</DialogContent>
          <DialogActions>
            <Button onClick={replace}>{workbench.replaceAnyway}</Button>
            <Button appearance="primary" onClick={cancel}>
              {workbench.replaceCancel}
            </Button>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}
