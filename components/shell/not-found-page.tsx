import { buttonClass } from '@/components/ui/button-class';
import { Logo } from '@/components/ui/logo';
import { requestWords } from '@/lib/i18n/request-locale';

/** Rendered on the server, with a plain link: each page carries it for the case, and it costs none of them a script. */
export async function NotFoundPage() {
  const t = await requestWords();
  return (
    <div className="mx-auto flex max-w-md flex-col items-start gap-1 px-4 py-24">
      <Logo className="mb-5 size-9" />
      <h1 className="text-xl">{t('errors.missing.title')}</h1>
      <p className="text-muted text-sm">{t('errors.missing.detail')}</p>
      <a href="/" className={`${buttonClass('primary')} mt-4`}>
        {t('errors.boundary.toOverview')}
      </a>
    </div>
  );
}
