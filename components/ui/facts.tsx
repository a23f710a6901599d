import { Fragment, type ReactNode } from 'react';

/** Names and values, one pair a line. */
export function Facts({ rows }: { rows: ReadonlyArray<{ name: string; value: ReactNode }> }) {
  return (
    <dl className="grid grid-cols-[auto_minmax(0,1fr)] gap-x-4 gap-y-1.5 text-sm">
      {rows.map(({ name, value }) => (
        <Fragment key={name}>
          <dt className="text-muted">{name}</dt>
          <dd className="min-w-0 wrap-anywhere tabular">{value}</dd>
        </Fragment>
      ))}
    </dl>
  );
}
