'use client';

import { useTranslations } from 'use-intl/react';
import { Field } from '@/components/ui/field';
import { Input } from '@/components/ui/input';
import { PasswordInput } from '@/components/ui/password-input';
import { ProblemBanner } from '@/components/ui/problem-banner';
import { Select } from '@/components/ui/select';
import { useForm } from '@/components/ui/use-form';
import {
  type Credential,
  createCredentialSchema,
  credentialSchema,
  updateCredentialSchema,
} from '@/lib/contracts/credential';
import { useCreateCredential, useUpdateCredential } from '@/lib/queries/credentials';
import { changedCredentialInput, newCredentialInput, valuesOf } from './credential-values';
import { RoleFields, TokenFields } from './kind-fields';

interface CredentialFormProps {
  /** The form's id, for the button that sends it from outside. */
  id: string;
  credential: Credential | null;
  onPendingChange: (isPending: boolean) => void;
  onSaved: (credential: Credential) => void;
}

function useCredentialForm({ credential, onPendingChange, onSaved }: CredentialFormProps) {
  const t = useTranslations('credentials.fields');
  const create = useCreateCredential();
  const update = useUpdateCredential(credential?.id ?? '');
  return useForm({
    initial: valuesOf(credential),
    schema: credential === null ? createCredentialSchema : updateCredentialSchema,
    toInput: (values) =>
      credential === null ? newCredentialInput(values) : changedCredentialInput(values, credential),
    formats: {
      accessKeyId: t('format'),
      accessKeySecret: t('format'),
      roleArn: t('roleArnFormat'),
      roleSessionName: t('roleSessionFormat'),
    },
    submit: async (input) => {
      onPendingChange(true);
      try {
        onSaved(
          credential === null
            ? await create.mutateAsync(createCredentialSchema.parse(input))
            : await update.mutateAsync(updateCredentialSchema.parse(input)),
        );
      } finally {
        onPendingChange(false);
      }
    },
  });
}

/** Secrets go in and never come back: on an edit the empty secret keeps what is saved. */
export function CredentialForm(props: CredentialFormProps) {
  const { id, credential } = props;
  const t = useTranslations('credentials');
  const form = useCredentialForm(props);
  const text = (name: 'name' | 'accessKeyId' | 'accessKeySecret') => ({
    name,
    value: form.values[name],
    onValueChange: (value: string) => form.set(name, value),
    autoComplete: 'off',
    spellCheck: false,
  });
  return (
    <form method="post" id={id} noValidate onSubmit={form.onSubmit} className="flex flex-col gap-4">
      {form.failure !== null && <ProblemBanner error={form.failure} />}
      <Field label={t('fields.name')} error={form.errors.name}>
        <Input {...text('name')} placeholder={t('fields.namePlaceholder')} />
      </Field>
      <Field label={t('fields.kind')} hint={t(`fields.kindHints.${form.values.kind}`)}>
        <Select
          value={form.values.kind}
          options={credentialSchema.shape.kind.options.map((value) => ({
            value,
            label: t(`kind.${value}`),
          }))}
          onValueChange={(kind) => form.set('kind', kind)}
        />
      </Field>
      <Field label={t('fields.accessKeyId')} error={form.errors.accessKeyId}>
        <Input
          {...text('accessKeyId')}
          placeholder={t('fields.accessKeyIdPlaceholder')}
          className="font-mono"
        />
      </Field>
      <Field
        label={t('fields.accessKeySecret')}
        error={form.errors.accessKeySecret}
        hint={credential === null ? t('fields.secretHint') : t('fields.secretKept')}
      >
        <PasswordInput {...text('accessKeySecret')} autoComplete="new-password" />
      </Field>
      {form.values.kind === 'sts' && (
        <TokenFields form={form} isSaved={credential?.kind === 'sts'} />
      )}
      {form.values.kind === 'ramRole' && <RoleFields form={form} />}
    </form>
  );
}
