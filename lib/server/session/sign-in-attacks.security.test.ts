import { randomUUID } from 'node:crypto';
import { beforeEach, describe, expect, test } from 'vitest';
import { POST as acceptInvite } from '@/app/api/v1/invites/accept/route';
import { GET as getMe } from '@/app/api/v1/me/route';
import { db } from '@/lib/server/db';
import { newLinkSecret } from '@/lib/server/link-secret';
import { forgetSingleton } from '@/lib/server/process-singleton';
import { hashToken } from '@/lib/server/session/hash-token';
import { hashPassword } from '@/lib/server/session/password';
import { signIn } from '@/lib/server/session/sign-in';
import { forgetGuesses } from '@/lib/server/testing/forget-guesses';
import { eachOf } from '@/lib/server/testing/probes';
import { createCookie, createPerson, send, withTestServer } from '@/lib/server/testing/test-server';

withTestServer();

const PASSWORD = 'violet harbour 42 lantern';
const GUESSES = 10_000;
const TAMPERED = 2_000;

beforeEach(forgetGuesses);

function from(address: string): Headers {
  return new Headers({ 'x-forwarded-for': address });
}

/** `signed-in`, another state of the result, or `throttled`. */
async function attempt(email: string, password: string, address: string): Promise<string> {
  try {
    return (await signIn({ email, password }, from(address))).state;
  } catch (error) {
    return error instanceof Error && error.name === 'TooManyError' ? 'throttled' : String(error);
  }
}

async function createSignIn() {
  const passwordHash = await hashPassword(PASSWORD);
  return createPerson('viewer', { passwordHash });
}

function numbers(count: number): number[] {
  return Array.from({ length: count }, (_, index) => index);
}

function tally(outcomes: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const outcome of outcomes) counts.set(outcome, (counts.get(outcome) ?? 0) + 1);
  return counts;
}

describe('guessing', () => {
  test(`${GUESSES} guesses at one account from many addresses are throttled, and its owner gets in`, async () => {
    const { email } = await createSignIn();
    expect(await attempt(email, PASSWORD, '10.0.0.1')).toBe('signed-in');
    const outcomes: string[] = [];
    await eachOf(numbers(GUESSES), async (guess) => {
      const address = `203.0.${guess % 100}.${guess % 250}`;
      outcomes.push(await attempt(email, `wrong ${guess}`, address));
    });
    const counts = tally(outcomes);
    expect(counts.get('refused') ?? 0).toBeLessThanOrEqual(100);
    expect((counts.get('refused') ?? 0) + (counts.get('throttled') ?? 0)).toBe(GUESSES);
    expect(await attempt(email, PASSWORD, '10.0.0.1')).toBe('signed-in');
  });

  test(`${GUESSES} guesses from one address over many accounts are throttled, and others sign in`, async () => {
    const { email } = await createSignIn();
    const outcomes: string[] = [];
    await eachOf(numbers(GUESSES), async (guess) => {
      outcomes.push(await attempt(`person-${guess}@example.com`, 'wrong', '203.0.113.9'));
    });
    const counts = tally(outcomes);
    expect(counts.get('refused') ?? 0).toBeLessThanOrEqual(50);
    expect((counts.get('refused') ?? 0) + (counts.get('throttled') ?? 0)).toBe(GUESSES);
    expect(await attempt(email, PASSWORD, '10.0.0.2')).toBe('signed-in');
  });

  test('what one replica counted, another knows', async () => {
    const { email } = await createSignIn();
    for (let guess = 0; guess < 10; guess += 1) {
      forgetSingleton('sign-in-limiters');
      expect(await attempt(email, `wrong ${guess}`, '203.0.113.20')).toBe('refused');
    }
    forgetSingleton('sign-in-limiters');
    expect(await attempt(email, PASSWORD, '203.0.113.20')).toBe('throttled');
  });

  test('guesses that are refused for their address count against nobody’s account', async () => {
    const { email } = await createSignIn();
    const outcomes: string[] = [];
    for (let guess = 0; guess < 300; guess += 1) {
      outcomes.push(await attempt(email, `wrong ${guess}`, '203.0.113.21'));
    }
    expect(tally(outcomes).get('refused')).toBe(10);
    expect(await attempt(email, PASSWORD, '10.9.9.9')).toBe('signed-in');
    const keys = await db().signInGuess.findMany();
    expect(JSON.stringify(keys.map(({ key }) => key))).not.toMatch(/example\.com|203\.0/);
  });

  test('a burst counts in full', async () => {
    const { email } = await createSignIn();
    const burst = Array.from({ length: 60 }, (_, guess) =>
      attempt(email, `wrong ${guess}`, '203.0.113.7'),
    );
    expect(tally(await Promise.all(burst)).get('refused') ?? 0).toBeLessThanOrEqual(10);
  });

  test('a forged X-Forwarded-For is no other address while no proxy is trusted', async () => {
    const { email } = await createSignIn();
    const outcomes: string[] = [];
    for (let guess = 0; guess < 40; guess += 1) {
      outcomes.push(await attempt(email, `wrong ${guess}`, `198.51.100.${guess}, 203.0.113.5`));
    }
    expect(tally(outcomes).get('refused') ?? 0).toBeLessThanOrEqual(10);
  });

  test('an unknown address takes as long as a known one', async () => {
    const { email } = await createSignIn();
    const timeOf = async (address: string, index: number) => {
      const startedAt = performance.now();
      await attempt(address, 'wrong', `192.0.2.${index}`);
      return performance.now() - startedAt;
    };
    await timeOf(email, 0);
    const known: number[] = [];
    const unknown: number[] = [];
    for (let index = 1; index <= 40; index += 1) {
      known.push(await timeOf(email, index));
      unknown.push(await timeOf(`nobody-${index}@example.com`, index + 100));
    }
    const ratio = median(known) / median(unknown);
    expect(ratio).toBeGreaterThan(0.7);
    expect(ratio).toBeLessThan(1.4);
  });
});

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
}

