'use client';

import type { ReactNode } from 'react';
import { useLocale, useTranslations } from 'use-intl/react';
import { Banner } from '@/components/ui/banner';
import { CopyButton } from '@/components/ui/copy-button';
import { RelativeTime } from '@/components/ui/relative-time';
import { useNowMs } from '@/components/ui/use-now';
import type { UpstreamErrorInfo } from '@/lib/contracts/common';
import type { ConnectionHealth } from '@/lib/contracts/connection';
import { explainKey } from './upstream-words';

interface UpstreamErrorProps {
  error: UpstreamErrorInfo;
  /** With it the banner also says when calls last succeeded and when they are tried again. */
  health?: ConnectionHealth;
  /** Which connection, where more than one is on screen. */
  name?: string;
  actions?: ReactNode;
  className?: string;
}

/** What happened upstream, what it means for what is on screen, who must act and how, and the request's id. */
export function UpstreamError({ error, health, name, actions, className }: UpstreamErrorProps) {
  const t = useTranslations('upstream');
  const gap = useLocale() === 'zh-CN' ? '' : ' ';
  const isMild = error.class === 'throttled';
  const title = t(`title.${error.class}`);
  return (
    <Banner
      tone={isMild ? 'warning' : 'error'}
      title={name === undefined ? title : t('titleOf', { name, title })}
      actions={actions}
      {...(className === undefined ? {} : { className })}
    >
      <p className="max-w-[84ch] text-pretty">
        {t(explainKey(error))}
        {gap}
        {t(isMild ? 'onScreen.throttled' : 'onScreen.failing')}
        {gap}
        <strong className="font-medium text-ink">{t(`whoActs.${error.whoActs}`)}</strong>
      </p>
      <div className="mt-1 flex flex-wrap items-center gap-x-4 text-xs">
        <UpstreamFacts error={error} />
        {health !== undefined && <HealthTimes health={health} />}
      </div>
    </Banner>
  );
}

/** Code, HTTP status and RequestId: for whoever has to ask the service's support. */
export function UpstreamFacts({ error }: { error: UpstreamErrorInfo }) {
  const t = useTranslations();
  return (
    <p className="flex flex-wrap items-center gap-x-3 font-mono text-xs">
      <span className="break-all">{error.code}</span>
      {error.httpStatus !== null && (
        <span>{t('upstream.httpStatus', { status: String(error.httpStatus) })}</span>
      )}
      {error.requestId !== null && (
        <span className="flex min-w-0 items-center">
          <span className="break-all">{error.requestId}</span>
          <CopyButton text={error.requestId} label={t('errors.requestIdCopy')} />
        </span>
      )}
    </p>
  );
}

const timeTag = (at: string) => () => <RelativeTime key={at} at={at} />;

function HealthTimes({ health }: { health: ConnectionHealth }) {
  const t = useTranslations('upstream');
  const nowMs = useNowMs();
  return (
    <p className="flex flex-wrap gap-x-4 text-xs">
      <span>
        {health.lastSuccessAt === null
          ? t('noSuccess')
          : t.rich('lastSuccess', { when: timeTag(health.lastSuccessAt) })}
      </span>
      {health.nextTryAt !== undefined && Date.parse(health.nextTryAt) > nowMs && (
        <span>{t.rich('nextTry', { when: timeTag(health.nextTryAt) })}</span>
      )}
    </p>
  );
}
