import type pg from 'pg';

export const MIGRATIONS_TABLE = '_prisma_migrations';
/** The backup names its migrations itself; who leads is no data, and a killed server leaves it behind. */
const NO_DATA = [MIGRATIONS_TABLE, 'EngineTerm'];

export interface TableShape {
  table: string;
  columns: string[];
}

/** The tables with data, those that others refer to first, so that they can be filled in this order. */
export async function listTables(client: pg.Client): Promise<TableShape[]> {
  const shapes = await readShapes(client);
  const references = await readReferences(client);
  const ordered: TableShape[] = [];
  const done = new Set<string>();
  while (ordered.length < shapes.length) {
    const ready = shapes.filter(
      ({ table }) =>
        !done.has(table) &&
        references.every((ref) => ref.from !== table || ref.to === table || done.has(ref.to)),
    );
    if (ready.length === 0) throw new Error('The tables refer to each other in a circle.');
    for (const shape of ready) done.add(shape.table);
    ordered.push(...ready);
  }
  return ordered;
}

async function readShapes(client: pg.Client): Promise<TableShape[]> {
  const result = await client.query<TableShape>(
    `SELECT c.relname AS table, array_agg(a.attname::text ORDER BY a.attnum) AS columns
       FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid
      WHERE c.relnamespace = 'public'::regnamespace AND c.relkind = 'r' AND c.relname <> ALL($1)
        AND a.attnum > 0 AND NOT a.attisdropped AND a.attgenerated = ''
      GROUP BY c.relname ORDER BY c.relname`,
    [NO_DATA],
  );
  return result.rows;
}

async function readReferences(client: pg.Client): Promise<{ from: string; to: string }[]> {
  const result = await client.query<{ from: string; to: string }>(
    `SELECT conrelid::regclass::text AS from, confrelid::regclass::text AS to
       FROM pg_constraint WHERE contype = 'f' AND connamespace = 'public'::regnamespace`,
  );
  return result.rows.map(({ from, to }) => ({ from: unquote(from), to: unquote(to) }));
}

function unquote(name: string): string {
  return name.replaceAll('"', '');
}