describe('sessions', () => {
  const statusOf = async (cookie: string) =>
    (await send(getMe, 'GET /api/v1/me', { cookie })).status;

  test('a cookie that was given before the sign-in is never taken', async () => {
    const { email } = await createSignIn();
    const fixed = randomUUID();
    const before = await db().session.count();
    const result = await signIn({ email, password: PASSWORD, sessionId: fixed }, from('10.1.1.1'));
    expect(result).toMatchObject({ state: 'signed-in' });
    expect(await db().session.count()).toBe(before + 1);
    expect(await db().session.findUnique({ where: { id: fixed } })).toBeNull();
  });

  test(`${TAMPERED} changed cookies are all nobody`, async () => {
    const { userId } = await createPerson();
    const { cookie } = await createCookie(userId);
    expect(await statusOf(cookie)).toBe(200);
    const [name = '', value = ''] = cookie.split(/=(.*)/s);
    const passed: string[] = [];
    for (let index = 0; index < TAMPERED; index += 1) {
      const changed = tamper(value, index);
      if (changed !== value && (await statusOf(`${name}=${changed}`)) !== 401) passed.push(changed);
    }
    expect(passed).toEqual([]);
  });

  test('a token that says it needs no signature is nobody', async () => {
    const { userId } = await createPerson();
    const { cookie, sessionId } = await createCookie(userId);
    const [name = ''] = cookie.split('=');
    const encode = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url');
    const claims = encode({ sub: userId, sid: sessionId, exp: 9_999_999_999 });
    for (const header of [
      { alg: 'none' },
      { alg: 'None', typ: 'JWT' },
      { alg: 'dir', enc: 'none' },
    ]) {
      for (const value of [`${encode(header)}.${claims}.`, `${encode(header)}..${claims}..`]) {
        expect(await statusOf(`${name}=${value}`)).toBe(401);
      }
    }
  });
});

/** Another sign at one place, a part cut off, or two parts exchanged. */
function tamper(value: string, index: number): string {
  const at = (index * 7919) % value.length;
  if (index % 10 === 0) return value.slice(0, at);
  if (index % 10 === 1) return value.split('.').toReversed().join('.');
  const sign =
    'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_'[index % 64] ?? 'A';
  const isPadding = at === value.length - 1 || value[at + 1] === '.';
  if (value[at] === '.' || isPadding) return `${value.slice(0, at)}!${value.slice(at + 1)}`;
  return value.slice(0, at) + sign + value.slice(at + 1);
}

test('an invitation that 50 send at once lets one in', async () => {
  const { teamId } = await createPerson();
  const secret = newLinkSecret();
  const expiresAt = new Date(Date.now() + 60_000);
  await db().invite.create({
    data: { teamId, hash: hashToken(secret), role: 'viewer', createdBy: 'x', expiresAt },
  });
  const people = await Promise.all(Array.from({ length: 50 }, () => createPerson()));
  const cookies = await Promise.all(people.map(({ userId }) => createCookie(userId)));
  const answers = await Promise.all(
    cookies.map(({ cookie }) =>
      send(acceptInvite, 'POST /api/v1/invites/accept', { cookie, body: { secret } }),
    ),
  );
  expect(answers.filter(({ status }) => status < 300)).toHaveLength(1);
  expect(await db().membership.count({ where: { teamId } })).toBe(2);
});
