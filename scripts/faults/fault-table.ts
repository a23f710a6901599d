import { groupBy } from './group-by';
import { isGood, type RowOutcome } from './row-outcome';

interface Line {
  row: string;
  title: string;
  seeds: number;
  observations: number;
  violations: number;
  failures: number;
  known: string;
  recovery: string;
}

/** The table of a run, one line per row, all its seeds together. */
export function renderFaultTable(outcomes: readonly RowOutcome[]): string {
  const lines = [...groupBy(outcomes, (outcome) => outcome.row).values()].map(toLine);
  const head =
    '| fault | seeds | observations | violations | other failures | known meanwhile | recovery, longest (allowed) |';
  const rule = '|---|---:|---:|---:|---:|---:|---:|';
  const body = lines.map(
    (line) =>
      `| ${line.title} (\`${line.row}\`) | ${line.seeds} | ${line.observations.toLocaleString('en')} | ${line.violations} | ${line.failures} | ${line.known} | ${line.recovery} |`,
  );
  return [head, rule, ...body].join('\n');
}

function toLine(outcomes: readonly RowOutcome[]): Line {
  const first = outcomes[0];
  const sum = (count: (outcome: RowOutcome) => number) =>
    outcomes.reduce((total, outcome) => total + count(outcome), 0);
  const shares = outcomes.flatMap(({ knownShare }) => (knownShare === null ? [] : [knownShare]));
  return {
    row: first?.row ?? '',
    title: first?.title ?? '',
    seeds: outcomes.length,
    observations: sum((outcome) => outcome.observations),
    violations: sum((outcome) => outcome.violations.length),
    failures: sum((outcome) => outcome.failures.length),
    known: shares.length === 0 ? '–' : rangeOf(shares),
    recovery: longestRecovery(outcomes),
  };
}

function rangeOf(shares: readonly number[]): string {
  const percent = (share: number) => Math.round(share * 100);
  const least = percent(Math.min(...shares));
  const most = percent(Math.max(...shares));
  return least === most ? `${least} %` : `${least}–${most} %`;
}

function longestRecovery(outcomes: readonly RowOutcome[]): string {
  const limitMs = Math.max(...outcomes.map((outcome) => outcome.recoveryLimitMs));
  if (outcomes.some((outcome) => outcome.recoveryMs === null)) return `never (${limitMs / 1000} s)`;
  const longestMs = Math.max(...outcomes.map((outcome) => outcome.recoveryMs ?? 0));
  return longestMs === 0 ? '–' : `${(longestMs / 1000).toFixed(1)} s (${limitMs / 1000} s)`;
}

/** What went wrong, one line each; empty when nothing did. */
export function describeFailures(outcomes: readonly RowOutcome[]): string[] {
  return outcomes
    .filter((outcome) => !isGood(outcome))
    .flatMap(({ row, seed, violations, failures }) => [
      ...failures.map((failure) => `${row}, seed ${seed}: ${failure}`),
      ...violations.map(
        ({ kind, clientId, atMs, detail }) =>
          `${row}, seed ${seed}: ${kind} ${clientId} at ${new Date(atMs).toISOString()} (${detail})`,
      ),
    ]);
}
