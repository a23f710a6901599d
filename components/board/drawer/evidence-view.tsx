'use client';

import { useTranslations } from 'use-intl/react';
import { RelativeTime } from '@/components/ui/relative-time';
import { Skeleton } from '@/components/ui/skeleton';
import { StatusGlyph } from '@/components/ui/status-glyph';
import type { ClientDetail, ClientRow } from '@/lib/contracts/client-status';

interface EvidenceViewProps {
  detail: ClientDetail | undefined;
  /** The server knows no more of it than the row: the row's own answer is all the evidence. */
  isMissing: boolean;
  row: ClientRow;
}

/** The last answer of each source, side by side. */
export function EvidenceView({ detail, isMissing, row }: EvidenceViewProps) {
  const t = useTranslations('board.drawer');
  const evidence = detail?.evidence ?? (isMissing ? evidenceOfRow(row) : null);
  if (!evidence) return <Skeleton className="h-16" />;
  return (
    <section aria-labelledby="drawer-evidence" className="flex flex-col gap-2">
      <h3 id="drawer-evidence" className="text-sm">
        {t('evidence')}
      </h3>
      <dl className="grid grid-cols-2 divide-x divide-line rounded border border-line">
        {(['cached', 'realtime'] as const).map((source) => (
          <div key={source} className="flex flex-col gap-0.5 px-3 py-2">
            <dt className="flex items-center justify-between text-muted text-xs">
              {t(source)}
              {row.source === source && <span className="text-accent-ink">{t('counts')}</span>}
            </dt>
            <dd>
              <Said evidence={evidence[source]} />
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}

function Said({ evidence }: { evidence: ClientDetail['evidence']['cached'] }) {
  const t = useTranslations('board.drawer');
  if (evidence === null) return <span className="text-muted text-sm">{t('noEvidence')}</span>;
  return (
    <>
      <span className="flex items-center gap-1.5 text-sm">
        <StatusGlyph shape={evidence.value ? 'online' : 'offline'} />
        {t(evidence.value ? 'saidOnline' : 'saidOffline')}
      </span>
      <RelativeTime at={evidence.at} className="text-muted text-xs tabular" />
    </>
  );
}

function evidenceOfRow(row: ClientRow): ClientDetail['evidence'] {
  const said =
    row.status === 'unknown' || row.checkedAt === null
      ? null
      : { value: row.status === 'online', at: row.checkedAt };
  return {
    cached: row.source === 'cached' ? said : null,
    realtime: row.source === 'realtime' ? said : null,
  };
}
