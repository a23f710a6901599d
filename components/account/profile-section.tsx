'use client';

import { useTranslations } from 'use-intl/react';
import { Button } from '@/components/ui/button';
import { Field } from '@/components/ui/field';
import { Input } from '@/components/ui/input';
import { ProblemBanner } from '@/components/ui/problem-banner';
import { Section } from '@/components/ui/section';
import { showToast } from '@/components/ui/toast';
import { useForm } from '@/components/ui/use-form';
import { updateMeSchema } from '@/lib/contracts/account';
import type { Me } from '@/lib/contracts/me';
import { useUpdateMe } from '@/lib/queries/account';

export function ProfileSection({ me }: { me: Me }) {
  const t = useTranslations('account');
  const common = useTranslations('common');
  const update = useUpdateMe();
  const form = useForm({
    initial: { name: me.user.name },
    schema: updateMeSchema,
    toInput: (values) => values,
    submit: async (input) => {
      await update.mutateAsync(input);
      showToast({ title: t('saved') });
    },
  });
  return (
    <Section title={t('profile')}>
      <form method="post" noValidate onSubmit={form.onSubmit} className="flex flex-col gap-4">
        {form.failure !== null && <ProblemBanner error={form.failure} />}
        <div className="grid grid-cols-1 gap-4 sm:grid-cols-2">
          <Field label={t('name')} error={form.errors.name}>
            <Input
              name="name"
              autoComplete="name"
              placeholder={t('namePlaceholder')}
              value={form.values.name}
              onValueChange={(value) => form.set('name', value)}
            />
          </Field>
          <Field label={t('email')}>
            <Input value={me.user.email} readOnly disabled />
          </Field>
        </div>
        <div>
          <Button type="submit" isPending={form.isPending}>
            {common('save')}
          </Button>
        </div>
      </form>
    </Section>
  );
}
