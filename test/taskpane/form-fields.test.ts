import { PACKS } from "../../src/core";
import { previewReports } from "../../src/commands/preview-reports";
import { fileHost } from "../../src/hosts/file/file-host";
import { workbookFile } from "../../src/hosts/file/new-workbook";
import { formFields } from "../../src/taskpane/report/form-fields";
import { twoProjects } from "../core/report/samples";
import { quiet } from "../hosts/excel/open";

test.each(PACKS.map(pack => [pack.name, pack] as const))(
  "%s: every gap has its question, a grade is one of the place's",
  async (name, pack) => {
    const host = fileHost({ name: "a.xlsx", bytes: workbookFile(twoProjects()) });
    const preview = await previewReports(host, {}, quiet(), name);
    const fields = formFields(preview);
    preview.reports.forEach(({ paragraphs }, at) => {
      const asked = [...fields.shared, ...fields.own[at]!];
      const gaps = paragraphs.flatMap(({ spans }) =>
        spans.flatMap(span => (typeof span === "object" && "ask" in span ? [span.fact] : [])),
      );
      expect(gaps.length).toBeGreaterThan(2);
      for (const fact of gaps) expect(asked.map(field => field.fact)).toContain(fact);
      for (const { ask } of asked) expect(ask).not.toBe("");
      const grade = asked.find(({ fact }) => fact === "自评等级")!;
      expect([grade.kind, grade.choices]).toEqual(["choice", pack.scoring.grades.map(one => one.name)]);
    });
  },
);
