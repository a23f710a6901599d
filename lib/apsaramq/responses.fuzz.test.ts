import { expect, test } from 'vitest';
import { ApsaraMqError } from './errors.ts';
import { type JoinedStatuses, joinStatuses, readOnline } from './responses.ts';
import { readResult } from './rpc.ts';
import { type FuzzBody, makeBody, mutate, serialize } from './testing/answer-bodies.ts';
import { asXmlReads, expectedStatuses, isNamed } from './testing/answer-oracle.ts';
import { seededRandom } from './testing/random.ts';

const runs = Number(process.env.ROLLCALL_FUZZ_RUNS ?? 20_000);
const seed = Number(process.env.ROLLCALL_FUZZ_SEED ?? 20_260_102);

const context = { secrets: [], sentAtMs: 0 };

function read(bytes: Uint8Array, status: number): unknown {
  const times = { requestStartedAfterMs: 0, headersAfterMs: 0, latencyMs: 0 };
  try {
    return readResult({ status, headers: {}, body: bytes, ...times }, context).body;
  } catch (error) {
    if (error instanceof ApsaraMqError) return null;
    throw error;
  }
}

/** A single query is read as a batch of the one nameless id. */
function readStatuses(content: unknown, body: FuzzBody): JoinedStatuses | null {
  if (body.isBatch) return joinStatuses(content, body.asked);
  const online = readOnline(content);
  return online === null ? null : { values: new Map([['', online]]), missing: [], malformed: [] };
}

function checkWhole(body: FuzzBody, text: string): void {
  const entries = body.isXml ? body.entries.map(asXmlReads) : body.entries;
  const statuses = readStatuses(read(Buffer.from(text), 200), body);
  if (body.isBatch) expect(statuses).toEqual(expectedStatuses({ ...body, entries }));
  else {
    const status = entries[0]?.status;
    expect(statuses?.values.get('')).toBe(typeof status === 'boolean' ? status : undefined);
  }
}

function checkWounded(body: FuzzBody, bytes: Buffer): number {
  const statuses = readStatuses(read(bytes, 200), body);
  if (statuses === null) return 0;
  const text = bytes.toString('utf8').replace(/^\uFEFF/, '');
  for (const [id, value] of statuses.values) {
    if (!isNamed(text, id, value)) throw new Error(`${id} was read as ${value} from ${text}`);
  }
  if (body.isBatch) {
    const all = [...statuses.values.keys(), ...statuses.missing, ...statuses.malformed];
    expect(all.sort()).toEqual([...body.asked].sort());
  }
  return statuses.values.size;
}

test(`${runs} bodies crash nothing and give no value that they do not name (seed ${seed})`, () => {
  const random = seededRandom(seed);
  let believed = 0;
  for (let run = 0; run < runs; run += 1) {
    const body = makeBody(random);
    const text = serialize(body);
    if (random() < 0.2) checkWhole(body, text);
    else believed += checkWounded(body, mutate(text, random));
  }
  expect(believed).toBeGreaterThan(runs / 10);
}, 900_000);

test('noise of any kind crashes nothing and gives no value', () => {
  const random = seededRandom(seed + 1);
  for (let run = 0; run < runs / 20; run += 1) {
    const length = Math.floor(random() * 300);
    const bytes = Buffer.from(Array.from({ length }, () => Math.floor(random() * 256)));
    const start = random() < 0.5 ? '{' : '<';
    const content = read(Buffer.concat([Buffer.from(start), bytes]), 200);
    expect(readOnline(content) ?? joinStatuses(content, ['a'])).toBeNull();
  }
}, 900_000);

test('a value beside a status that is no success is never believed', () => {
  const random = seededRandom(seed + 2);
  for (let run = 0; run < runs / 20; run += 1) {
    const text = serialize(makeBody(random));
    const status = [301, 400, 403, 404, 429, 500, 503][run % 7] ?? 500;
    expect(read(Buffer.from(text), status)).toBeNull();
  }
}, 900_000);
