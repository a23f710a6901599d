'use client';

import { useTranslations } from 'use-intl/react';
import { Failure } from '@/components/ui/failure';
import { Section } from '@/components/ui/section';
import { Skeleton } from '@/components/ui/skeleton';
import { useListAccess } from '@/lib/queries/list-access';
import { useMe } from '@/lib/queries/me';
import { useMembers } from '@/lib/queries/team';
import { AccessForm } from './access-form';
import { AccessView } from './access-view';

/** Who sees a list and who edits it: to change for who may, to read for everyone else. */
export function AccessSection({ watchlistId }: { watchlistId: string }) {
  const t = useTranslations('watchlists.access');
  const access = useListAccess(watchlistId);
  const members = useMembers();
  const me = useMe().data;
  const isLoaded = access.data && members.data && me;
  return (
    <Section title={t('title')} description={t('lead')}>
      <Failure error={access.error ?? members.error} />
      {isLoaded ? (
        <Loaded
          key={watchlistId}
          watchlistId={watchlistId}
          access={access.data}
          members={members.data}
          myId={me.user.id}
        />
      ) : (
        <Skeleton className="h-24" />
      )}
    </Section>
  );
}

function Loaded(props: Parameters<typeof AccessForm>[0]) {
  return props.access.canEdit ? <AccessForm {...props} /> : <AccessView access={props.access} />;
}
