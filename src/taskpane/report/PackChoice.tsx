import { Field, makeStyles, Select, tokens } from "@fluentui/react-components";
import { packsFor, PACKS, unverifiedFields, type Pack, type Workbook } from "../../core";
import { Disclosure } from "../parts/Disclosure";
import { usePane } from "../parts/pane-context";

const useStyles = makeStyles({
  root: { margin: "4px 0 8px" },
  note: {
    color: tokens.colorNeutralForeground3,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase300,
    margin: "0 0 4px 20px",
  },
});

/** Whose outline and scoring apply, and which of its values nobody has confirmed. */
export function PackChoice({ workbook, chosen }: { readonly workbook: Workbook; readonly chosen: Pack }) {
  const styles = useStyles();
  const { text, commands } = usePane();
  const { pack } = text;
  const unverified = unverifiedFields(chosen).map(field => pack.fields[field]);
  return (
    <div className={styles.root}>
      <Field label={pack.choose} orientation="horizontal" size="small">
        <Select size="small" value={chosen.name} onChange={(_, { value }) => commands.choosePack(value)}>
          {packsFor(workbook).map(one => (
            <option key={one.name} value={one.name}>
              {PACKS.includes(one) ? one.name : pack.own(one.name)}
            </option>
          ))}
        </Select>
      </Field>
      {unverified.length > 0 && (
        <Disclosure title={pack.unverifiedCount(unverified.length)} open={false}>
          <p className={styles.note}>{pack.unverified(unverified.join(text.saying.comma))}</p>
        </Disclosure>
      )}
    </div>
  );
}
