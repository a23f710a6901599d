import { afterAll, beforeAll, expect, test } from 'vitest';
import { OPERATIONS } from '@/lib/server/openapi/operations';
import { ACCESS_RULES } from '@/lib/server/testing/access-rules';
import { type HostileLab, openHostileLab } from '@/lib/server/testing/hostile-lab';
import { eachOf } from '@/lib/server/testing/probes';
import { ORIGIN } from '@/lib/server/testing/test-server';

const OTHER_PORT = ORIGIN.replace(':3000', ':3001');

/** What a browser tells of a page that is not ours; an empty value takes the header away. */
const FOREIGN: Record<string, Record<string, string>> = {
  'another site': { origin: 'https://evil.example' },
  'no origin at all': { origin: '' },
  'a sandboxed frame': { origin: 'null' },
  'another port': { origin: OTHER_PORT },
  'a host that begins like ours': { origin: `${ORIGIN}.evil.example` },
  'a host that ends like ours': { origin: `https://evil.example/${ORIGIN}` },
  'our host as a name': { origin: `https://${new URL(ORIGIN).host}@evil.example` },
  'no address': { origin: 'about:blank' },
  'a cross-site fetch without origin': { origin: '', 'sec-fetch-site': 'cross-site' },
  'a same-site fetch without origin': { origin: '', 'sec-fetch-site': 'same-site' },
  'a cross-site fetch that claims our origin': { 'sec-fetch-site': 'cross-site' },
  'an unknown kind of fetch': { 'sec-fetch-site': 'whatever' },
};

const FORM_TYPES = ['text/plain', 'application/x-www-form-urlencoded', 'multipart/form-data', ''];

let lab: HostileLab;

beforeAll(async () => {
  lab = await openHostileLab();
}, 60_000);
afterAll(() => lab.server.close());

const writes = OPERATIONS.filter(({ method, id }) => method !== 'GET' && id in ACCESS_RULES);
const guardedWrites = writes.filter(({ access }) => access !== 'open');

test('no write goes through with a session from a foreign page', async () => {
  const probes = guardedWrites.flatMap((operation) =>
    Object.entries(FOREIGN).map(([name, headers]) => ({ operation, name, headers })),
  );
  const wrong: string[] = [];
  await eachOf(probes, async ({ operation, name, headers }) => {
    const { status, text } = await lab.prober.send({
      operation,
      asker: lab.owner,
      ids: lab.team.ids,
      headers: withoutEmpty(headers),
      dropped: emptyOf(headers),
      isHarmless: true,
    });
    if (status !== 403 || !text.includes('cross-origin'))
      wrong.push(`${operation.id}: ${name} ${status}`);
  });
  expect(wrong).toEqual([]);
});

test('the same writes pass authorization from our own page', async () => {
  const wrong: string[] = [];
  await eachOf(guardedWrites, async (operation) => {
    for (const headers of [
      { origin: ORIGIN },
      { origin: ORIGIN, 'sec-fetch-site': 'same-origin' },
    ]) {
      const probe = { operation, asker: lab.owner, ids: lab.team.ids, headers, isHarmless: true };
      const { status } = await lab.prober.send(probe);
      if (status !== 422) wrong.push(`${operation.id}: ${status}`);
    }
  });
  expect(wrong).toEqual([]);
});

test('a form cannot carry a body, from wherever it is sent', async () => {
  const withBody = guardedWrites.filter(({ body }) => body.type !== 'undefined');
  const wrong: string[] = [];
  for (const operation of withBody) {
    for (const type of FORM_TYPES) {
      const probe = {
        operation,
        asker: lab.owner,
        ids: lab.team.ids,
        headers: { 'content-type': type },
      };
      const { status } = await lab.prober.send(probe);
      if (status !== 415) wrong.push(`${operation.id} as ${type}: ${status}`);
    }
  }
  expect(withBody.length).toBeGreaterThan(15);
  expect(wrong).toEqual([]);
});

function withoutEmpty(headers: Record<string, string>): Record<string, string> {
  return Object.fromEntries(Object.entries(headers).filter(([, value]) => value !== ''));
}

function emptyOf(headers: Record<string, string>): string[] {
  return Object.keys(headers).filter((name) => headers[name] === '');
}
