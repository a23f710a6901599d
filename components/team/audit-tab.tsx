'use client';

import { Download } from 'lucide-react';
import { useState } from 'react';
import { useTranslations } from 'use-intl/react';
import { downloadFile } from '@/components/board/export/download-file';
import { Button } from '@/components/ui/button';
import { EmptyState } from '@/components/ui/empty-state';
import { ProblemBanner } from '@/components/ui/problem-banner';
import { Skeleton } from '@/components/ui/skeleton';
import { isApiError } from '@/lib/queries/api-error';
import { type AuditFilter, readAllAuditEvents, useAuditEvents } from '@/lib/queries/audit';
import { auditCsv } from './audit-csv';
import { AuditFilters } from './audit-filters';
import { AuditTable } from './audit-table';

export function AuditTab() {
  const t = useTranslations('team.audit');
  const [filter, setFilter] = useState<AuditFilter>({});
  const query = useAuditEvents(filter);
  const [isExporting, setIsExporting] = useState(false);
  const events = query.data?.pages.flatMap(({ items }) => items) ?? [];

  async function exportAll(): Promise<void> {
    setIsExporting(true);
    try {
      const all = await readAllAuditEvents(filter);
      downloadFile('rollcall-audit.csv', auditCsv(all));
    } finally {
      setIsExporting(false);
    }
  }

  return (
    <div className="flex flex-col gap-4">
      <p className="text-muted text-sm">{t('lead')}</p>
      <div className="flex flex-wrap items-end justify-between gap-3">
        <AuditFilters filter={filter} onChange={setFilter} />
        <Button onClick={() => void exportAll()} isPending={isExporting}>
          <Download aria-hidden="true" />
          {t('export')}
        </Button>
      </div>
      {isApiError(query.error) && <ProblemBanner error={query.error} />}
      {query.isPending && <Skeleton className="h-64" />}
      {query.isSuccess && events.length === 0 && <EmptyState title={t('empty')} />}
      {events.length > 0 && <AuditTable events={events} />}
      {query.hasNextPage && (
        <Button
          className="self-center"
          isPending={query.isFetchingNextPage}
          onClick={() => void query.fetchNextPage()}
        >
          {t('more')}
        </Button>
      )}
    </div>
  );
}
