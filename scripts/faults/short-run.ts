import type { FaultRun } from './run-faults';

/** What takes a minute, and of the rows that need an engine of their own all but one of each kind. */
const OMITTED = [
  'unattended',
  'stalled-long',
  'own-clock-ahead',
  'own-clock-behind',
  'database-hangs',
  'dead-for-long',
];

/** What a change has to pass: every kind of fault once, in about a minute and a half. */
export const SHORT_RUN: FaultRun = {
  seeds: seedsOf(process.env.ROLLCALL_FAULT_SEEDS),
  names: (process.env.ROLLCALL_FAULT_ROWS ?? '').split(',').filter((name) => name !== ''),
  omitted: OMITTED,
  killCount: 5,
  rowsPerEngine: 20,
  parallel: 4,
};

function seedsOf(text: string | undefined): number[] {
  return Array.from({ length: Number(text || 1) }, (_, index) => index + 1);
}
