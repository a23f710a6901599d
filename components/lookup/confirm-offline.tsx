'use client';

import { useLocale, useTranslations } from 'use-intl/react';
import { Button } from '@/components/ui/button';
import { Dialog } from '@/components/ui/dialog';
import { exactDuration } from '@/lib/format/time';

interface ConfirmOfflineProps {
  count: number;
  qps: number;
  onClose: () => void;
  onConfirm: () => void;
}

/** The price of asking in real time, before it is asked. */
export function ConfirmOffline({ count, qps, onClose, onConfirm }: ConfirmOfflineProps) {
  const t = useTranslations();
  const locale = useLocale();
  return (
    <Dialog
      isOpen
      onOpenChange={(isOpen) => !isOpen && onClose()}
      title={t('lookup.result.confirmTitle', { count })}
      footer={
        <>
          <Button onClick={onClose}>{t('common.cancel')}</Button>
          <Button variant="primary" onClick={onConfirm}>
            {t('board.check.run', { calls: count })}
          </Button>
        </>
      }
    >
      <p className="text-sm">{t('board.check.cost', { calls: count })}</p>
      {count > qps && (
        <p className="text-muted text-sm">
          {t('board.check.time', {
            qps: String(qps),
            time: exactDuration((count / qps) * 1000, locale),
          })}
        </p>
      )}
    </Dialog>
  );
}
