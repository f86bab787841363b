/** The paragraph that tells of all projects together: every summary's report has it generated, and no project's. */
export const OVERVIEW = "overview.sentence";

/** Whether a report in which paragraphs of these ids were generated sums up all projects of a unit. */
export const isOfUnit = (ids: readonly string[]): boolean => ids.includes(OVERVIEW);
