import { beforeAll, describe, expect, it } from 'vitest';
import { describeFailures } from './fault-table';
import type { RowOutcome } from './row-outcome';
import { rowsOf, runFaults } from './run-faults';
import { SHORT_RUN } from './short-run';

const TIMEOUT_MS = 400_000;

/** The short seeded form of `npm run test:faults`; see docs/faults.md. */
describe('whatever breaks, a viewer is shown what the service said or unknown', () => {
  let outcomes: RowOutcome[];

  beforeAll(async () => {
    outcomes = await runFaults(SHORT_RUN);
  }, TIMEOUT_MS);

  it.each(rowsOf(SHORT_RUN).map(({ name, title }) => ({ name, title })))('$title', ({ name }) => {
    const own = outcomes.filter(({ row }) => row === name);
    expect(own).not.toHaveLength(0);
    expect(own.reduce((sum, { observations }) => sum + observations, 0)).toBeGreaterThan(0);
    expect(describeFailures(own)).toEqual([]);
  });
});
