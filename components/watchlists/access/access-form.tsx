'use client';

import { useTranslations } from 'use-intl/react';
import { Button } from '@/components/ui/button';
import { ProblemBanner } from '@/components/ui/problem-banner';
import { RadioCards } from '@/components/ui/radio-cards';
import { showToast } from '@/components/ui/toast';
import { useForm } from '@/components/ui/use-form';
import type { Member } from '@/lib/contracts/team';
import { type ListAccess, setListAccessSchema } from '@/lib/contracts/watchlist';
import { useSetListAccess } from '@/lib/queries/list-access';
import { changed, inputOf, NO_CHANGES } from './access-values';
import { PersonRight } from './person-right';

const VISIBILITIES = ['team', 'members'] as const;

interface AccessFormProps {
  watchlistId: string;
  access: ListAccess;
  members: readonly Member[];
  myId: string;
}

export function AccessForm({ watchlistId, access, members, myId }: AccessFormProps) {
  const t = useTranslations('watchlists.access');
  const update = useSetListAccess(watchlistId);
  const form = useForm({
    initial: NO_CHANGES,
    schema: setListAccessSchema,
    toInput: (changes) => inputOf(changed(access, changes)),
    submit: async (input) => {
      await update.mutateAsync(input);
      form.reset(NO_CHANGES);
      showToast({ title: t('saved') });
    },
  });
  const { visibility, rights } = changed(access, form.values);
  return (
    <form noValidate onSubmit={form.onSubmit} className="flex flex-col gap-4">
      {form.failure !== null && <ProblemBanner error={form.failure} />}
      <RadioCards
        legend={t('legend')}
        name="visibility"
        value={visibility}
        options={VISIBILITIES.map((value) => ({
          value,
          label: t(`visibilities.${value}`),
          hint: t(`hints.${value}`),
        }))}
        onValueChange={(value) => form.set('visibility', value)}
      />
      {visibility === 'members' && (
        <ul aria-label={t('people')} className="flex flex-col divide-y divide-line">
          {members.map((member) => (
            <PersonRight
              key={member.userId}
              member={member}
              myId={myId}
              right={rights.get(member.userId) ?? 'none'}
              onRightChange={(right) =>
                form.set('rights', new Map(form.values.rights).set(member.userId, right))
              }
            />
          ))}
        </ul>
      )}
      <div className="flex justify-end">
        <Button type="submit" isPending={form.isPending}>
          {t('save')}
        </Button>
      </div>
    </form>
  );
}
