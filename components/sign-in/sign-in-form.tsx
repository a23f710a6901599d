'use client';

import { useState } from 'react';
import { useTranslations } from 'use-intl/react';
import { z } from 'zod';
import { Banner } from '@/components/ui/banner';
import { Button } from '@/components/ui/button';
import { Field } from '@/components/ui/field';
import { Input } from '@/components/ui/input';
import { PasswordInput } from '@/components/ui/password-input';
import { useForm } from '@/components/ui/use-form';
import { type SignInOutcome, signInWithPassword } from '@/lib/queries/session';

const schema = z.object({ email: z.email(), password: z.string().min(1) });

export function SignInForm({ next }: { next: string }) {
  const t = useTranslations('signIn');
  const [outcome, setOutcome] = useState<SignInOutcome>('ok');
  const form = useForm({
    initial: { email: '', password: '' },
    schema,
    toInput: (values) => ({ ...values, email: values.email.trim() }),
    submit: async ({ email, password }) => {
      const result = await signInWithPassword(email, password).catch(() => 'failed' as const);
      setOutcome(result);
      if (result === 'ok') window.location.assign(next);
    },
  });
  return (
    <form noValidate onSubmit={form.onSubmit} className="flex flex-col gap-4">
      {outcome !== 'ok' && <Banner tone="error" isUrgent title={t(outcome)} />}
      <Field label={t('email')} error={form.errors.email}>
        <Input
          type="email"
          name="email"
          autoComplete="username"
          autoFocus
          value={form.values.email}
          onValueChange={(value) => form.set('email', value)}
        />
      </Field>
      <Field label={t('password')} error={form.errors.password}>
        <PasswordInput
          name="password"
          autoComplete="current-password"
          value={form.values.password}
          onValueChange={(value) => form.set('password', value)}
        />
      </Field>
      <Button type="submit" variant="primary" isPending={form.isPending}>
        {t('submit')}
      </Button>
      <p className="text-muted text-xs">{t('forgotten')}</p>
    </form>
  );
}
