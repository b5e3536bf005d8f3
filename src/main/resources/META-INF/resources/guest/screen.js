// The clock of the venue, and the board fetched anew: a display runs for days and has nobody to reload it.
(() => {
  const zone = document.body.dataset.zone;
  if (document.body.dataset.still === 'true') return;
  const clock = document.getElementById('clock');
  const time = new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit', timeZone: zone });
  const tick = () => { clock.textContent = time.format(new Date()); };
  // Without the cookie: whoever left the board open in a tab of their own browser has not done anything.
  const renew = async () => {
    try {
      const answer = await fetch(location.href, { cache: 'no-store', credentials: 'omit' });
      if (!answer.ok) return;
      const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
      for (const part of ['#board', 'footer', '.clock .day']) {
        const fresh = page.querySelector(part);
        const shown = document.querySelector(part);
        if (fresh && shown && fresh.outerHTML !== shown.outerHTML) shown.replaceWith(document.adoptNode(fresh));
      }
    } catch { /* without a network the board stays as it was */ }
  };
  setInterval(tick, 1000);
  setInterval(renew, 15000);
  tick();
})();
