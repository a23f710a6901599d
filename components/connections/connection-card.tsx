'use client';

import Link from 'next/link';
import type { Connection } from '@/lib/contracts/connection';
import { useConnectionHealth } from '@/lib/queries/connections';
import { ConnectionFacts } from './connection-facts';
import { ConnectionState } from './connection-state';
import { UpstreamError } from './upstream-error';

export function ConnectionCard({ connection }: { connection: Connection }) {
  const health = useConnectionHealth(connection.id).data;
  return (
    <li className="relative flex flex-col gap-3 rounded border border-line bg-panel p-4 transition-colors hover:border-line-strong">
      <div className="flex items-center justify-between gap-3">
        <h2 className="min-w-0 truncate text-base">
          <Link
            href={`/connections/${connection.id}`}
            prefetch={false}
            className="after:absolute after:inset-0 after:rounded"
          >
            {connection.name}
          </Link>
        </h2>
        {health !== undefined && <ConnectionState health={health} />}
      </div>
      <ConnectionFacts connection={connection} health={health} />
      {health?.error !== undefined && (
        <UpstreamError error={health.error} health={health} className="relative z-1" />
      )}
    </li>
  );
}
