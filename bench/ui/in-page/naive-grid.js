/** What one writes first: a state with all rows, a div for each, rendered again with each answer. */
const React = benchModules.require('react');
const { createRoot } = benchModules.require('react-dom/client');
let since = '';

function Grid() {
  const [rows, setRows] = React.useState([]);
  React.useEffect(() => {
    async function poll() {
      const response = await fetch(`/api/v1/watchlists/naive/statuses?since=${since}`);
      const answer = await response.json();
      since = answer.cursor;
      const incoming = new Map(answer.clients.map((row) => [row.clientId, row]));
      setRows((before) =>
        answer.full ? answer.clients : before.map((row) => incoming.get(row.clientId) ?? row),
      );
      setTimeout(poll, 2000 * (0.85 + 0.3 * Math.random()));
    }
    poll();
  }, []);
  React.useLayoutEffect(() => bench.noteDrawn());
  return React.createElement(
    'div',
    { className: 'grid' },
    rows.map(({ clientId, status }) =>
      React.createElement('div', {
        key: clientId,
        className: `cell ${status}`,
        title: clientId,
      }),
    ),
  );
}

createRoot(document.getElementById('root')).render(React.createElement(Grid));
