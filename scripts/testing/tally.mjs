import { existsSync, readFileSync } from 'node:fs';

const NOTHING = { passed: 0, failed: 0, skipped: 0 };

export function addTallies(tallies) {
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
export function tallyVitest(reportFile, exitCode) {
  const report = readReport(reportFile);
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

function isFailed(result) {
  return result.status === 'failed';
}

/** Counts Playwright's JSON report; a test that passed only when it was repeated counts as failed. */
export function tallyPlaywright(reportFile, exitCode) {
  const report = readReport(reportFile);
  if (!report) return { ...NOTHING, failed: 1 };
  const { expected, unexpected, flaky, skipped } = report.stats;
  const failed = unexpected + flaky + (report.errors.length > 0 ? 1 : 0);
  return failAtLeastOnce({ passed: expected, failed, skipped }, exitCode);
}

function readReport(reportFile) {
  if (!existsSync(reportFile)) return null;
  try {
    return JSON.parse(readFileSync(reportFile, 'utf8'));
  } catch {
    return null;
  }
}

function failAtLeastOnce(tally, exitCode) {
  return exitCode !== 0 && tally.failed === 0 ? { ...tally, failed: 1 } : tally;
}
