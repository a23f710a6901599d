import 'server-only';
import { createHmac, timingSafeEqual } from 'node:crypto';

const STEP_SECONDS = 30;
const DIGITS = 6;
/** Steps before and after the current one that pass: clocks differ, people type slowly. */
const WINDOW = 1;
const BASE32 = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';

/** RFC 4226's code for a counter. */
export function hotp(secret: Buffer, counter: number, digits = DIGITS): string {
  const message = Buffer.alloc(8);
  message.writeBigUInt64BE(BigInt(counter));
  const mac = createHmac('sha1', secret).update(message).digest();
  const offset = (mac.at(-1) ?? 0) & 0x0f;
  const number = mac.readUInt32BE(offset) & 0x7fffffff;
  return String(number % 10 ** digits).padStart(digits, '0');
}

/** The time step that the code belongs to, or null. A step up to `lastStep` was used and passes no more (RFC 6238). */
export function matchTotp(
  secret: Buffer,
  code: string,
  at: { now: number; lastStep: number | null },
): number | null {
  const current = Math.floor(at.now / 1000 / STEP_SECONDS);
  let matched: number | null = null;
  for (let step = current - WINDOW; step <= current + WINDOW; step += 1) {
    const isUsed = at.lastStep !== null && step <= at.lastStep;
    if (!isUsed && isSame(hotp(secret, step), code)) matched = step;
  }
  return matched;
}

function isSame(expected: string, given: string): boolean {
  const [a, b] = [Buffer.from(expected), Buffer.from(given)];
  return a.length === b.length && timingSafeEqual(a, b);
}

export function toBase32(bytes: Buffer): string {
  let bits = '';
  for (const byte of bytes) bits += byte.toString(2).padStart(8, '0');
  const groups = bits.match(/.{1,5}/g) ?? [];
  return groups.map((group) => BASE32[Number.parseInt(group.padEnd(5, '0'), 2)]).join('');
}

/** What an authenticator app reads from a QR code. */
export function otpauthUrl(secret: Buffer, email: string): string {
  const label = encodeURIComponent(`Rollcall:${email}`);
  return `otpauth://totp/${label}?secret=${toBase32(secret)}&issuer=Rollcall&digits=6&period=30`;
}
