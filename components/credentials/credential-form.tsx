'use client';

import { useTranslations } from 'use-intl/react';
import { Field } from '@/components/ui/field';
import { Input } from '@/components/ui/input';
import { PasswordInput } from '@/components/ui/password-input';
import { ProblemBanner } from '@/components/ui/problem-banner';
import { useForm } from '@/components/ui/use-form';
import {
  type Credential,
  createCredentialSchema,
  updateCredentialSchema,
} from '@/lib/contracts/credential';
import { useCreateCredential, useUpdateCredential } from '@/lib/queries/credentials';

interface CredentialFormProps {
  /** The form's id, for the button that sends it from outside. */
  id: string;
  credential: Credential | null;
  onPendingChange: (isPending: boolean) => void;
  onSaved: (credential: Credential) => void;
}

/** Secrets go in and never come back: on an edit the empty secret keeps what is saved. */
export function CredentialForm({ id, credential, onPendingChange, onSaved }: CredentialFormProps) {
  const t = useTranslations('credentials.fields');
  const create = useCreateCredential();
  const update = useUpdateCredential(credential?.id ?? '');
  const form = useForm({
    initial: {
      name: credential?.name ?? '',
      accessKeyId: credential?.accessKeyId ?? '',
      accessKeySecret: '',
      securityToken: '',
    },
    schema: credential === null ? createCredentialSchema : updateCredentialSchema,
    toInput: (values) => inputOf(values, credential),
    formats: { accessKeyId: t('format'), accessKeySecret: t('format') },
    submit: async (input) => {
      onPendingChange(true);
      try {
        const isNew = credential === null;
        onSaved(
          isNew
            ? await create.mutateAsync(createCredentialSchema.parse(input))
            : await update.mutateAsync(input),
        );
      } finally {
        onPendingChange(false);
      }
    },
  });
  const text = (name: keyof typeof form.values) => ({
    name,
    value: form.values[name],
    onValueChange: (value: string) => form.set(name, value),
    autoComplete: 'off',
    spellCheck: false,
  });
  return (
    <form id={id} noValidate onSubmit={form.onSubmit} className="flex flex-col gap-4">
      {form.failure !== null && <ProblemBanner error={form.failure} />}
      <Field label={t('name')} error={form.errors.name}>
        <Input {...text('name')} placeholder={t('namePlaceholder')} />
      </Field>
      <Field label={t('accessKeyId')} error={form.errors.accessKeyId}>
        <Input
          {...text('accessKeyId')}
          placeholder={t('accessKeyIdPlaceholder')}
          className="font-mono"
        />
      </Field>
      <Field
        label={t('accessKeySecret')}
        error={form.errors.accessKeySecret}
        hint={credential === null ? t('secretHint') : t('secretKept')}
      >
        <PasswordInput {...text('accessKeySecret')} autoComplete="new-password" />
      </Field>
      <Field
        label={t('securityToken')}
        error={form.errors.securityToken}
        hint={t('securityTokenHint')}
        isOptional
      >
        <PasswordInput {...text('securityToken')} autoComplete="new-password" />
      </Field>
    </form>
  );
}

interface Values {
  name: string;
  accessKeyId: string;
  accessKeySecret: string;
  securityToken: string;
}

function inputOf(values: Values, credential: Credential | null): object {
  const token = values.securityToken.trim() === '' ? {} : { securityToken: values.securityToken };
  if (credential === null) {
    const { name, accessKeyId, accessKeySecret } = values;
    return { name, accessKeyId, accessKeySecret, ...token };
  }
  const isSameKey = values.accessKeyId.trim() === credential.accessKeyId;
  const isSecretKept = values.accessKeySecret === '';
  if (isSameKey && isSecretKept) return { name: values.name, ...token };
  const key = { accessKeyId: values.accessKeyId, accessKeySecret: values.accessKeySecret };
  return { name: values.name, ...key, ...token };
}
