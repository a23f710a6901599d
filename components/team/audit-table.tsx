'use client';

import { useTranslations } from 'use-intl/react';
import { RelativeTime } from '@/components/ui/relative-time';
import { Cell, HeadCell, Table } from '@/components/ui/table';
import type { AuditEvent } from '@/lib/contracts/audit';

export function AuditTable({ events }: { events: readonly AuditEvent[] }) {
  const t = useTranslations('team');
  return (
    <Table caption={t('tabs.audit')}>
      <thead>
        <tr>
          <HeadCell>{t('audit.at')}</HeadCell>
          <HeadCell>{t('audit.actor')}</HeadCell>
          <HeadCell>{t('audit.action')}</HeadCell>
          <HeadCell>{t('audit.target')}</HeadCell>
          <HeadCell>{t('audit.details')}</HeadCell>
          <HeadCell>{t('audit.address')}</HeadCell>
        </tr>
      </thead>
      <tbody>
        {events.map((event) => (
          <EventRow key={event.id} event={event} />
        ))}
      </tbody>
    </Table>
  );
}

const VIA_KINDS: readonly string[] = ['session', 'token', 'system'];
type ViaKind = 'session' | 'token' | 'system';
const isViaKind = (via: string): via is ViaKind => VIA_KINDS.includes(via);

function EventRow({ event }: { event: AuditEvent }) {
  const t = useTranslations('team.audit');
  return (
    <tr className="align-top [&>td]:py-3">
      <Cell className="whitespace-nowrap text-muted">
        <RelativeTime at={event.at} />
      </Cell>
      <Cell>
        <p>{event.actor}</p>
        <p className="text-muted text-xs">
          {isViaKind(event.via) ? t(`viaKind.${event.via}`) : event.via}
        </p>
      </Cell>
      <Cell>
        <code className="whitespace-nowrap font-mono text-xs">{event.action}</code>
      </Cell>
      <Cell className="min-w-44 wrap-anywhere">{event.target.name || event.target.id}</Cell>
      <Cell className="min-w-72">
        <Values label={t('before')} values={event.before} />
        <Values label={t('after')} values={event.after} />
      </Cell>
      <Cell className="font-mono text-muted text-xs" title={event.requestId}>
        {event.address}
      </Cell>
    </tr>
  );
}

function Values({ label, values }: { label: string; values: AuditEvent['before'] }) {
  if (values === null) return null;
  return (
    <p className="text-xs">
      <span className="text-muted">{label} </span>
      <span className="font-mono wrap-anywhere">
        {Object.entries(values)
          .map(([name, value]) => `${name}: ${JSON.stringify(value)}`)
          .join(', ')}
      </span>
    </p>
  );
}
