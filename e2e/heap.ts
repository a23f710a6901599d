import type { CDPSession, Page } from '@playwright/test';
import * as z from 'zod/mini';

export interface HeapReading {
  /** MiB in use after full collections of garbage. */
  used: number;
  /** MiB of it that scripts made: objects, arrays, strings; without what V8 compiled and without the DOM. */
  data: number;
}

/** The part of V8's heap snapshot that is read here: all nodes in one row of numbers, `node_fields` of them each. */
const snapshotSchema = z.object({
  snapshot: z.object({
    meta: z.object({
      node_fields: z.array(z.string()),
      node_types: z.tuple([z.array(z.string())], z.unknown()),
    }),
  }),
  nodes: z.array(z.number()),
});
type HeapSnapshot = z.infer<typeof snapshotSchema>;

/** What is in the works at the moment of a reading is up to 1 MiB; the least of some readings is what stays. */
const READINGS = 7;
const NOT_DATA = new Set(['code', 'native', 'hidden', 'synthetic', 'object shape']);
const MIB = 2 ** 20;

/** Reads a page's heap; `goOn` lets the page do some of its work between two readings. */
export async function readHeap(page: Page, goOn: () => Promise<void>): Promise<HeapReading> {
  const session = await page.context().newCDPSession(page);
  const readings: HeapReading[] = [];
  for (let reading = 0; reading < READINGS; reading++) {
    await goOn();
    readings.push({ used: await usedMiB(session), data: dataMiB(await takeSnapshot(session)) });
  }
  await session.detach();
  return {
    used: Math.min(...readings.map(({ used }) => used)),
    data: Math.min(...readings.map(({ data }) => data)),
  };
}

export function growthPercent(before: number, after: number): number {
  return (after / before - 1) * 100;
}

async function usedMiB(session: CDPSession): Promise<number> {
  for (let pass = 0; pass < 3; pass++) await session.send('HeapProfiler.collectGarbage');
  const { usedSize } = await session.send('Runtime.getHeapUsage');
  return usedSize / MIB;
}

async function takeSnapshot(session: CDPSession): Promise<HeapSnapshot> {
  const chunks: string[] = [];
  const take = ({ chunk }: { chunk: string }) => chunks.push(chunk);
  session.on('HeapProfiler.addHeapSnapshotChunk', take);
  await session.send('HeapProfiler.takeHeapSnapshot', { reportProgress: false });
  session.off('HeapProfiler.addHeapSnapshotChunk', take);
  return snapshotSchema.parse(JSON.parse(chunks.join('')));
}

function dataMiB({ snapshot, nodes }: HeapSnapshot): number {
  const { node_fields: fields, node_types: types } = snapshot.meta;
  const typeAt = fields.indexOf('type');
  const sizeAt = fields.indexOf('self_size');
  let bytes = 0;
  for (let node = 0; node < nodes.length; node += fields.length) {
    const type = types[0][nodes[node + typeAt] ?? -1] ?? '';
    if (!NOT_DATA.has(type)) bytes += nodes[node + sizeAt] ?? 0;
  }
  return bytes / MIB;
}
