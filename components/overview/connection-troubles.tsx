'use client';

import { useQueries } from '@tanstack/react-query';
import { UpstreamError } from '@/components/connections/upstream-error';
import { connectionHealthOptions, useConnections } from '@/lib/queries/connections';

/** Connections whose calls fail, said above everything that depends on them. */
export function ConnectionTroubles() {
  const connections = useConnections().data ?? [];
  const healths = useQueries({ queries: connections.map(({ id }) => connectionHealthOptions(id)) });
  return connections.map((connection, index) => {
    const health = healths[index]?.data;
    if (health?.error === undefined) return null;
    return (
      <UpstreamError
        key={connection.id}
        name={connection.name}
        error={health.error}
        health={health}
      />
    );
  });
}
