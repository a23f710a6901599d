import type { useTranslations } from 'use-intl/react';
import type { ClientRow, Since, Status } from '@/lib/contracts/client-status';
import type { Locale } from '@/lib/contracts/me';
import { clockSpan, clockTime, dayTime, duration } from '@/lib/format/time';
import { type BoardEntry, isExpected } from './model/board-filter';

interface Words {
  status: ReturnType<typeof useTranslations<'status'>>;
  board: ReturnType<typeof useTranslations<'board'>>;
  locale: Locale;
}

/** A row in words. Times are epoch milliseconds by the server's clock. */
export function rowWords({ status, board, locale }: Words) {
  const word = (row: Pick<ClientRow, 'status' | 'flags'>): string => {
    if (row.status === 'offline' && row.flags.includes('neverOnline')) return status('neverOnline');
    return status(row.status);
  };
  return {
    word,
    /** The status and every flag that says more; stale as well while nobody can vouch for what is on screen. */
    fullWord: (row: ClientRow, entry?: BoardEntry, isDistrusted = false): string => {
      const isDoubted = isDistrusted && row.status !== 'unknown';
      const marks = (['stale', 'conflict', 'flapping', 'checking'] as const).filter(
        (flag) => row.flags.includes(flag) || (flag === 'stale' && isDoubted),
      );
      const expected = isExpected(row, entry) ? [status('expectedMark')] : [];
      return [word(row), ...expected, ...marks.map((mark) => status(mark))].join(' · ');
    },
    reason: (row: ClientRow): string | null => (row.reason ? status(`reason.${row.reason}`) : null),
    since: (current: Status, since: Since | null, nowMs: number): string => {
      if (since === null) return board('since.none');
      const { notBefore, notAfter } = since;
      if (notBefore === null) {
        const to = clockTime(Date.parse(notAfter), nowMs, locale);
        return board(`since.${current}Before`, { to });
      }
      const { from, to, isMoment } = clockSpan({ notBefore, notAfter }, nowMs, locale);
      return isMoment
        ? board(`since.${current}At`, { to: from })
        : board(`since.${current}`, { from, to });
    },
    /** "until Mar 4, 14:00, Li Wei: in repair", or null when nobody expects an absence. */
    absence: (entry: BoardEntry | undefined): string | null => {
      if (!entry?.absence) return null;
      const { until, note, createdBy } = entry.absence;
      const time = dayTime(Date.parse(until), locale, false);
      return board(note === '' ? 'cell.absence' : 'cell.absenceWhy', {
        time,
        name: createdBy,
        note,
      });
    },
    ago: (atMs: number, nowMs: number) =>
      board('cell.ago', { age: duration(nowMs - atMs, locale) }),
    age: (ms: number) => duration(ms, locale),
  };
}

export type RowWords = ReturnType<typeof rowWords>;
