import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { addTallies, tallyPlaywright, tallyVitest } from './tally';

let folder: string;

function report(content: unknown): string {
  const file = join(folder, 'report.json');
  writeFileSync(file, typeof content === 'string' ? content : JSON.stringify(content));
  return file;
}

const vitest = {
  numPassedTests: 5,
  numFailedTests: 1,
  numPendingTests: 2,
  numTodoTests: 1,
  testResults: [{ status: 'failed', assertionResults: [{ status: 'failed' }] }],
};
const playwright = { errors: [], stats: { expected: 3, unexpected: 1, flaky: 0, skipped: 2 } };

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'tally-'));
});

afterEach(() => rmSync(folder, { recursive: true }));

describe('the sum of all tests', () => {
  it('counts passed, failed and skipped of both runners', () => {
    const first = tallyVitest(report(vitest), 1);
    const second = tallyPlaywright(report(playwright), 1);
    expect(addTallies([first, second])).toEqual({ passed: 8, failed: 2, skipped: 5 });
  });

  it('counts a file that could not be loaded as a failure', () => {
    const broken = { status: 'failed', assertionResults: [] };
    const content = { ...vitest, numFailedTests: 0, testResults: [broken] };
    expect(tallyVitest(report(content), 1).failed).toBe(1);
  });

  it.each([tallyVitest, tallyPlaywright])('takes a run without a report for a failure', (tally) => {
    expect(tally(join(folder, 'missing.json'), 0).failed).toBe(1);
    expect(tally(report('{"half":'), 0).failed).toBe(1);
  });

  it('takes an exit code for a failure when every test passed', () => {
    const content = { ...playwright, stats: { ...playwright.stats, unexpected: 0 } };
    expect(tallyPlaywright(report(content), 1).failed).toBe(1);
    expect(tallyPlaywright(report(content), 0).failed).toBe(0);
  });

  it('counts a test that passed only when it was repeated as failed', () => {
    const content = { ...playwright, stats: { expected: 3, unexpected: 0, flaky: 1, skipped: 0 } };
    expect(tallyPlaywright(report(content), 0)).toEqual({ passed: 3, failed: 1, skipped: 0 });
  });
});
