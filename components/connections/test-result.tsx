'use client';

import { CircleCheck, CircleHelp, CircleX } from 'lucide-react';
import type { ReactNode } from 'react';
import { useLocale, useTranslations } from 'use-intl/react';
import type { ConnectionTest, Probe } from '@/lib/contracts/connection';
import { formatCount, formatRate } from '@/lib/format/number';
import { UpstreamFacts } from './upstream-error';
import { explainKey } from './upstream-words';

/** The service refuses signatures that are 15 minutes off; a tenth of it is worth a word. */
const CLOCK_WARNING_MS = 90_000;

export function TestResult({ result }: { result: ConnectionTest }) {
  const t = useTranslations('connections.test');
  return (
    <ul className="flex flex-col gap-4">
      <ProbeLine name={t('cached')} probe={result.cached} />
      <ProbeLine name={t('realtime')} probe={result.realtime} />
      <ClockLine skewMs={result.clockSkewMs} />
    </ul>
  );
}

interface LineProps {
  name: string;
  outcome: 'ok' | 'failed' | 'unknown';
  summary: ReactNode;
  children?: ReactNode;
}

const ICONS = {
  ok: { Icon: CircleCheck, colour: 'text-online-ink' },
  failed: { Icon: CircleX, colour: 'text-offline-ink' },
  unknown: { Icon: CircleHelp, colour: 'text-muted' },
};

function Line({ name, outcome, summary, children }: LineProps) {
  const { Icon, colour } = ICONS[outcome];
  return (
    <li className="flex gap-2.5">
      <Icon aria-hidden="true" className={`mt-0.5 size-4 shrink-0 ${colour}`} />
      <div className="min-w-0">
        <p className="text-sm">
          <span className="font-medium">{name}</span> <span className="text-muted">{summary}</span>
        </p>
        {children}
      </div>
    </li>
  );
}

function ProbeLine({ name, probe }: { name: string; probe: Probe }) {
  const t = useTranslations();
  const locale = useLocale();
  const latency =
    probe.latencyMs === undefined
      ? ''
      : ` · ${t('connections.test.latency', { ms: formatCount(probe.latencyMs, locale) })}`;
  if (probe.ok) {
    return <Line name={name} outcome="ok" summary={`${t('connections.test.ok')}${latency}`} />;
  }
  const { error } = probe;
  return (
    <Line name={name} outcome="failed" summary={`${t('connections.test.failed')}${latency}`}>
      {error !== undefined && (
        <div className="mt-1 max-w-prose text-sm">
          <p className="font-medium">{t(`upstream.title.${error.class}`)}</p>
          <p className="text-muted">{t(`upstream.${explainKey(error)}`)}</p>
          <p>{t(`upstream.whoActs.${error.whoActs}`)}</p>
          <UpstreamFacts error={error} />
        </div>
      )}
    </Line>
  );
}

function ClockLine({ skewMs }: { skewMs: number | null }) {
  const t = useTranslations('connections.test');
  const locale = useLocale();
  if (skewMs === null) {
    return <Line name={t('clock')} outcome="unknown" summary={t('clockUnknown')} />;
  }
  const seconds = formatRate(Math.abs(skewMs) / 1000, locale);
  const skew = `${skewMs < 0 ? '−' : '+'}${seconds} s`;
  const isOff = Math.abs(skewMs) > CLOCK_WARNING_MS;
  return (
    <Line
      name={t('clock')}
      outcome={isOff ? 'failed' : 'ok'}
      summary={t(isOff ? 'clockOff' : 'clockOk', { skew })}
    />
  );
}
