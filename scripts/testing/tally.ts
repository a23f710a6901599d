import { existsSync, readFileSync } from 'node:fs';
import { z } from 'zod';

export interface Tally {
  passed: number;
  failed: number;
  skipped: number;
}

const vitestSchema = z.object({
  numPassedTests: z.number(),
  numFailedTests: z.number(),
  numPendingTests: z.number(),
  numTodoTests: z.number(),
  testResults: z.array(
    z.object({
      status: z.string(),
      assertionResults: z.array(z.object({ status: z.string() })),
    }),
  ),
});

const playwrightSchema = z.object({
  errors: z.array(z.unknown()),
  stats: z.object({
    expected: z.number(),
    unexpected: z.number(),
    flaky: z.number(),
    skipped: z.number(),
  }),
});

const NOTHING: Tally = { passed: 0, failed: 0, skipped: 0 };

export function addTallies(tallies: readonly Tally[]): Tally {
  return tallies.reduce(
    (sum, part) => ({
      passed: sum.passed + part.passed,
      failed: sum.failed + part.failed,
      skipped: sum.skipped + part.skipped,
    }),
    NOTHING,
  );
}

/** Counts vitest's JSON report. A file that broke before its tests ran, and a run without a report, count as one failure. */
export function tallyVitest(reportFile: string, exitCode: number): Tally {
  const report = readReport(reportFile, vitestSchema);
  if (!report) return { ...NOTHING, failed: 1 };
  const broken = report.testResults.filter(
    (file) => file.status === 'failed' && !file.assertionResults.some(isFailed),
  ).length;
  const tally = {
    passed: report.numPassedTests,
    failed: report.numFailedTests + broken,
    skipped: report.numPendingTests + report.numTodoTests,
  };
  return failAtLeastOnce(tally, exitCode);
}

function isFailed(result: { status: string }): boolean {
  return result.status === 'failed';
}

/** Counts Playwright's JSON report; a test that passed only when it was repeated counts as failed. */
export function tallyPlaywright(reportFile: string, exitCode: number): Tally {
  const report = readReport(reportFile, playwrightSchema);
  if (!report) return { ...NOTHING, failed: 1 };
  const { expected, unexpected, flaky, skipped } = report.stats;
  const failed = unexpected + flaky + (report.errors.length > 0 ? 1 : 0);
  return failAtLeastOnce({ passed: expected, failed, skipped }, exitCode);
}

function readReport<T>(reportFile: string, schema: z.ZodType<T>): T | null {
  if (!existsSync(reportFile)) return null;
  try {
    return schema.parse(JSON.parse(readFileSync(reportFile, 'utf8')));
  } catch {
    return null;
  }
}

function failAtLeastOnce(tally: Tally, exitCode: number): Tally {
  return exitCode !== 0 && tally.failed === 0 ? { ...tally, failed: 1 } : tally;
}
