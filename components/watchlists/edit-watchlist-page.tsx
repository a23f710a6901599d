'use client';

import Link from 'next/link';
import { useRouter } from 'next/navigation';
import { useState } from 'react';
import { useTranslations } from 'use-intl/react';
import { Page } from '@/components/shell/page';
import { Banner } from '@/components/ui/banner';
import { Button } from '@/components/ui/button';
import { buttonClass } from '@/components/ui/button-class';
import { DangerDialog } from '@/components/ui/danger-dialog';
import { Failure } from '@/components/ui/failure';
import { ProblemBanner } from '@/components/ui/problem-banner';
import { Section } from '@/components/ui/section';
import { Skeleton } from '@/components/ui/skeleton';
import { showToast } from '@/components/ui/toast';
import { useFinish } from '@/components/ui/use-finish';
import { useForm } from '@/components/ui/use-form';
import { useIsShown } from '@/components/ui/use-is-shown';
import { updateWatchlistSchema, type Watchlist } from '@/lib/contracts/watchlist';
import { parseNumber } from '@/lib/format/parse-number';
import { isApiError } from '@/lib/queries/api-error';
import { useConnections } from '@/lib/queries/connections';
import { useDeleteWatchlist, useUpdateWatchlist, useWatchlist } from '@/lib/queries/watchlists';
import { AccessSection } from './access/access-section';
import { ForecastView } from './forecast-view';
import { NameField, PaceFields } from './watchlist-fields';
import { changesOf, valuesOf } from './watchlist-values';

export function EditWatchlistPage({ watchlistId }: { watchlistId: string }) {
  const t = useTranslations('watchlists.edit');
  const watchlist = useWatchlist(watchlistId);
  return (
    <Page
      title={t('title', { name: watchlist.data?.name ?? '' })}
      isNarrow
      actions={
        <Link href={`/watchlists/${watchlistId}`} className={buttonClass()}>
          {t('back')}
        </Link>
      }
    >
      <Failure error={watchlist.error} />
      {watchlist.data ? (
        <Parts key={watchlist.data.id} watchlist={watchlist.data} />
      ) : (
        <Skeleton className="h-80" />
      )}
    </Page>
  );
}

function Parts({ watchlist }: { watchlist: Watchlist }) {
  const t = useTranslations('watchlists.access');
  if (!watchlist.canEdit) {
    return (
      <>
        <Banner title={t('readOnly')}>{t('readOnlyDetail')}</Banner>
        <AccessSection watchlistId={watchlist.id} />
      </>
    );
  }
  return (
    <>
      <Settings watchlist={watchlist} />
      <AccessSection watchlistId={watchlist.id} />
      <Danger watchlist={watchlist} />
    </>
  );
}

function Settings({ watchlist }: { watchlist: Watchlist }) {
  const t = useTranslations();
  const update = useUpdateWatchlist(watchlist.id);
  const connections = useConnections();
  const [shown, setShown] = useState(() => valuesOf(watchlist));
  const form = useForm({
    initial: shown,
    schema: updateWatchlistSchema,
    toInput: (values) => changesOf(values, shown),
    formats: { intervalSeconds: t('watchlists.fields.intervalFormat') },
    submit: async (input) => {
      const saved = valuesOf(await update.mutateAsync(input));
      setShown(saved);
      form.reset(saved);
      showToast({ title: t('watchlists.edit.saved') });
    },
  });
  return (
    <form noValidate onSubmit={form.onSubmit} className="flex flex-col gap-6">
      {form.failure !== null && <ProblemBanner error={form.failure} />}
      <NameField form={form} />
      <PaceFields form={form} />
      <ForecastView
        clients={watchlist.total}
        intervalSeconds={parseNumber(form.values.intervalSeconds)}
        mode={form.values.mode}
        confirm={form.values.confirm}
        connection={connections.data?.find(({ id }) => id === watchlist.connectionId)}
      />
      <div className="flex justify-end">
        <Button type="submit" variant="primary" isPending={form.isPending}>
          {t('common.save')}
        </Button>
      </div>
    </form>
  );
}

function Danger({ watchlist }: { watchlist: Watchlist }) {
  const t = useTranslations('watchlists.edit');
  const router = useRouter();
  const isShown = useIsShown();
  const [isAsking, setIsAsking] = useState(false);

  function leave(): void {
    showToast({ title: t('deleted', { name: watchlist.name }) });
    if (isShown.current) router.push('/');
  }

  return (
    <Section title={t('danger')} description={t('dangerDetail')}>
      <Button variant="danger" onClick={() => setIsAsking(true)}>
        {t('delete')}
      </Button>
      {isAsking && (
        <DeleteQuestion
          watchlist={watchlist}
          onClose={() => setIsAsking(false)}
          onDeleted={leave}
        />
      )}
    </Section>
  );
}

interface DeleteQuestionProps {
  watchlist: Watchlist;
  onClose: () => void;
  onDeleted: () => void;
}

function DeleteQuestion({ watchlist, onClose, onDeleted }: DeleteQuestionProps) {
  const t = useTranslations('watchlists.edit');
  const remove = useDeleteWatchlist(watchlist.id);
  const finish = useFinish();
  return (
    <DangerDialog
      onClose={onClose}
      title={t('deleteTitle', { name: watchlist.name })}
      consequence={t('dangerDetail')}
      confirmLabel={t('delete')}
      nameToType={watchlist.name}
      error={isApiError(remove.error) ? remove.error : null}
      isPending={remove.isPending}
      onConfirm={() => finish(remove.mutateAsync(), { say: onDeleted })}
    />
  );
}
