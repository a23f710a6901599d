'use client';

import { useEffect, useRef, useState } from 'react';
import type { ClientRow, EvidenceSource, Statuses } from '@/lib/contracts/client-status';
import type { Connection } from '@/lib/contracts/connection';
import type { Lookup } from '@/lib/contracts/lookup';
import { agedRows } from '@/lib/format/aged-rows';
import { watchBeats } from '@/lib/queries/heartbeat';
import { useCreateLookup } from '@/lib/queries/lookups';
import { serverNowMs } from '@/lib/queries/server-clock';
import { StatusStore } from '@/lib/queries/status-store';
import { portionSize } from './portion-size';

export interface LookupProgress {
  done: number;
  total: number;
}

interface Question {
  connection: Connection;
  clientIds: readonly string[];
  source: EvidenceSource;
}

function answerOf(rows: ClientRow[], full: boolean, total: number): Statuses {
  return {
    cursor: '',
    now: new Date(serverNowMs()).toISOString(),
    full,
    total,
    summary: { online: 0, offline: 0, unknown: 0, stale: 0, conflict: 0 },
    checked: { oldestAt: null, newestAt: null, nextDueAt: null },
    clients: rows,
    removed: [],
  };
}

/** Nobody asks again by itself: what has outlived its time is called stale, like on a board. */
function markAged(store: StatusStore): void {
  const aged = agedRows(store.rows(), serverNowMs());
  if (aged.length === 0) return;
  store.apply(answerOf(aged, false, store.size()), store.answeredAt() ?? Date.now());
}

/** Asks in portions and gathers the rows in a store, the same that a board draws from. */
export function useLookup() {
  const [store] = useState(() => new StatusStore());
  const [answers] = useState(() => new Map<string, ClientRow>());
  const [progress, setProgress] = useState<LookupProgress | null>(null);
  const [calls, setCalls] = useState(0);
  const [askedAt, setAskedAt] = useState<number | null>(null);
  const [stoppedAt, setStoppedAt] = useState<LookupProgress | null>(null);
  const lookup = useCreateLookup();
  const abort = useRef<AbortController | null>(null);
  const isStopped = useRef(false);
  const [isStopping, setIsStopping] = useState(false);
  useEffect(() => () => abort.current?.abort(), []);
  useEffect(() => watchBeats(() => markAged(store)), [store]);

  async function ask(question: Question, isFirst: boolean): Promise<void> {
    const controller = new AbortController();
    const { signal } = controller;
    abort.current = controller;
    isStopped.current = false;
    const { connection, clientIds, source } = question;
    const size = portionSize(source, connection);
    const total = clientIds.length;
    let done = 0;
    setProgress({ done, total });
    setStoppedAt(null);
    try {
      while (done < total && !isStopped.current) {
        const portion = clientIds.slice(done, done + size);
        const input = { connectionId: connection.id, source, clientIds: portion, signal };
        take(await lookup.mutateAsync(input), isFirst && done === 0);
        done += portion.length;
        setProgress({ done, total });
      }
    } catch (error) {
      if (!signal.aborted) throw error;
    } finally {
      setProgress(null);
      setIsStopping(false);
      if (done < total && !signal.aborted) setStoppedAt({ done, total });
    }
  }

  function take(answer: Lookup, isNew: boolean): void {
    store.apply(answerOf(answer.clients, isNew, isNew ? 0 : store.size()), Date.now());
    if (isNew) answers.clear();
    for (const row of answer.clients) answers.set(row.clientId, row);
    setCalls((before) => (isNew ? answer.calls : before + answer.calls));
    if (isNew) setAskedAt(serverNowMs());
  }

  /** The error is kept in `error`: nothing more to say here. */
  const quietly = (asking: Promise<void>) => void asking.catch(() => undefined);

  return {
    store,
    /** As the service gave it, however long ago. */
    answerOf: (clientId: string) => answers.get(clientId),
    progress,
    stoppedAt,
    calls,
    askedAt,
    error: abort.current?.signal.aborted ? null : lookup.error,
    run: (question: Question) => quietly(ask(question, true)),
    confirm: (question: Question) => quietly(ask(question, false)),
    isStopping,
    /** Asks no further; what is being asked is paid for, and its answer is taken in. */
    stop: () => {
      isStopped.current = true;
      setIsStopping(true);
    },
    reset: () => {
      abort.current?.abort();
      setAskedAt(null);
      setStoppedAt(null);
      lookup.reset();
    },
  };
}

export type LookupState = ReturnType<typeof useLookup>;
