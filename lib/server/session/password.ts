import 'server-only';
import { hash, verify } from '@node-rs/argon2';
import { processSingleton } from '@/lib/server/process-singleton';

/** OWASP's argon2id floor: 19 MiB, two passes, one lane. */
const ARGON2ID = { algorithm: 2, memoryCost: 19_456, timeCost: 2, parallelism: 1 };
const NOBODYS_PASSWORD = 'no account has this password';

export function hashPassword(password: string): Promise<string> {
  return hash(password, ARGON2ID);
}

/** Takes as long without a hash as with one, so that an unknown address cannot be told by its time. */
export async function verifyPassword(
  passwordHash: string | null,
  password: string,
): Promise<boolean> {
  const nobodysHash = await processSingleton('nobodys-hash', () => hashPassword(NOBODYS_PASSWORD));
  const isRight = await verify(passwordHash ?? nobodysHash, password).catch(() => false);
  return isRight && passwordHash !== null;
}
