'use client';

import Link from 'next/link';
import { useEffect } from 'react';
import { useTranslations } from 'use-intl/react';
import { Button } from '@/components/ui/button';
import { buttonClass } from '@/components/ui/button-class';
import { ProblemBanner } from '@/components/ui/problem-banner';
import { Section } from '@/components/ui/section';
import { isApiError } from '@/lib/queries/api-error';
import { useTestConnection } from '@/lib/queries/connections';
import { takeUntested } from './first-test';
import { TestResult } from './test-result';

/** Tests at once when the connection was made a moment ago. */
export function TestPanel({ connectionId }: { connectionId: string }) {
  const t = useTranslations('connections.test');
  const { mutate, data, error, isPending } = useTestConnection(connectionId);
  useEffect(() => {
    if (takeUntested(connectionId)) mutate();
  }, [connectionId, mutate]);
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
