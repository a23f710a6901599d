'use client';

import { useEffect, useState } from 'react';
import { useTranslations } from 'use-intl/react';
import * as z from 'zod/mini';
import { Banner } from '@/components/ui/banner';
import { Button } from '@/components/ui/button';
import { Field } from '@/components/ui/field';
import { Input } from '@/components/ui/input';
import { PasswordInput } from '@/components/ui/password-input';
import { useForm } from '@/components/ui/use-form';
import { prepareSignIn, type SignInOutcome, signInWithPassword } from '@/lib/queries/session';

const schema = z.object({
  email: z.email(),
  password: z.string().check(z.minLength(1)),
  code: z.optional(z.string().check(z.minLength(1))),
});

const NEEDS_CODE: readonly SignInOutcome[] = ['secondFactorNeeded', 'wrongCode'];

/** E-mail and password; the code of a second factor is asked for once these are right. */
export function SignInForm({ next }: { next: string }) {
  const t = useTranslations('signIn');
  const [outcome, setOutcome] = useState<SignInOutcome>('ok');
  const [needsCode, setNeedsCode] = useState(false);
  useEffect(prepareSignIn, []);
  const form = useForm({
    initial: { email: '', password: '', code: '' },
    schema,
    toInput: ({ email, password, code }) => ({
      email: email.trim(),
      password,
      code: needsCode ? code.trim() : undefined,
    }),
    submit: async (input) => {
      const result = await signInWithPassword(input);
      setOutcome(result);
      setNeedsCode(NEEDS_CODE.includes(result));
      if (result === 'ok') window.location.assign(withFragment(next));
    },
  });
  const text = (name: 'email' | 'password' | 'code') => ({
    name,
    value: form.values[name],
    onValueChange: (value: string) => form.set(name, value),
  });
  const isTrouble = outcome !== 'ok' && outcome !== 'secondFactorNeeded';
  return (
    <form method="post" noValidate onSubmit={form.onSubmit} className="flex flex-col gap-4">
      {isTrouble && <Banner tone="error" isUrgent title={t(outcome)} />}
      {needsCode ? (
        <Field label={t('code')} error={form.errors.code} hint={t('codeHint')}>
          <Input {...text('code')} autoFocus autoComplete="one-time-code" className="font-mono" />
        </Field>
      ) : (
        <>
          <Field label={t('email')} error={form.errors.email}>
            <Input {...text('email')} type="email" autoComplete="username" autoFocus />
          </Field>
          <Field label={t('password')} error={form.errors.password}>
            <PasswordInput {...text('password')} autoComplete="current-password" />
          </Field>
        </>
      )}
      <Button type="submit" variant="primary" isPending={form.isPending}>
        {needsCode ? t('submitCode') : t('submit')}
      </Button>
      {needsCode ? (
        <Button variant="ghost" onClick={() => setNeedsCode(false)}>
          {t('otherAccount')}
        </Button>
      ) : (
        <p className="text-muted text-xs">{t('forgotten')}</p>
      )}
    </form>
  );
}

/** A browser keeps the fragment of the link that led here. */
function withFragment(next: string): string {
  return next.includes('#') ? next : next + window.location.hash;
}
