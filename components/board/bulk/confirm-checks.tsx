'use client';

import { useLocale, useTranslations } from 'use-intl/react';
import { Banner } from '@/components/ui/banner';
import { Button } from '@/components/ui/button';
import { Dialog } from '@/components/ui/dialog';
import { Failure } from '@/components/ui/failure';
import { showToast } from '@/components/ui/toast';
import { useFinish } from '@/components/ui/use-finish';
import type { Connection } from '@/lib/contracts/connection';
import { exactDuration } from '@/lib/format/time';
import { useRequestChecks } from '@/lib/queries/checks';

const MAX_CHECKS = 10_000;

interface ConfirmChecksProps {
  watchlistId: string;
  connection: Connection | undefined;
  clientIds: readonly string[];
  onClose: () => void;
}

/** Says what a real-time check of these clients costs before it is made. */
export function ConfirmChecks({ watchlistId, connection, clientIds, onClose }: ConfirmChecksProps) {
  const t = useTranslations('board.check');
  const common = useTranslations('common');
  const locale = useLocale();
  const checks = useRequestChecks(watchlistId);
  const finish = useFinish();
  const count = clientIds.length;
  const isTooMany = count > MAX_CHECKS;
  const qps = connection?.realtimeMaxQps;

  const run = () =>
    finish(checks.mutateAsync([...clientIds]), {
      say: ({ accepted, calls }) =>
        showToast({
          title: t('started', { count: accepted }),
          description: t('startedDetail', { calls }),
        }),
      close: onClose,
    });

  return (
    <Dialog
      isOpen={count > 0}
      onOpenChange={(isOpen) => !isOpen && onClose()}
      title={t('title', { count })}
      description={count === 1 ? clientIds[0] : undefined}
      footer={
        <>
          <Button onClick={onClose}>{common('cancel')}</Button>
          <Button variant="primary" isPending={checks.isPending} disabled={isTooMany} onClick={run}>
            {t('run', { calls: count })}
          </Button>
        </>
      }
    >
      <div className="flex flex-col gap-2 text-sm">
        <p>{t('cost', { calls: count })}</p>
        {qps !== undefined && count > qps && (
          <p className="text-muted">
            {t('time', { qps: String(qps), time: exactDuration((count / qps) * 1000, locale) })}
          </p>
        )}
        {isTooMany && (
          <Banner tone="warning" title={t('tooMany', { maximum: String(MAX_CHECKS) })} />
        )}
        <Failure error={checks.error} />
      </div>
    </Dialog>
  );
}
