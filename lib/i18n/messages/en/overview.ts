export const overview = {
  newWatchlist: 'New watchlist',
  failed: 'The watchlists could not be loaded.',
  lastChange: 'Last change <when></when>',
  noChange: 'No change seen',
  checked: 'Checked <when></when>',
  lastChecked: 'Last checked <when></when>',
  notChecked: 'Not checked yet',
  resting: 'Resting: checked while someone has it open',
  empty: 'No clients in it',
  every: 'every {interval}',
  always: 'always on',
  noConnections: {
    title: 'Connect your first instance',
    detail:
      'Rollcall asks ApsaraMQ for MQTT which of your clients are online. It needs an AccessKey and an instance id.',
    readOnly: 'An admin of your team has to connect an instance first.',
  },
  noWatchlists: {
    title: 'Make your first watchlist',
    detail:
      'Paste client ids from anywhere: a ticket, a log, a spreadsheet. Rollcall finds them in the text.',
    readOnly:
      'An editor of your team has to make a watchlist first. You can look up single ids meanwhile.',
    lookup: 'Look up ids',
  },
} as const;
