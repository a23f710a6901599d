import { z } from 'zod';

export const FORMAT = 1;

/** A line that ends a table's rows; COPY's text never holds it, since it escapes every backslash. */
export const END_OF_TABLE = '\\.';

/** The file is gzip of: the header's line, per table its line, its rows and the end mark, and a last line. */
export const headerSchema = z.object({
  rollcallBackup: z.literal(FORMAT, { error: 'the file is not a backup of this kind' }),
  createdAt: z.string(),
  migrations: z.array(z.object({ name: z.string(), checksum: z.string() })),
});
export type BackupHeader = z.infer<typeof headerSchema>;

export const tableLineSchema = z.union([
  z.object({ table: z.string(), columns: z.array(z.string()).min(1) }),
  z.object({ end: z.literal(true), tables: z.number() }),
]);
