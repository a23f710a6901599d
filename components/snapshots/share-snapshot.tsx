'use client';

import { type FormEvent, useId, useState } from 'react';
import { useLocale, useTranslations } from 'use-intl/react';
import { Button } from '@/components/ui/button';
import { Checkbox } from '@/components/ui/checkbox';
import { Dialog } from '@/components/ui/dialog';
import { Failure } from '@/components/ui/failure';
import { Field } from '@/components/ui/field';
import { Input } from '@/components/ui/input';
import { Segmented } from '@/components/ui/segmented';
import { showToast } from '@/components/ui/toast';
import { useFinish, useSayFailure } from '@/components/ui/use-finish';
import { MAX_SNAPSHOT_ROWS, type SnapshotCreated } from '@/lib/contracts/snapshot';
import { formatCount } from '@/lib/format/number';
import { type SnapshotInput, useCreateSnapshot, useRevokeSnapshot } from '@/lib/queries/snapshots';
import { SharedLink } from './shared-link';

const HOURS = { hour: 1, day: 24, week: 7 * 24, month: 30 * 24 } as const;
type Term = keyof typeof HOURS;
const TERMS = ['hour', 'day', 'week', 'month'] as const satisfies readonly Term[];

interface ShareSnapshotProps {
  /** What to freeze; asked for when the link is made. */
  source: () => Pick<SnapshotInput, 'watchlistId' | 'clientIds' | 'lookup'>;
  count: number;
  title: string;
  onClose: () => void;
}

/** Freezes what is known into a page that needs no login. */
export function ShareSnapshot({ source, count, title: suggested, onClose }: ShareSnapshotProps) {
  const t = useTranslations('snapshots.share');
  const common = useTranslations('common');
  const locale = useLocale();
  const formId = useId();
  const create = useCreateSnapshot();
  const revoke = useRevokeSnapshot();
  const finish = useFinish();
  const sayFailure = useSayFailure();
  const [title, setTitle] = useState(suggested);
  const [term, setTerm] = useState<Term>('day');
  const [redactIds, setRedactIds] = useState(false);
  const isTooMany = count > MAX_SNAPSHOT_ROWS;

  const submit = (event: FormEvent) => {
    event.preventDefault();
    event.stopPropagation();
    const named = title.trim() === '' ? {} : { title: title.trim() };
    const input = { ...source(), ...named, expiresInHours: HOURS[term], redactIds };
    finish(create.mutateAsync(input), { missed: offerToRevoke });
  };
  const offerToRevoke = ({ id }: SnapshotCreated) =>
    showToast({
      title: t('missed'),
      description: t('missedDetail'),
      action: { label: t('revoke'), run: () => takeBack(id) },
    });
  const takeBack = (id: string) =>
    void revoke.mutateAsync(id).then(() => showToast({ title: t('revoked') }), sayFailure);

  if (create.data) return <SharedLink snapshot={create.data} onClose={onClose} />;
  return (
    <Dialog
      isOpen
      onOpenChange={(isOpen) => !isOpen && onClose()}
      title={t('title')}
      description={t('detail', { count })}
      footer={
        <>
          <Button onClick={onClose}>{common('cancel')}</Button>
          <Button
            type="submit"
            form={formId}
            variant="primary"
            disabled={isTooMany}
            isPending={create.isPending}
          >
            {t('make')}
          </Button>
        </>
      }
    >
      <form id={formId} onSubmit={submit} className="flex flex-col gap-4">
        <Field label={t('name')} isOptional>
          <Input
            value={title}
            maxLength={80}
            placeholder={t('namePlaceholder')}
            onValueChange={setTitle}
          />
        </Field>
        <div className="flex flex-col items-start gap-1.5">
          <span aria-hidden="true" className="font-medium text-sm">
            {t('expires')}
          </span>
          <Segmented
            label={t('expires')}
            value={term}
            options={TERMS.map((value) => ({ value, label: t(`hours.${value}`) }))}
            onValueChange={setTerm}
          />
        </div>
        <Checkbox label={t('redact')} checked={redactIds} onCheckedChange={setRedactIds} />
        {isTooMany && (
          <p role="alert" className="text-offline-ink text-sm">
            {t('tooMany', { maximum: formatCount(MAX_SNAPSHOT_ROWS, locale) })}
          </p>
        )}
        <Failure error={create.error} />
      </form>
    </Dialog>
  );
}
