'use client';

import { useLocale, useTranslations } from 'use-intl/react';
import { Button } from '@/components/ui/button';
import { buttonClass } from '@/components/ui/button-class';
import { CopyButton } from '@/components/ui/copy-button';
import { Dialog } from '@/components/ui/dialog';
import { Failure } from '@/components/ui/failure';
import { Field } from '@/components/ui/field';
import { Input } from '@/components/ui/input';
import { showToast } from '@/components/ui/toast';
import { useFinish } from '@/components/ui/use-finish';
import type { SnapshotCreated } from '@/lib/contracts/snapshot';
import { relativeTime } from '@/lib/format/time';
import { serverNowMs } from '@/lib/queries/server-clock';
import { useRevokeSnapshot } from '@/lib/queries/snapshots';

interface SharedLinkProps {
  snapshot: SnapshotCreated;
  onClose: () => void;
}

/** The address, once; and the way to take it back. */
export function SharedLink({ snapshot, onClose }: SharedLinkProps) {
  const t = useTranslations('snapshots');
  const common = useTranslations('common');
  const locale = useLocale();
  const revoke = useRevokeSnapshot();
  const finish = useFinish();
  const takeBack = () =>
    finish(revoke.mutateAsync(snapshot.id), {
      say: () => showToast({ title: t('share.revoked') }),
      close: onClose,
    });
  return (
    <Dialog
      isOpen
      onOpenChange={(isOpen) => !isOpen && onClose()}
      title={t('share.done')}
      description={t('share.doneDetail')}
      footer={
        <>
          <Button variant="danger" isPending={revoke.isPending} onClick={takeBack}>
            {t('share.revoke')}
          </Button>
          <Button variant="primary" onClick={onClose}>
            {common('done')}
          </Button>
        </>
      }
    >
      <Field label={t('share.address')}>
        <Input
          readOnly
          value={snapshot.url}
          className="font-mono text-xs!"
          onFocus={(event) => event.currentTarget.select()}
        />
      </Field>
      <div className="mt-3 flex flex-wrap items-center gap-2">
        <CopyButton text={snapshot.url} label={t('share.copy')}>
          {t('share.copy')}
        </CopyButton>
        <a
          href={snapshot.url}
          target="_blank"
          rel="noreferrer"
          className={buttonClass('secondary', 'sm')}
        >
          {t('share.open')}
        </a>
        <span className="text-muted text-sm">
          {t('share.until', {
            time: relativeTime(Date.parse(snapshot.expiresAt), serverNowMs(), locale),
          })}
        </span>
      </div>
      <Failure error={revoke.error} className="mt-3" />
    </Dialog>
  );
}
