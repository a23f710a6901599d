import { readState } from '@/lib/server/operator/read-state';
import { findPerson, setOwner } from '@/lib/server/operator/set-owner';
import { setPassword } from '@/lib/server/operator/set-password';
import { listAllTokens, type OperatorToken, revokeAnyToken } from '@/lib/server/operator/tokens';
import { unlinkIdentity } from '@/lib/server/operator/unlink-identity';
import type { Admin } from './open-admin';
import { readPassword } from './read-password';
import { rotateKeysCommand } from './rotate-keys-command';

export interface Flags {
  email?: string;
  name?: string;
  team?: string;
  'second-factor'?: boolean;
  'same-key'?: boolean;
  retire?: boolean;
  rest: string[];
}

/** Resolves with the exit code. */
type Command = (flags: Flags, admin: Admin) => Promise<number>;

export const USAGE = `Usage: npm run admin -- COMMAND

  create-owner --email ADDRESS [--name NAME] [--team TEAM]   makes a person an owner; a new one's password is asked for
  reset-password --email ADDRESS [--second-factor]           sets a password, ends the sessions; may take the second factor off
  unlink-sso --email ADDRESS                                 forgets who a person is at the identity provider
  list-tokens                                                every API token that is not revoked
  revoke-token ID                                            an id or the shown beginning of a token
  rotate-keys [--same-key] [--retire]                        seals every secret under a new key; --retire drops keys that nothing needs
  state                                                      what is there, and under which keys

A password is asked for on the terminal, or read from the first line of standard input.`;

export const COMMANDS: ReadonlyMap<string, Command> = new Map([
  ['create-owner', createOwner],
  ['reset-password', resetPassword],
  ['unlink-sso', unlinkSso],
  ['list-tokens', listTokens],
  ['revoke-token', revokeToken],
  ['rotate-keys', rotateKeysCommand],
  ['state', showState],
]);

async function createOwner(flags: Flags): Promise<number> {
  const email = need('--email ADDRESS', flags.email);
  const { name = '', team = null } = flags;
  const isKnown = (await findPerson(email)) !== null;
  const password = isKnown ? null : await readPassword(`Password for ${email}: `);
  const made = await setOwner({ email, name, team, password });
  const who = made.isNewPerson ? `${email} was made` : `${email} was there already`;
  console.log(`${who} and is an owner of “${made.teamName}”.`);
  return 0;
}

async function resetPassword(flags: Flags): Promise<number> {
  const email = need('--email ADDRESS', flags.email);
  const password = await readPassword(`New password for ${email}: `);
  const removesSecondFactor = flags['second-factor'] ?? false;
  const { sessionsEnded } = await setPassword({ email, password, removesSecondFactor });
  console.log(`The password of ${email} is set; ${sessionsEnded} sessions ended.`);
  if (removesSecondFactor) console.log('The second factor is off.');
  return 0;
}

async function unlinkSso(flags: Flags): Promise<number> {
  const email = need('--email ADDRESS', flags.email);
  const { unlinked } = await unlinkIdentity(email);
  console.log(
    unlinked > 0 ? `${email} is linked to nobody there any more.` : `${email} was not linked.`,
  );
  return 0;
}

async function listTokens(): Promise<number> {
  const tokens = await listAllTokens();
  for (const token of tokens) console.log(describeToken(token));
  if (tokens.length === 0) console.log('There are no tokens.');
  return 0;
}

async function revokeToken({ rest: [wanted] }: Flags): Promise<number> {
  const token = await revokeAnyToken(need('the id of a token', wanted));
  console.log(`Revoked: ${describeToken(token)}`);
  return 0;
}

function describeToken(token: OperatorToken): string {
  const { id, prefix, name, team, owner, scopes, lastUsedAt, expiresAt } = token;
  const used = lastUsedAt ? `used ${lastUsedAt.toISOString()}` : 'never used';
  const ends = expiresAt ? `ends ${expiresAt.toISOString()}` : 'does not end';
  const what = `${prefix === '' ? '' : `${prefix}…  `}${JSON.stringify(name)}`;
  return `${id}  ${what}  ${owner} in ${JSON.stringify(team)}  ${scopes.join(',')}  ${used}  ${ends}`;
}

async function showState(_flags: Flags, { dataDir }: Admin): Promise<number> {
  const { counts, keys, endingTokens } = await readState();
  console.log(`data directory  ${dataDir}`);
  for (const [name, count] of Object.entries(counts)) console.log(`${name.padEnd(15)} ${count}`);
  for (const { keyVersion, rows, use } of keys) {
    console.log(`key ${keyVersion}  ${use === 'missing' ? 'MISSING' : use}  ${rows} secrets`);
  }
  for (const { credential, team, expiresAt } of endingTokens) {
    const ends = `${expiresAt < new Date() ? 'ended' : 'ends'} ${expiresAt.toISOString()}`;
    console.log(`STS token of ${JSON.stringify(credential)} in ${JSON.stringify(team)} ${ends}`);
  }
  return keys.some(({ use }) => use === 'missing') ? 1 : 0;
}

function need(what: string, value: string | undefined): string {
  if (!value) throw new Error(`${what} is needed.\n\n${USAGE}`);
  return value;
}
