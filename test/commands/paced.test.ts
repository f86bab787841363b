import { paced } from "../../src/commands/understand";

/** A hundred steps, each of which the clock shows as ten milliseconds. */
function* steps(done: number[]): Generator<undefined, string, undefined> {
  for (let step = 1; step <= 100; step++) {
    done.push(step);
    yield;
  }
  return "all of it";
}

const work = (controller = new AbortController()) => ({ progress: () => {}, signal: controller.signal });

beforeEach(() => {
  let clock = 0;
  jest.spyOn(performance, "now").mockImplementation(() => (clock += 10));
});
afterEach(() => jest.restoreAllMocks());

it("does all steps and gives their result", async () => {
  const done: number[] = [];
  expect(await paced(steps(done), work())).toBe("all of it");
  expect(done).toHaveLength(100);
});

it("lets others have their turn between two steps, and stops there once it is cancelled", async () => {
  const controller = new AbortController();
  const done: number[] = [];
  const cancelled = paced(steps(done), work(controller));
  setTimeout(() => controller.abort(new Error("enough")), 0);
  await expect(cancelled).rejects.toThrow("enough");
  expect(done.length).toBeGreaterThan(0);
  expect(done.length).toBeLessThan(100);
});
