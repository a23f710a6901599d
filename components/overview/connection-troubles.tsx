'use client';

import { useQueries } from '@tanstack/react-query';
import { Fragment } from 'react';
import { UpstreamError } from '@/components/connections/upstream-error';
import { CredentialEndBanner } from '@/components/credentials/credential-end-banner';
import { connectionHealthOptions, useConnections } from '@/lib/queries/connections';

/** Connections whose calls fail, or will when a token ends, said above everything that depends on them. */
export function ConnectionTroubles() {
  const connections = useConnections().data ?? [];
  const healths = useQueries({ queries: connections.map(({ id }) => connectionHealthOptions(id)) });
  return connections.map((connection, index) => {
    const health = healths[index]?.data;
    return (
      <Fragment key={connection.id}>
        <CredentialEndBanner connection={connection} hasName />
        {health?.error !== undefined && (
          <UpstreamError name={connection.name} error={health.error} health={health} />
        )}
      </Fragment>
    );
  });
}
