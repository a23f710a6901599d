'use client';

import './globals.css';

interface Props {
  error: Error & { digest?: string };
  retry: () => void;
}

/** The layout itself failed, and with it the translations: both languages are written out. */
export default function GlobalError({ error, retry }: Props) {
  return (
    <html lang="en" data-theme="system">
      <body>
        <main className="mx-auto flex max-w-md flex-col items-start gap-3 px-4 py-24">
          <h1 className="text-xl">Rollcall could not show this page.</h1>
          <p className="text-muted text-sm" lang="zh-CN">
            页面显示出错，请重试。
          </p>
          {error.digest !== undefined && (
            <code className="font-mono text-muted text-xs">{error.digest}</code>
          )}
          <button
            type="button"
            onClick={retry}
            className="h-8 rounded border border-line-strong bg-panel px-3 text-sm"
          >
            Try again · 重试
          </button>
        </main>
      </body>
    </html>
  );
}
