import { faulty, PROMISE, useSite } from "./excel-page";

jest.setTimeout(120_000);

const opened = useSite();

test("Office.js late: told in time, and the pane opens all the same", async () => {
  const { pane } = await opened(faulty(), {}, "late");
  await pane.getByText("没有连上 Excel。").waitFor();
  await pane.getByText(PROMISE).waitFor();
});

test.each(["refused", "silent", "half"] as const)(
  "Office.js %s: a message within three seconds and the way to the page",
  async network => {
    const { pane } = await opened(faulty(), {}, network);
    await pane.getByText("没有连上 Excel。").waitFor();
    const toldAt = await pane.evaluate(() => (globalThis as unknown as { toldAt: number }).toldAt);
    expect(toldAt).toBeLessThan(3000);
    expect(await pane.getByRole("link", { name: "在网页里打开工作簿" }).getAttribute("href")).toBe("workbench.html");
  },
);
