'use client';

import Link from 'next/link';
import { useTranslations } from 'use-intl/react';
import { Button } from '@/components/ui/button';
import { buttonClass } from '@/components/ui/button-class';
import { CopyButton } from '@/components/ui/copy-button';
import { Section } from '@/components/ui/section';
import type { ImportReport } from '@/lib/contracts/watchlist';
import { Notices } from './ids/notices';

interface ImportReportViewProps {
  watchlistId: string;
  report: ImportReport;
  onMore?: () => void;
}

/** What became of the pasted ids. */
export function ImportReportView({ watchlistId, report, onMore }: ImportReportViewProps) {
  const t = useTranslations('watchlists.report');
  const refusedIds = report.rejected.map(({ value }) => value).filter((value) => value !== '');
  const counts = [
    ['added', report.added],
    ['updated', report.updated],
    ['duplicates', report.duplicates],
    ['rejected', report.rejected.length],
    ['warned', report.warned.length],
  ] as const;
  return (
    <Section
      title={t('title')}
      actions={
        <>
          {onMore && <Button onClick={onMore}>{t('more')}</Button>}
          <Link href={`/watchlists/${watchlistId}`} className={buttonClass('primary')}>
            {t('open')}
          </Link>
        </>
      }
    >
      <ul role="status" className="mb-3 flex flex-wrap gap-x-6 gap-y-1 text-sm tabular">
        {counts.map(([name, count]) =>
          count > 0 || name === 'added' ? <li key={name}>{t(name, { count })}</li> : null,
        )}
      </ul>
      <Notices
        notices={[...report.rejected, ...report.warned]}
        isOpen={report.rejected.length > 0}
      />
      {refusedIds.length > 0 && (
        <CopyButton text={() => refusedIds.join('\n')} label={t('copyRejected')} className="mt-3">
          {t('copyRejected')}
        </CopyButton>
      )}
    </Section>
  );
}
