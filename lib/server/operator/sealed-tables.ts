import 'server-only';
import { db } from '@/lib/server/db';
import type { RowScope, SealedRow } from '@/lib/server/encryption';
import { userScope } from '@/lib/server/session/second-factor';

/** One row with secrets, whatever its table. */
export interface Sealed {
  id: string;
  /** What an operator knows it by. */
  name: string;
  scope: RowScope;
  row: SealedRow<string>;
}

export interface SealedTable {
  name: 'credential' | 'second factor';
  countByVersion(): Promise<{ keyVersion: string; rows: number }[]>;
  /** Rows under another key, by id. */
  listBehind(keyVersion: string, page: { after?: string; take: number }): Promise<Sealed[]>;
  /** Writes a row that was sealed anew, unless somebody changed it meanwhile: then it is false. */
  replace(sealed: Sealed, row: SealedRow<string>): Promise<boolean>;
}

function afterId(after: string | undefined) {
  return after === undefined ? {} : { id: { gt: after } };
}

const credentials: SealedTable = {
  name: 'credential',
  async countByVersion() {
    const groups = await db().credential.groupBy({ by: ['keyVersion'], _count: true });
    return groups.map(({ keyVersion, _count }) => ({ keyVersion, rows: _count }));
  },
  async listBehind(keyVersion, { after, take }) {
    const where = { keyVersion: { not: keyVersion }, ...afterId(after) };
    const rows = await db().credential.findMany({ where, orderBy: { id: 'asc' }, take });
    return rows.map((row) => {
      const fields: Record<string, string> = { accessKeySecret: row.secretCiphertext };
      if (row.tokenCiphertext !== null) fields.securityToken = row.tokenCiphertext;
      return {
        id: row.id,
        name: row.name,
        scope: { teamId: row.teamId, rowId: row.id },
        row: { fields, wrappedKey: row.wrappedKey, keyVersion: row.keyVersion },
      };
    });
  },
  async replace({ id, row: old }, { fields, wrappedKey, keyVersion }) {
    const { count } = await db().credential.updateMany({
      where: { id, wrappedKey: old.wrappedKey },
      data: {
        secretCiphertext: fieldOf(fields, 'accessKeySecret'),
        tokenCiphertext: fields.securityToken ?? null,
        wrappedKey,
        keyVersion,
      },
    });
    return count === 1;
  },
};

const secondFactors: SealedTable = {
  name: 'second factor',
  async countByVersion() {
    const where = { totpKeyVersion: { not: null } };
    const groups = await db().user.groupBy({ by: ['totpKeyVersion'], where, _count: true });
    return groups.map(({ totpKeyVersion, _count }) => ({
      keyVersion: totpKeyVersion ?? '',
      rows: _count,
    }));
  },
  async listBehind(keyVersion, { after, take }) {
    const where = { totpKeyVersion: { not: keyVersion }, ...afterId(after) };
    const rows = await db().user.findMany({ where, orderBy: { id: 'asc' }, take });
    return rows.map((row) => ({
      id: row.id,
      name: row.email,
      scope: userScope(row.id),
      row: {
        fields: { totp: row.totpCiphertext ?? '' },
        wrappedKey: row.totpWrappedKey ?? '',
        keyVersion: row.totpKeyVersion ?? '',
      },
    }));
  },
  async replace({ id, row: old }, { fields, wrappedKey, keyVersion }) {
    const { count } = await db().user.updateMany({
      where: { id, totpWrappedKey: old.wrappedKey },
      data: {
        totpCiphertext: fieldOf(fields, 'totp'),
        totpWrappedKey: wrappedKey,
        totpKeyVersion: keyVersion,
      },
    });
    return count === 1;
  },
};

function fieldOf(fields: Record<string, string>, name: string): string {
  const value = fields[name];
  if (value === undefined) throw new Error(`A sealed row has no ${name}.`);
  return value;
}

/** Every table that holds sealed secrets; a new one belongs here. */
export const SEALED_TABLES: readonly SealedTable[] = [credentials, secondFactors];
