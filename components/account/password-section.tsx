'use client';

import { useTranslations } from 'use-intl/react';
import { Button } from '@/components/ui/button';
import { Field } from '@/components/ui/field';
import { PasswordInput } from '@/components/ui/password-input';
import { ProblemBanner } from '@/components/ui/problem-banner';
import { Section } from '@/components/ui/section';
import { showToast } from '@/components/ui/toast';
import { useForm } from '@/components/ui/use-form';
import { changePasswordSchema } from '@/lib/contracts/account';
import { MIN_PASSWORD_LENGTH } from '@/lib/contracts/me';
import { useChangePassword } from '@/lib/queries/account';

export function PasswordSection() {
  const t = useTranslations('account.password');
  const change = useChangePassword();
  const form = useForm({
    initial: { currentPassword: '', newPassword: '' },
    schema: changePasswordSchema,
    toInput: (values) => values,
    submit: async (input) => {
      await change.mutateAsync(input);
      form.set('currentPassword', '');
      form.set('newPassword', '');
      showToast({ title: t('done') });
    },
  });
  const text = (name: 'currentPassword' | 'newPassword') => ({
    name,
    value: form.values[name],
    onValueChange: (value: string) => form.set(name, value),
  });
  return (
    <Section title={t('title')}>
      <form method="post" noValidate onSubmit={form.onSubmit} className="flex flex-col gap-4">
        {form.failure !== null && <ProblemBanner error={form.failure} />}
        <div className="grid grid-cols-1 gap-4 sm:grid-cols-2">
          <Field label={t('current')} error={form.errors.currentPassword}>
            <PasswordInput {...text('currentPassword')} autoComplete="current-password" />
          </Field>
          <Field
            label={t('new')}
            error={form.errors.newPassword}
            hint={t('hint', { minimum: String(MIN_PASSWORD_LENGTH) })}
          >
            <PasswordInput {...text('newPassword')} autoComplete="new-password" />
          </Field>
        </div>
        <div>
          <Button type="submit" isPending={form.isPending}>
            {t('action')}
          </Button>
        </div>
      </form>
    </Section>
  );
}
