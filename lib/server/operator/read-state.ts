import 'server-only';
import { db } from '@/lib/server/db';
import { keyVersionOf } from '@/lib/server/encryption';
import { freshKeyRing } from '@/lib/server/key-ring';
import { countKeyVersions } from '@/lib/server/operator/rotate-keys';

const SOON_MS = 7 * 86_400_000;

export interface KeyState {
  keyVersion: string;
  rows: number;
  /** `missing`: rows are sealed under it, but the ring does not hold it. */
  use: 'seals' | 'opens' | 'missing';
}

export interface OperatorState {
  counts: Record<'people' | 'teams' | 'credentials' | 'connections' | 'watchlists', number>;
  keys: KeyState[];
  /** STS tokens that have ended or end within a week. */
  endingTokens: { credential: string; team: string; expiresAt: Date }[];
}

/** What an operator looks at first. Holds no secret. */
export async function readState(now = Date.now()): Promise<OperatorState> {
  const [people, teams, credentials, connections, watchlists] = await Promise.all([
    db().user.count(),
    db().team.count(),
    db().credential.count(),
    db().connection.count(),
    db().watchlist.count(),
  ]);
  const counts = { people, teams, credentials, connections, watchlists };
  return { counts, keys: await readKeys(), endingTokens: await listEndingTokens(now) };
}

/** The ring's keys in order, then those that rows still need and the ring has lost. */
export async function readKeys(): Promise<KeyState[]> {
  const counts = await countKeyVersions();
  const held = freshKeyRing().map(keyVersionOf);
  const inRing = held.map((keyVersion, index): KeyState => {
    return {
      keyVersion,
      rows: counts.get(keyVersion) ?? 0,
      use: index === 0 ? 'seals' : 'opens',
    };
  });
  const lost = [...counts].filter(([keyVersion]) => !held.includes(keyVersion));
  return [
    ...inRing,
    ...lost.map(([keyVersion, rows]): KeyState => ({ keyVersion, rows, use: 'missing' })),
  ];
}

async function listEndingTokens(now: number): Promise<OperatorState['endingTokens']> {
  const rows = await db().credential.findMany({
    where: { kind: 'sts', tokenExpiresAt: { lt: new Date(now + SOON_MS) } },
    include: { team: true },
    orderBy: { tokenExpiresAt: 'asc' },
  });
  return rows.flatMap(({ name, team, tokenExpiresAt }) =>
    tokenExpiresAt === null
      ? []
      : [{ credential: name, team: team.name, expiresAt: tokenExpiresAt }],
  );
}
