/** Exit statuses of the contract: nothing at or above --fail-on · findings · a file could not be read, or the call was wrong. */
export const STATUS = { clean: 0, found: 1, failed: 2 } as const;

/** What shells say of a program that was stopped from the keyboard, and of one whose reader has gone. */
export const SIGNALLED = { interrupted: 130, unread: 141 } as const;
