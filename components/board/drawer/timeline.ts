import type { Change, ClientRow, Status } from '@/lib/contracts/client-status';

export interface Segment {
  status: Status;
  fromMs: number;
  toMs: number;
}

export interface TimelineInput {
  /** In any order; `isWhole` tells whether there are none but these since `fromMs`. */
  changes: readonly Pick<Change, 'from' | 'to' | 'notBefore' | 'notAfter'>[];
  isWhole: boolean;
  current: Pick<ClientRow, 'status' | 'since'>;
  fromMs: number;
  /** The end of what the answers tell: nobody knows what was after it. */
  knownUntilMs: number;
  nowMs: number;
}

const MINUTE_MS = 60_000;
/** The beginning is rounded down by up to a minute, and the page's clock may be a tick behind the question. */
const ROUNDING_MS = 2 * MINUTE_MS;

/** Where a timeline of `spanMs` begins: at a whole minute, so that it moves once a minute. */
export function beginningOf(spanMs: number, nowMs: number): number {
  return Math.floor(nowMs / MINUTE_MS) * MINUTE_MS - spanMs;
}

/** How far back to ask for changes: what is drawn since the beginning is believed to be whole. */
export function askedSpanOf(spanMs: number): number {
  return spanMs + ROUNDING_MS;
}

/** About two polls of the history: one answer that stays away is forgiven. */
const SILENT_AFTER_MS = 35_000;

/** Until when an answer of `answeredMs` is good: until now, unless another should have come since. */
export function knownUntilOf(answeredMs: number, nowMs: number): number {
  return nowMs - answeredMs > SILENT_AFTER_MS ? answeredMs : nowMs;
}

/**
 * What was known when. A change happened somewhere between its two times, so that stretch is unknown, as is all
 * before the first evidence: no status is drawn over a time in which nobody had seen it.
 */
export function timelineOf(input: TimelineInput): Segment[] {
  const { fromMs, knownUntilMs, nowMs } = input;
  const changes = input.changes
    .map((change) => ({
      ...change,
      startMs: Date.parse(change.notBefore),
      endMs: Date.parse(change.notAfter),
    }))
    .sort((a, b) => a.endMs - b.endMs);
  const segments: Segment[] = [];
  const push = (status: Status, from: number, to: number) => {
    const start = Math.max(from, fromMs, segments.at(-1)?.toMs ?? fromMs);
    const end = Math.min(to, nowMs);
    if (end <= start) return;
    const last = segments.at(-1);
    if (last?.status === status && last.toMs === start) last.toMs = end;
    else segments.push({ status, fromMs: start, toMs: end });
  };
  const [first] = changes;
  const last = changes.at(-1);
  if (!first || !last) {
    const sinceMs = input.current.since === null ? nowMs : Date.parse(input.current.since.notAfter);
    push('unknown', fromMs, sinceMs);
    push(input.current.status, sinceMs, knownUntilMs);
    push('unknown', knownUntilMs, nowMs);
    return segments;
  }
  const lastEndMs =
    last.to === input.current.status
      ? knownUntilMs
      : Math.min(knownUntilMs, beginOf(input.current.since) ?? last.endMs);
  push(input.isWhole ? first.from : 'unknown', fromMs, first.startMs);
  changes.forEach((change, index) => {
    push('unknown', change.startMs, change.endMs);
    push(change.to, change.endMs, changes[index + 1]?.startMs ?? lastEndMs);
  });
  push('unknown', lastEndMs, nowMs);
  return segments;
}

/** The earliest that a status can have begun. */
function beginOf(since: ClientRow['since']): number | null {
  return since === null ? null : Date.parse(since.notBefore ?? since.notAfter);
}

export interface Uptime {
  onlineMs: number;
  offlineMs: number;
  unknownMs: number;
  /** Online out of the known time; null when nothing is known. */
  ratio: number | null;
}

export function uptimeOf(segments: readonly Segment[]): Uptime {
  const sum = { online: 0, offline: 0, unknown: 0 };
  for (const { status, fromMs, toMs } of segments) sum[status] += toMs - fromMs;
  const knownMs = sum.online + sum.offline;
  return {
    onlineMs: sum.online,
    offlineMs: sum.offline,
    unknownMs: sum.unknown,
    ratio: knownMs === 0 ? null : sum.online / knownMs,
  };
}
