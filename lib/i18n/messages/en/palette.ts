export const palette = {
  title: 'Go to or do',
  open: 'Search and commands',
  placeholder: 'A list, a page, or a client id',
  nothing: 'Nothing found. A pasted client id can be looked up.',
  results: '{count, plural, =0 {Nothing found} one {# result} other {# results}}',
  groups: { lookup: 'Look up', watchlists: 'Watchlists', pages: 'Pages', actions: 'Actions' },
  lookUp: 'Look up {text}',
  lookUpMany: '{count, plural, one {Look up # client} other {Look up # clients}}',
  calls: '{count, plural, one {# billed call} other {# billed calls}}',
  newWatchlist: 'New watchlist',
  wallboard: 'Wallboard of all lists',
  offlineOf: '{count} offline',
} as const;
