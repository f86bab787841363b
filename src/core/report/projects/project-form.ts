import type { Form } from "../../scoring/indicators";
import { projectKey } from "../labels";
import { tablesOf } from "./detail-figures";
import type { FactsBlock } from "./facts-block";

/**
 * The self-evaluation form of a project: the one whose own facts name it, else the one whose title or sheet bears its name, or, for an only
 * project, the only form. Two forms of one project are nobody's to choose from.
 */
export function projectForm(
  name: string,
  names: readonly string[],
  forms: readonly Form[],
  blocks: readonly FactsBlock[],
): Form | undefined {
  const namesIn = (form: Form): readonly string[] =>
    blocks.flatMap(block => (block.name !== undefined && form.above.includes(block.table) ? [block.name] : []));
  const own = forms.filter(form => namesIn(form).some(one => projectKey(one) === projectKey(name)));
  const open = forms.filter(form => namesIn(form).length === 0);
  const found =
    own.length > 0 ? own : open.filter(form => tablesOf(name, names, [...form.above, form.table]).length > 0);
  return found.length === 1 ? found[0] : undefined;
}
