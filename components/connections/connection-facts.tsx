'use client';

import { useLocale, useTranslations } from 'use-intl/react';
import { CredentialExpiry } from '@/components/credentials/credential-expiry';
import { Facts } from '@/components/ui/facts';
import type { Connection, ConnectionHealth } from '@/lib/contracts/connection';
import { formatCount } from '@/lib/format/number';

interface ConnectionFactsProps {
  connection: Connection;
  health: ConnectionHealth | undefined;
}

export function ConnectionFacts({ connection, health }: ConnectionFactsProps) {
  const t = useTranslations('connections.facts');
  const locale = useLocale();
  const count = (value: number) => formatCount(value, locale);
  const rows = [
    { name: t('instance'), value: <Code>{connection.instanceId}</Code> },
    { name: t('region'), value: <Code>{connection.regionId}</Code> },
    { name: t('endpoint'), value: <Code>{connection.effectiveEndpoint}</Code> },
    {
      name: t('limits'),
      value: t('limitsValue', {
        cached: count(connection.cachedMaxQps),
        realtime: count(connection.realtimeMaxQps),
      }),
    },
    {
      name: t('budget'),
      value:
        connection.dailyCallBudget === null
          ? t('noBudget')
          : t('budgetValue', { calls: count(connection.dailyCallBudget) }),
    },
    ...(connection.credentialEnd === null
      ? []
      : [{ name: t('token'), value: <CredentialExpiry end={connection.credentialEnd} /> }]),
    ...confirmationsOf(health).map(({ total, cacheWrong }) => ({
      name: t('confirmations'),
      value: t('confirmationsValue', { total: count(total), wrong: count(cacheWrong) }),
    })),
  ];
  return <Facts rows={rows} />;
}

function confirmationsOf(health: ConnectionHealth | undefined) {
  const made = health?.confirmations;
  return made === undefined || made.total === 0 ? [] : [made];
}

function Code({ children }: { children: string }) {
  return <code className="font-mono text-xs">{children}</code>;
}
