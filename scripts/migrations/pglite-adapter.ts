import { PGlite, types } from '@electric-sql/pglite';
import {
  bindMigrationAwareSqlAdapterFactory,
  type ColumnType,
  ColumnTypeEnum,
  type ErrorCapturingSqlMigrationAwareDriverAdapterFactory,
  type SqlDriverAdapter,
  type SqlQuery,
  type SqlQueryable,
  type SqlResultSet,
  type Transaction,
} from '@prisma/driver-adapter-utils';

const INFO = { provider: 'postgres', adapterName: 'pglite-authoring' } as const;
const ARRAY_OF_NAME = 1003;
const ARRAY_OF_CHAR = 1002;

const COLUMN_TYPES = new Map<number, ColumnType>([
  [types.BOOL, ColumnTypeEnum.Boolean],
  [types.CHAR, ColumnTypeEnum.Character],
  [types.INT2, ColumnTypeEnum.Int32],
  [types.INT4, ColumnTypeEnum.Int32],
  [types.INT8, ColumnTypeEnum.Int64],
  [types.OID, ColumnTypeEnum.Int64],
  [ARRAY_OF_NAME, ColumnTypeEnum.TextArray],
  [ARRAY_OF_CHAR, ColumnTypeEnum.CharacterArray],
  [1009, ColumnTypeEnum.TextArray],
  [1015, ColumnTypeEnum.TextArray],
]);

/**
 * A driver adapter that is just enough for the schema engine: an empty database in memory. The main connection is
 * asked for its version only, so that one database serves it and the shadow; to make one takes five seconds.
 */
export async function createPgliteFactory(): Promise<ErrorCapturingSqlMigrationAwareDriverAdapterFactory> {
  const database = await PGlite.create();
  const connect = async () => createAdapter(database);
  return bindMigrationAwareSqlAdapterFactory({ ...INFO, connect, connectToShadowDb: connect });
}

function createAdapter(database: PGlite): SqlDriverAdapter {
  const queryable = createQueryable(database);
  return {
    ...queryable,
    executeScript: async (script) => {
      await database.exec(script);
    },
    startTransaction: async () => startTransaction(database, queryable),
    getConnectionInfo: () => ({ schemaName: 'public', supportsRelationJoins: true }),
    dispose: async () => {
      if (!database.closed) await database.close();
    },
  };
}

async function startTransaction(database: PGlite, queryable: SqlQueryable): Promise<Transaction> {
  await database.exec('BEGIN');
  const end = (statement: string) => async () => {
    await database.exec(statement);
  };
  return {
    ...queryable,
    options: { usePhantomQuery: false },
    commit: end('COMMIT'),
    rollback: end('ROLLBACK'),
  };
}

function createQueryable(database: PGlite): SqlQueryable {
  return {
    ...INFO,
    queryRaw: (query) => queryRaw(database, query),
    executeRaw: async ({ sql, args }) => (await database.query(sql, args)).affectedRows ?? 0,
  };
}

async function queryRaw(database: PGlite, { sql, args }: SqlQuery): Promise<SqlResultSet> {
  const result = await database.query<unknown[]>(sql, args, { rowMode: 'array' });
  return {
    columnNames: result.fields.map((field) => field.name),
    columnTypes: result.fields.map(
      (field) => COLUMN_TYPES.get(field.dataTypeID) ?? ColumnTypeEnum.Text,
    ),
    rows: result.rows.map((row) => row.map(toPlainValue)),
  };
}

function toPlainValue(value: unknown): unknown {
  return typeof value === 'bigint' ? value.toString() : value;
}
