'use client';

import Link from 'next/link';
import { useEffect, useRef } from 'react';
import { useTranslations } from 'use-intl/react';
import { Button } from '@/components/ui/button';
import { buttonClass } from '@/components/ui/button-class';
import { ProblemBanner } from '@/components/ui/problem-banner';
import { Section } from '@/components/ui/section';
import { isApiError } from '@/lib/queries/api-error';
import { useTestConnection } from '@/lib/queries/connections';
import { TestResult } from './test-result';

interface TestPanelProps {
  connectionId: string;
  /** Test at once: the connection was made a moment ago. */
  isNew: boolean;
}

export function TestPanel({ connectionId, isNew }: TestPanelProps) {
  const t = useTranslations('connections.test');
  const { mutate, data, error, isPending } = useTestConnection(connectionId);
  const hasRun = useRef(false);
  useEffect(() => {
    if (!isNew || hasRun.current) return;
    hasRun.current = true;
    mutate();
  }, [isNew, mutate]);
  const isWell = data?.cached.ok === true && data.realtime.ok;
  const hasOutcome = data !== undefined || isApiError(error);
  return (
    <div aria-live="polite">
      <Section
        title={t('title')}
        description={t('lead')}
        actions={
          <Button size="sm" onClick={() => mutate()} isPending={isPending}>
            {data === undefined ? t('run') : t('again')}
          </Button>
        }
      >
        {hasOutcome && (
          <div className="flex flex-col gap-4">
            {isApiError(error) && <ProblemBanner error={error} />}
            {data !== undefined && <TestResult result={data} />}
            {isWell && <NextStep connectionId={connectionId} />}
          </div>
        )}
      </Section>
    </div>
  );
}

function NextStep({ connectionId }: { connectionId: string }) {
  const t = useTranslations('connections.test');
  return (
    <div className="flex items-center justify-between gap-4 border-line border-t pt-4">
      <p className="text-muted text-sm">{t('allOk')}</p>
      <Link
        href={`/watchlists/new?connection=${connectionId}`}
        prefetch={false}
        className={buttonClass('primary', 'sm')}
      >
        {t('next')}
      </Link>
    </div>
  );
}
